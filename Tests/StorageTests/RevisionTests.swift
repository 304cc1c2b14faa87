import LearningWeek
import Storage
import Testing

struct RevisionTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let store: Store
  private let campaign = S.campaign

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.newDatabase())
    _ = try store.save(units: S.schools, campaign: S.campaign, by: S.author)
  }

  private func summary(
    added: Int = 0, revised: Int = 0, unchanged: Int = 0, remarks: [SaveRemark] = []
  ) -> SaveSummary {
    var summary = SaveSummary()
    summary.added = added
    summary.revised = revised
    summary.unchanged = unchanged
    summary.remarks = remarks
    return summary
  }

  @Test func `the same file twice changes nothing and leaves no trace`() throws {
    func importAll() throws -> [SaveSummary] {
      let returns = [
        S.returned("TH1", [S.line("1a", sessions: 3, participants: 90)]), S.returned("TH2", []),
      ]
      return [
        try store.save(units: S.schools, campaign: campaign, by: S.author),
        try store.save(returns: returns, campaign: campaign, by: S.author),
        try store.save(evidence: S.evidence, campaign: campaign, by: S.author),
        try store.save(funding: S.funding, campaign: campaign, by: S.author),
        try store.save(nominations: S.nominations, campaign: campaign, by: S.author),
        try store.save(earlierAwards: S.earlierAwards, campaign: campaign, by: S.author),
        try store.save(flags: S.flags, campaign: campaign, by: S.author),
        try store.save(narratives: S.narratives, campaign: campaign, by: S.author),
        try store.save(facts: S.facts, campaign: campaign, by: S.author),
      ]
    }
    let counts = [3, 2, 3, 4, 4, 2, 2, 2, 2]
    #expect(
      try importAll() == [summary(unchanged: 3)] + counts.dropFirst().map { summary(added: $0) })
    let journal = try store.journal()
    let revision = try store.data(of: campaign).revision
    #expect(journal.map(\.added) == counts)
    #expect(try importAll() == counts.map { summary(unchanged: $0) })
    #expect(try store.journal() == journal)
    #expect(try store.data(of: campaign).revision == revision)
  }

  @Test func `other content is a new revision and the old one stays readable`() throws {
    let first = S.returned("TH1", [S.line("1a", sessions: 3)])
    var second = S.returned("TH1", on: "2021-10-12", [S.line("1a", sessions: 4)])
    #expect(try store.save(returns: [first], campaign: campaign, by: S.author) == summary(added: 1))
    #expect(
      try store.save(returns: [second], campaign: campaign, by: S.author) == summary(revised: 1))
    second.revision = 2
    let data = try store.data(of: campaign)
    #expect(data.returns == [ReturnKey("TH1", .own): second])
    #expect(
      data.receipts == ["TH1": Receipt(receivedOn: S.day("2021-10-08"), isEmpty: false)])
    #expect(try store.revisions(of: "TH1", campaign: campaign) == [first, second])
  }

  @Test(arguments: [
    S.returned("TH1", [S.line("1a", sessions: 0, note: "x")]),
    S.returned("TH1", [S.line("1a", participants: 0, note: "x")]),
    S.returned("TH1", [S.line("1a", sessions: 0, participants: 0)]),
    S.returned("TH1", [S.line("1a", sessions: 0, participants: 0, note: "y")]),
    S.returned("TH1", [S.line("1b", sessions: 0, participants: 0, note: "x")]),
    S.returned("TH1", on: "2021-10-07", [S.line("1a", sessions: 0, participants: 0, note: "x")]),
    S.returned("TH1", []),
  ])
  func `a blank, a figure, a text, a row and an earlier arrival are content`(
    other: Return
  ) throws {
    let first = S.returned("TH1", [S.line("1a", sessions: 0, participants: 0, note: "x")])
    _ = try store.save(returns: [first], campaign: campaign, by: S.author)
    #expect(
      try store.save(returns: [other], campaign: campaign, by: S.author) == summary(revised: 1))
  }

  @Test
  func
    `the order of lines, places, labels of known rows, blank lines and a later arrival say nothing`()
    throws
  {
    let lines = [S.line("1a", sessions: 3), S.line("2", sessions: 1, at: 3)]
    _ = try store.save(returns: [S.returned("TH1", lines)], campaign: campaign, by: S.author)
    var other = S.returned(
      "TH1", on: "2021-10-30",
      [S.line("2", sessions: 1, at: 80), S.line("1a", sessions: 3, at: 81), S.line("1b", at: 82)])
    other.lines[0].label = "Cuộc thi viết"
    other.file = "again.xlsx"
    #expect(
      try store.save(returns: [other], campaign: campaign, by: S.author) == summary(unchanged: 1))
  }

  @Test func `the label of an unknown row is content`() throws {
    let line = ReturnLine(row: nil, label: "Thi vẽ", place: S.place(2))
    _ = try store.save(returns: [S.returned("TH1", [line])], campaign: campaign, by: S.author)
    var renamed = line
    renamed.label = "Thi hát"
    #expect(
      try store.save(returns: [S.returned("TH1", [renamed])], campaign: campaign, by: S.author)
        == summary(revised: 1))
  }

  @Test func `a unit's own and consolidated returns are revised apart`() throws {
    let own = S.returned("323", [S.line("1a", sessions: 3)])
    let whole = S.returned("323", scope: .consolidated, [S.line("1a", sessions: 30)])
    _ = try store.save(returns: [own, whole], campaign: campaign, by: S.author)
    var corrected = whole
    corrected.lines = [S.line("1a", sessions: 31)]
    _ = try store.save(returns: [corrected], campaign: campaign, by: S.author)
    corrected.revision = 2
    #expect(
      try store.data(of: campaign).returns
        == [ReturnKey("323", .own): own, ReturnKey("323", .consolidated): corrected])
  }

  @Test func `the first revision with content tells when a return came`() throws {
    for (date, lines) in [
      ("2021-10-05", []), ("2021-10-09", [S.line("1a", sessions: 1)]),
      ("2021-10-20", [S.line("1a", sessions: 2)]),
    ] {
      _ = try store.save(
        returns: [S.returned("TH1", on: date, lines)], campaign: campaign, by: S.author)
    }
    #expect(
      try store.data(of: campaign).receipts
        == ["TH1": Receipt(receivedOn: S.day("2021-10-09"), isEmpty: false)])
  }

  @Test func `of two lines about the same thing the later counts, and it is said`() throws {
    let first = Evidence(unit: "TH1", kind: .photo, location: "a", caption: "1", place: S.place(2))
    var second = first
    second.caption = "2"
    second.place = S.place(3)
    var third = second
    third.place = S.place(4)
    #expect(
      try store.save(evidence: [first, second, third], campaign: campaign, by: S.author)
        == summary(
          added: 1,
          remarks: [
            SaveRemark(unit: "TH1", reason: .replacedInFile, place: S.place(2)),
            SaveRemark(unit: "TH1", reason: .repeated, place: S.place(4)),
          ]))
    #expect(try store.data(of: campaign).evidence.map(\.caption) == ["2"])
  }

  @Test func `sums alike are several sums, whatever their order`() throws {
    let sum = Funding(unit: "TH1", source: "enterprises", amount: 5, place: S.place(2))
    var other = sum
    other.amount = 3
    _ = try store.save(funding: [sum, sum, other], campaign: campaign, by: S.author)
    #expect(
      try store.save(funding: [other, sum, sum], campaign: campaign, by: S.author)
        == summary(unchanged: 3))
    #expect(try store.data(of: campaign).funding.map(\.amount) == [3, 5, 5])
  }

  @Test func `a name with the tone mark elsewhere is the same person`() throws {
    var nomination = Nomination(
      kind: .individual, name: "Nguyễn Thị Hoà", unit: "TH1", receivedOn: S.day("2021-10-10"),
      place: S.place(2))
    _ = try store.save(nominations: [nomination], campaign: campaign, by: S.author)
    nomination.name = "Nguyễn Thị Hòa"
    nomination.receivedOn = S.day("2021-10-19")
    _ = try store.save(nominations: [nomination], campaign: campaign, by: S.author)
    nomination.receivedOn = S.day("2021-10-10")
    nomination.revision = 2
    #expect(try store.data(of: campaign).nominations == [nomination])
  }

  @Test func `a dry run tells all and changes nothing`() throws {
    let first = S.returned("TH1", [S.line("1a", sessions: 3)])
    _ = try store.save(returns: [first], campaign: campaign, by: S.author)
    let journal = try store.journal()
    let revision = try store.data(of: campaign).revision
    var expected = summary(added: 1, revised: 1)
    expected.details = [
      SaveDetail(unit: "TH1", subject: "own", kind: .revised, revision: 2, place: S.place(7)),
      SaveDetail(unit: "TH2", subject: "own", kind: .added, revision: 1, place: nil),
    ]
    #expect(
      try store.save(
        returns: [
          S.returned("TH1", [S.line("1a", sessions: 4, at: 7)]), S.returned("TH2", []),
        ], campaign: campaign, by: S.author, dryRun: true) == expected)
    #expect(try store.journal() == journal)
    #expect(try store.data(of: campaign).revision == revision)
  }

  @Test func `nothing is stored of a unit that the campaign does not have`() throws {
    let returns = [S.returned("TH1", []), S.returned("00001", [S.line("1a", at: 5)])]
    #expect(throws: StoreError.unknownUnit("00001", place: S.place(5))) {
      try store.save(returns: returns, campaign: campaign, by: S.author)
    }
    #expect(throws: StoreError.unknownUnit("nowhere", place: S.place(1))) {
      try store.save(
        facts: [CampaignFact(unit: "nowhere", name: "n", value: .number(1), place: S.place(1))],
        campaign: campaign, by: S.author)
    }
    #expect(try store.data(of: campaign).returns == [:])
  }

  @Test func `what is no number cannot be stored`() throws {
    let fact = CampaignFact(unit: "TH1", name: "staff", value: .number(.nan), place: S.place(1))
    #expect(throws: StoreError.unstorable("TH1", field: "staff", place: S.place(1))) {
      try store.save(facts: [fact], campaign: campaign, by: S.author)
    }
    let negative = S.returned("TH1", [S.line("1a", sessions: -1)])
    #expect(throws: StoreError.unstorable("TH1", field: "sessions", place: S.place(2, 3))) {
      try store.save(returns: [negative], campaign: campaign, by: S.author)
    }
    var school = S.schools[0]
    school.attributes = ["enrolment": .number(.infinity)]
    #expect(throws: StoreError.unstorable("TH1", field: "enrolment", place: nil)) {
      try store.save(units: [school], campaign: nil, by: S.author)
    }
  }
}
