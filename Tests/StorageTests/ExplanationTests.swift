import LearningWeek
import Storage
import Testing

/// Explanations that were kept are answered from only while the file is what it was.
@Suite struct ExplanationTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let store: Store
  private let campaign = S.campaign

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.newDatabase())
    _ = try store.save(units: S.schools, campaign: S.campaign, by: S.author)
    _ = try store.save(
      returns: [S.returned("TH1", [S.line("1a", sessions: 2)])], campaign: S.campaign,
      by: S.author)
  }

  private static let run = ExplainedRun(pack: "hung-yen/2021", packHash: "p", programVersion: "1")

  private func identity(_ revision: String) -> RunIdentity {
    RunIdentity(
      id: String(revision.prefix(12)), pack: Self.run.pack, packHash: Self.run.packHash,
      dataRevision: revision, programVersion: Self.run.programVersion, resultHash: "r")
  }

  private static func candidate(_ code: String, _ name: String) -> Candidate {
    Candidate(
      code: code, name: name, kind: .collective, unit: UnitCode(code), unitKind: .school,
      isSynthetic: code == "TH2")
  }

  private static func reading(_ value: ReadValue) -> Reading {
    Reading(
      subject: .figure(unit: "TH1", row: "1a", measure: "sessions"), value: value,
      place: SourcePlace(file: "a.xlsx", sheet: "Biểu", line: 3, column: 4), revision: 2)
  }

  /// With something in every place where something may be.
  private static func full(_ candidate: Candidate) -> ExplainedCandidate {
    let points = Points(scaled: 1234, decimals: 2)
    var inner = RequirementCheck(text: "hoặc", isMet: false, reads: [reading(.notReported)])
    inner.alternatives = [RequirementCheck(text: "a", isMet: true, reads: [reading(.truth(true))])]
    let entry = AwardEntry(
      candidate: candidate, block: "Khối 1",
      requirements: [
        RequirementCheck(
          text: "Đúng hạn", isMet: true, reads: [reading(.truth(false)), reading(.number(1.5))],
          alternatives: [inner]),
        .dossier(before: S.day("2021-10-20"), isMet: true, reads: [reading(.text("x"))]),
      ],
      criteria: [
        CriterionScore(
          id: "reach", title: "Quy mô", points: points, max: points, notes: [.zeroDivisor],
          reads: [Reading(subject: .field("on_time"), value: .truth(true))], source: "ví dụ")
      ], score: points, order: [12.34, nil])
    var decision = CandidateDecision(entry: entry, outcome: .below)
    decision.rank = 7
    decision.margin = -0.5
    decision.tiedWith = [candidate.code, "B"]
    let standing = ExplainedStanding(
      decision: decision, places: 3,
      flips: [
        .requirement(text: "Đúng hạn", met: false, outcome: .ineligible),
        .points(criterion: "reach", from: points, to: points, outcome: .shortlisted),
      ], counterpart: .init(name: "Trường khác", order: [nil, 0]), equals: ["Trường B"],
      missingReturn: .init(lastDay: S.day("2021-10-10")))
    return ExplainedCandidate(
      candidate: candidate,
      awards: [
        ExplainedAward(id: "bang_khen", standing: standing),
        ExplainedAward(id: "giay_khen", standing: nil),
      ])
  }

  private static let names = ["Trường Hoà Bình", "Trường Đức Hợp", "Trường trùng", "Trường trùng"]

  /// More than a page of them; two have one name.
  private static let candidates = (0..<150).map { index in
    candidate("TH\(index)", index < names.count ? names[index] : "Trường số \(index)")
  }

  private static func names(of candidate: Candidate) -> [ExplainedName] {
    [.code(candidate.code), .name(candidate.name)]
  }

  @discardableResult
  private func keep(_ store: Store, from state: FileState?) throws -> Bool {
    let data = try store.data(of: campaign)
    return try store.keep(
      identity(data.revision), decisions: [], by: S.author, state: state,
      isSynthetic: data.isSynthetic,
      explanations: {
        var packed = PackedExplanations()
        for candidate in Self.candidates {
          packed.add(Self.full(candidate), names: Self.names(of: candidate))
        }
        packed.finish()
        return packed
      })
  }

  private func found(
    _ names: ExplainedName..., in run: ExplainedRun = Self.run, by store: Store? = nil
  ) throws -> KeptExplanation? {
    try (store ?? self.store).explanation(of: names, in: run) { name, candidate in
      Self.names(of: candidate).contains(name)
    }
  }

  @Test func `each candidate reads back as it was, by code and by name`() throws {
    try keep(store, from: store.fileState())
    let data = try store.data(of: campaign)
    for candidate in Self.candidates {
      let kept = try #require(try found(.code(candidate.code)))
      #expect(kept.candidate == Self.full(candidate))
      #expect(kept.dataRevision == data.revision)
      #expect(kept.isSynthetic == data.isSynthetic)
    }
    #expect(try found(.name("Trường số 149"))?.candidate == Self.full(Self.candidates[149]))
    #expect(try found(.code("Trường số 149"), .name("Trường số 149")) != nil)
    #expect(try found(.code("no such")) == nil)
    #expect(try found(.name("Trường trùng")) == nil)
    #expect(try found(.name("TH1")) == nil)
    let reader = try Store(path: store.path, readOnly: true)
    #expect(try found(.code("TH1"), by: reader) != nil)
  }

  @Test func `another pack, other rules or another program has none of them`() throws {
    try keep(store, from: store.fileState())
    for change in [\ExplainedRun.pack, \.packHash, \.programVersion] {
      var other = Self.run
      other[keyPath: change] = "other"
      #expect(try found(.code("TH1"), in: other) == nil)
    }
  }

  /// Everything that writes to the file.
  private var changes: [(String, (Store) throws -> Void)] {
    let campaign = campaign
    func tampered(_ sql: String) -> (String, (Store) throws -> Void) {
      (sql, { try RawDatabase($0.path).run(sql) })
    }
    func decided(_ change: TriedChange) -> (String, (Store) throws -> Void) {
      ("\(change)", { _ = try $0.decide(change, campaign: campaign, by: S.author) })
    }
    var school = S.schools[0]
    school.name = "Trường đổi tên"
    let renamed = school
    let again = S.returned("TH1", [S.line("1a", sessions: 3)])
    return [
      ("units", { _ = try $0.save(units: [renamed], campaign: campaign, by: S.author) }),
      (
        "units by another program",
        {
          let other = try Store(path: $0.path)
          _ = try other.save(units: S.schools, campaign: campaign, by: S.author)
        }
      ),
      ("opening", { _ = try $0.openCampaign(campaign, packHash: "p", by: S.author) }),
      ("return", { _ = try $0.save(returns: [again], campaign: campaign, by: S.author) }),
      ("undo", { _ = try $0.undo(by: S.author) }),
      (
        "the same return from another file",
        {
          var other = again
          other.file = "b.csv"
          other.lines[0].place = SourcePlace(file: "b.csv", line: 9)
          _ = try $0.save(returns: [other], campaign: campaign, by: S.author)
        }
      ),
      ("evidence", { _ = try $0.save(evidence: S.evidence, campaign: campaign, by: S.author) }),
      ("funding", { _ = try $0.save(funding: S.funding, campaign: campaign, by: S.author) }),
      (
        "nominations",
        { _ = try $0.save(nominations: S.nominations, campaign: campaign, by: S.author) }
      ),
      (
        "earlier awards",
        { _ = try $0.save(earlierAwards: S.earlierAwards, campaign: campaign, by: S.author) }
      ),
      ("flags", { _ = try $0.save(flags: S.flags, campaign: campaign, by: S.author) }),
      (
        "narratives",
        { _ = try $0.save(narratives: S.narratives, campaign: campaign, by: S.author) }
      ),
      ("facts", { _ = try $0.save(facts: S.facts, campaign: campaign, by: S.author) }),
      decided(.preference("323", Preference(choice: .built, reason: "r"))),
      decided(.extension("TH1", lastDay: S.day("2021-10-11"), reason: "r")),
      (
        "seal",
        {
          _ = try $0.save(
            seal: Seal(run: "x", resultHash: "r", reason: nil, by: "lan"), campaign: campaign,
            by: S.author)
        }
      ),
      tampered("UPDATE unit_record SET name = 'x' WHERE revision = 1"),
      tampered("UPDATE source_file SET name = 'x.csv' WHERE id = 1"),
      tampered("CREATE INDEX by_name ON unit_record (name)"),
      tampered("VACUUM"),
    ]
  }

  @Test func `after whatever is written none is answered from`() throws {
    for (name, change) in changes {
      #expect(try keep(store, from: store.fileState()), "\(name)")
      let revision = try store.data(of: campaign).revision
      #expect(try found(.code("TH1"))?.dataRevision == revision, "\(name)")
      try change(store)
      #expect(try found(.code("TH1")) == nil, "\(name)")
      #expect(try found(.code("TH1"), by: Store(path: store.path)) == nil, "\(name)")
    }
  }

  @Test func `a run that is kept beside them takes none away`() throws {
    #expect(try keep(store, from: store.fileState()))
    try store.keep(identity("anotherrevision"), decisions: [], by: S.author)
    #expect(try found(.code("TH1")) != nil)
    #expect(try found(.code("TH1"), by: Store(path: store.path)) != nil)
    var renamed = S.schools[0]
    renamed.name = "Trường đổi tên"
    _ = try store.save(units: [renamed], campaign: campaign, by: S.author)
    try store.keep(identity("athirdrevision"), decisions: [], by: S.author)
    #expect(try found(.code("TH1")) == nil)
  }

  @Test func `what was read before the file changed is not kept`() throws {
    let before = try store.fileState()
    _ = try store.save(flags: S.flags, campaign: campaign, by: S.author)
    #expect(try keep(store, from: before))
    #expect(try store.runs(of: "hung-yen/2021").count == 1)
    #expect(try found(.code("TH1")) == nil)
  }

  @Test func `what changes while they are made is not overlooked`() throws {
    let state = try store.fileState()
    try store.keep(
      identity("0123456789ab"), decisions: [], by: S.author, state: state,
      explanations: {
        try? RawDatabase(store.path).run("UPDATE unit_record SET name = 'x' WHERE revision = 1")
        var packed = PackedExplanations()
        packed.add(Self.full(Self.candidates[1]), names: [.code("TH1")])
        packed.finish()
        return packed
      })
    #expect(try store.runs(of: "hung-yen/2021").count == 1)
    #expect(try found(.code("TH1")) == nil)
  }

  @Test func `they are made once for as long as nothing is written`() throws {
    #expect(try keep(store, from: store.fileState()))
    #expect(try !keep(store, from: store.fileState()))
    _ = try store.save(flags: S.flags, campaign: campaign, by: S.author)
    _ = try store.undo(by: S.author)
    #expect(try keep(store, from: store.fileState()))
    #expect(try found(.code("TH1")) != nil)
    #expect(try store.runs(of: "hung-yen/2021").count == 1)
  }

  @Test func `a file that does not count its changes has no state`() throws {
    let memory = try Store(path: ":memory:")
    #expect(try memory.fileState() == nil)
    try keep(store, from: store.fileState())
    try RawDatabase(store.path).run("PRAGMA journal_mode = WAL")
    #expect(try store.fileState() == nil)
    #expect(try found(.code("TH1")) == nil)
  }

  @Test func `within changes that may be taken back there is no state`() throws {
    try keep(store, from: store.fileState())
    try store.together(keeping: false) { () throws in
      #expect(try store.fileState() == nil)
      #expect(try found(.code("TH1")) == nil)
    }
    #expect(try found(.code("TH1")) != nil)
  }

  @Test(arguments: [
    "substr(candidates, 1, length(candidates) - 1)", "CAST(candidates || x'00' AS BLOB)", "x'04'",
  ])
  func `what cannot be read back is not answered from`(damage: String) throws {
    try keep(store, from: store.fileState())
    let now = try #require(try store.fileState())
    // The count as it will be when this is written: only what the page holds is wrong.
    try RawDatabase(store.path).run(
      """
      UPDATE explained_page SET candidates = \(damage);
      UPDATE explained SET file_changes = file_changes + 2
      """)
    #expect(try store.fileState() != now)
    #expect(try found(.code("TH1")) == nil)
    #expect(try found(.code("no such")) == nil)
  }

  @Test func `thousands who are all equal are too much to keep`() {
    var packed = PackedExplanations()
    let codes = (0..<20_000).map { "TH\($0)" }
    for _ in 0..<640 where !packed.isTooMuch {
      var explained = Self.full(Self.candidate("x", "x"))
      explained.awards[0].standing?.equals = codes
      packed.add(explained, names: [])
    }
    #expect(packed.isTooMuch)
  }
}
