import LearningWeek
import Storage
import Testing

@Suite struct RunTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.newDatabase())
    _ = try store.save(units: S.schools, campaign: S.campaign, by: S.author)
  }

  private func identity(_ id: String, earlier: [EarlierReference] = []) -> RunIdentity {
    RunIdentity(
      id: id, pack: "hung-yen/2021", packHash: "p", dataRevision: "d", earlier: earlier,
      programVersion: "1", resultHash: "r" + id)
  }

  /// Two awards of which the second has a note, a tie and a council's decision of every kind.
  private var decisions: [AwardDecision] {
    func entry(_ code: String, _ scaled: Int, _ notes: [ScoreNote] = []) -> AwardEntry {
      var dossier = RequirementCheck.dossier(before: S.day("2021-10-20"), isMet: true)
      dossier.alternatives = [RequirementCheck(text: "hoặc", isMet: false)]
      return AwardEntry(
        candidate: Candidate(
          code: code, name: "Trường \(code)", kind: .collective, unit: UnitCode(code),
          unitKind: .school, isSynthetic: code == "C"), block: "Khối 1",
        requirements: [RequirementCheck(text: "Đúng hạn", isMet: code != "D"), dossier],
        criteria: [
          CriterionScore(
            id: "reach", title: "Quy mô", points: Points(scaled: scaled, decimals: 2),
            max: Points(scaled: 1000, decimals: 2), notes: notes, source: "ví dụ")
        ], score: Points(scaled: scaled, decimals: 2),
        order: [Double(scaled) / 100, nil, -0.0, 0.1])
    }
    let notes: [ScoreNote] = [
      .notReported(.figure(unit: "A", row: "1a", measure: "sessions")),
      .notReported(.rolled(unit: "A", row: "1a", measure: "sessions")),
      .notReported(.total(unit: "A", measure: "sessions")),
      .notReported(.attribute(unit: "A", name: "enrolment")),
      .notReported(.funding(unit: "A", source: "state")),
      .notReported(.evidence(unit: "A", kind: "photo")), .notReported(.flag(name: "discipline")),
      .notReported(.earlierYear(unit: "A", year: 2020)), .notReported(.field("on_time")),
      .zeroDivisor, .clamped(from: -1.5), .outsideSteps(value: 1e300), .requirementUnmet("Đủ"),
    ]
    let entries = [entry("A", 987, notes), entry("B", 500), entry("C", 500), entry("D", 1)]
    var first = AwardTerms(
      id: "bang_khen", title: "Bằng khen",
      order: [
        .score, OrderTerm(.measure("participants")), OrderTerm(.rule("sớm"), moreIsBetter: false),
        OrderTerm(.rule("nữ")),
      ])
    first.grantedBy = "Chủ tịch"
    first.appraisedBy = ["Ban Thi đua"]
    first.decidedOn = S.day("2021-11-20")
    first.dossierBefore = S.day("2021-10-20")
    first.minimum = Points(scaled: 200, decimals: 2)
    first.law = "nd91"
    first.source = "Điều 4"
    var second = first
    second.id = "giay_khen"
    second.notWith = ["bang_khen"]
    second.sharedQuota = "chung"
    return decide(
      [
        AwardContest(terms: first, entries: entries, places: ["Khối 1": 2]),
        AwardContest(terms: second, entries: entries),
      ], shared: [SharedQuota(id: "chung", text: "01 tập thể", places: 1)],
      overrides: [Override(award: "bang_khen", candidate: "A", isIn: false, reason: "x", by: "HĐ")],
      ballots: [
        Ballot(award: "bang_khen", chosen: ["D"]), Ballot(award: "bang_khen", chosen: ["B", "C"]),
      ])
  }

  @Test func `what was kept reads back as it was, and is kept once`() throws {
    let run = identity(
      "0123456789ab",
      earlier: [EarlierReference(year: 2020, packHash: "p0", dataRevision: "d0")])
    #expect(try store.keep(run, decisions: decisions, by: S.author))
    #expect(try !store.keep(run, decisions: [], by: S.author))
    let kept = try #require(try store.runs(of: "hung-yen/2021").first)
    #expect(
      kept
        == KeptRun(
          identity: run, at: S.author.at, who: S.author.who, entry: 1,
          listed: decisions.reduce(0) { $0 + $1.candidates.count { $0.outcome.takesPlace } }))
    #expect(try store.decisions(of: run) == decisions)
    #expect(try store.runs(of: "elsewhere/2021") == [])
  }

  @Test func `a run changes nothing that it rests on`() throws {
    let before = (try store.journal(), try store.data(of: S.campaign).revision)
    try store.keep(identity("0123456789ab"), decisions: decisions, by: S.author)
    #expect(try store.journal() == before.0)
    #expect(try store.data(of: S.campaign).revision == before.1)
    #expect(try store.verifyJournal() == nil)
  }

  @Test func `a store that only reads keeps nothing and lists what there is`() throws {
    try store.keep(identity("0123456789ab"), decisions: decisions, by: S.author)
    let reader = try Store(path: store.path, readOnly: true)
    #expect(throws: StoreError.readOnly) {
      try reader.keep(identity("ba9876543210"), decisions: decisions, by: S.author)
    }
    #expect(try reader.runs(of: "hung-yen/2021").map(\.identity.id) == ["0123456789ab"])
  }

  @Test func `what is kept and cannot be read is corrupt, not empty`() throws {
    let run = identity("0123456789ab")
    try store.keep(run, decisions: decisions, by: S.author)
    let raw = try RawDatabase(store.path)
    try raw.run("CREATE TABLE saved AS SELECT result FROM kept_run")
    for damage in [
      "x''", "substr(result, 1, length(result) / 2)", "CAST(x'04' || substr(result, 2) AS BLOB)",
      "CAST(result || x'00' AS BLOB)",
    ] {
      try raw.run("UPDATE kept_run SET result = (SELECT \(damage) FROM saved)")
      #expect(throws: StoreError.corrupt(path: store.path, detail: "run 0123456789ab")) {
        try store.decisions(of: run)
      }
    }
  }

  @Test func `a seal is journalled, changes no figure, and is undone`() throws {
    let revision = try store.data(of: S.campaign).revision
    #expect(try store.seal(of: "hung-yen/2021") == nil)
    let seal = Seal(run: "0123456789ab", resultHash: "r", reason: "Họp", by: "Lan")
    #expect(try store.save(seal: seal, campaign: S.campaign, by: S.author).added == 1)
    #expect(try store.save(seal: seal, campaign: S.campaign, by: S.author).unchanged == 1)
    #expect(try store.seal(of: "hung-yen/2021") == seal)
    let other = Seal(run: "ba9876543210", resultHash: "q", reason: nil, by: "Lan")
    #expect(try store.save(seal: other, campaign: S.campaign, by: S.author).revised == 1)
    _ = try store.undo(by: S.author)
    #expect(try store.seal(of: "hung-yen/2021") == seal)
    let lifted = Seal(run: nil, resultHash: nil, reason: "Sai", by: "Lan")
    _ = try store.save(seal: lifted, campaign: S.campaign, by: S.author)
    #expect(try store.seal(of: "hung-yen/2021") == nil)
    #expect(try store.data(of: S.campaign).revision == revision)
    #expect(try store.verifyJournal() == nil)
  }

  @Test func `what was known after each change can be read again, and nothing is lost`() throws {
    let campaign = S.campaign
    var known: [(entry: Int, data: CampaignData)] = []
    func note() throws { known.append((try store.lastEntry(), try store.data(of: campaign))) }
    try note()
    _ = try store.openCampaign(campaign, packHash: "p", by: S.author)
    try note()
    for sessions in [2, 3] {
      _ = try store.save(
        returns: [S.returned("TH1", [S.line("1a", sessions: sessions)])], campaign: campaign,
        by: S.author)
      try note()
    }
    _ = try store.save(flags: S.flags, campaign: campaign, by: S.author)
    try note()
    _ = try store.undo(by: S.author)
    try note()
    _ = try store.undo(by: S.author)
    try note()
    for (entry, data) in known {
      let then = try store.data(of: campaign, after: entry)
      #expect(then.revision == data.revision)
      #expect(then.returns == data.returns)
      #expect(then.receipts == data.receipts)
      #expect(then.expected == data.expected)
    }
    #expect(try store.data(of: campaign, after: 0).returns.count == 0)
    #expect(try store.data(of: campaign).revision == known[known.count - 1].data.revision)
    #expect(try store.verifyJournal() == nil)
    let reader = try Store(path: store.path, readOnly: true)
    #expect(throws: StoreError.readOnly) { try reader.data(of: campaign, after: 1) }
  }

  @Test func `a file of version 2 is brought up to date`() throws {
    let path = try folder.newDatabase("two.db")
    let raw = try RawDatabase(path)
    try raw.run(
      """
      DROP VIEW run; DROP VIEW seal; DROP TABLE kept_run; DROP TABLE seal_record;
      DROP VIEW nomination_verdict; DROP TABLE nomination_verdict_record;
      DROP TABLE explained; DROP TABLE explained_page; DROP TABLE explained_name;
      DROP TABLE loaded_pack; DROP TABLE kept_cube;
      PRAGMA user_version = 2
      """)
    #expect(throws: StoreError.needsUpgrade(path: path)) { try Store(path: path, readOnly: true) }
    let store = try Store(path: path)
    try store.keep(identity("0123456789ab"), decisions: decisions, by: S.author)
    #expect(
      try store.query("SELECT id, entry FROM run").rows == [[.text("0123456789ab"), .integer(0)]])
    #expect(try store.query("SELECT * FROM seal").rows == [])
  }
}
