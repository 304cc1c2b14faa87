import LearningWeek
import Storage
import Testing

struct DataRevisionTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let campaign = S.campaign

  init() throws {
    folder = try TemporaryFolder()
  }

  /// One import each, in an order that may be changed after the units.
  private typealias Import = (Store, inout SplitMix64) throws -> SaveSummary

  private func imports(_ random: inout SplitMix64) -> [Import] {
    let campaign = campaign
    let returns = ["TH1", "TH2", "TV", "323", "330"].map { random.anyReturn(of: $0) }
    let cut = Int.random(in: 0...returns.count, using: &random)
    let parts = [Array(returns[..<cut]), Array(returns[cut...])]
    var list: [Import] = parts.map { part in
      { store, random in
        let shuffled = part.map { value in
          var value = value
          value.lines.shuffle(using: &random)
          return value
        }
        return try store.save(
          returns: shuffled.shuffled(using: &random), campaign: campaign, by: S.author)
      }
    }
    list.append { store, random in
      try store.save(
        evidence: S.evidence.shuffled(using: &random), campaign: campaign, by: S.author)
    }
    list.append { store, random in
      try store.save(
        funding: S.funding.shuffled(using: &random), campaign: campaign, by: S.author)
    }
    list.append { store, random in
      try store.save(
        nominations: S.nominations.shuffled(using: &random), campaign: campaign, by: S.author)
    }
    list.append { store, random in
      try store.save(
        earlierAwards: S.earlierAwards.shuffled(using: &random), campaign: campaign,
        by: S.author)
    }
    list.append { store, random in
      try store.save(flags: S.flags.shuffled(using: &random), campaign: campaign, by: S.author)
    }
    list.append { store, random in
      try store.save(facts: S.facts.shuffled(using: &random), campaign: campaign, by: S.author)
    }
    list.append { store, random in
      try store.save(
        narratives: S.narratives.shuffled(using: &random), campaign: campaign, by: S.author)
    }
    list.append { store, _ in
      try store.decide(
        .preference("323", Preference(choice: .built, reason: "r")), campaign: campaign,
        by: S.author)
    }
    return list
  }

  @Test(arguments: 1...25)
  func `the order of imports, of files and of lines does not matter`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let imports = imports(&random)
    var revisions: Set<String> = []
    for round in 1...2 {
      let store = try Store(path: folder.newDatabase("\(round).db"))
      _ = try store.save(
        units: S.schools.shuffled(using: &random), campaign: campaign, by: S.author)
      for run in imports.shuffled(using: &random) { _ = try run(store, &random) }
      revisions.insert(try store.data(of: campaign).revision)
      #expect(try store.verifyJournal() == nil)
    }
    #expect(revisions.count == 1)
  }

  @Test func `who imported when from which file does not matter`() throws {
    func revision(_ author: Store.Author, file: String) throws -> String {
      let store = try Store(path: folder.newDatabase(file))
      _ = try store.save(units: S.schools, campaign: campaign, by: author)
      var value = S.returned("TH1", [S.line("1a", sessions: 2)])
      value.file = file
      value.lines[0].place = SourcePlace(file: file, line: 77)
      _ = try store.save(returns: [value], campaign: campaign, by: author)
      return try store.data(of: campaign).revision
    }
    let other = Store.Author(who: "minh", at: "2022-01-01", command: "x", reason: "y")
    #expect(try revision(S.author, file: "a.csv") == revision(other, file: "b.csv"))
  }

  @Test func `every change of content shows`() throws {
    let store = try Store(path: folder.newDatabase())
    let campaign = campaign
    var revisions: [String] = []
    func note() throws { revisions.append(try store.data(of: campaign).revision) }
    func save(_ value: Return) throws {
      _ = try store.save(returns: [value], campaign: campaign, by: S.author)
      try note()
    }
    try note()
    _ = try store.save(units: S.schools, campaign: campaign, by: S.author)
    try note()
    _ = try store.openCampaign(campaign, packHash: "p", by: S.author)
    try note()
    try save(S.returned("TH1", [S.line("1a", sessions: 2)]))
    try save(S.returned("TH1", [S.line("1a", sessions: 3)]))
    try save(S.returned("TH1", [S.line("1a", participants: 3)]))
    try save(S.returned("TH1", [S.line("1b", participants: 3)]))
    try save(S.returned("TH1", [S.line("1b", participants: 3, note: "")]))
    try save(S.returned("TH1", on: "2021-10-02", [S.line("1b", participants: 3, note: "")]))
    try save(S.returned("TH2", scope: .own, []))
    try save(S.returned("TH2", scope: .consolidated, []))
    _ = try store.save(flags: S.flags, campaign: campaign, by: S.author)
    try note()
    var school = S.schools[0]
    school.block = "Khối 2"
    _ = try store.save(units: [school], campaign: campaign, by: S.author)
    try note()
    _ = try store.decide(
      .extension("TH1", lastDay: S.day("2021-10-11"), reason: "r"), campaign: campaign,
      by: S.author)
    try note()
    #expect(Set(revisions).count == revisions.count)
    #expect(revisions.allSatisfy { $0.count == 64 })
  }

  @Test func `undoing a change gives the content before it`() throws {
    let store = try Store(path: folder.newDatabase())
    _ = try store.save(units: S.schools, campaign: campaign, by: S.author)
    let before = try store.data(of: campaign).revision
    _ = try store.save(
      returns: [S.returned("TH1", [S.line("1a", sessions: 2)])], campaign: campaign,
      by: S.author)
    let between = try store.data(of: campaign).revision
    _ = try store.save(
      returns: [S.returned("TH1", on: "2021-10-01", [S.line("1a", sessions: 3)])],
      campaign: campaign, by: S.author)
    _ = try store.undo(by: S.author)
    #expect(try store.data(of: campaign).revision == between)
    _ = try store.undo(by: S.author)
    #expect(try store.data(of: campaign).revision == before)
  }
}
