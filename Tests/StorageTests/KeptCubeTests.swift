import LearningWeek
import Storage
import Testing

/// The figures that are kept beside the returns never say anything else than they do.
@Suite struct KeptCubeTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let store: Store
  private let campaign = S.campaign

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.newDatabase())
    _ = try store.save(units: S.schools, campaign: campaign, by: S.author)
    _ = try store.save(
      returns: [S.returned("TH1", [S.line("1a", sessions: 3, participants: 40)])],
      campaign: campaign, by: S.author)
  }

  /// Reads the data and keeps its cube.
  private func keep(rules: String = "p") throws -> CampaignData {
    let state = try store.fileState()
    let data = try store.data(of: campaign)
    try store.keep(Cube(data), of: data, rules: rules, from: state, leastUnits: 0)
    return data
  }

  private func kept(rules: String = "p") throws -> KeptCube? {
    try store.keptCube(of: campaign, rules: rules)
  }

  private func totals(_ kept: KeptCube) -> [TotalLine] {
    var data = CampaignData(campaign: campaign)
    data.preferences = kept.preferences
    return RollUp(data, cube: kept.cube).totals(TotalQuery())
  }

  @Test func `a kept cube gives the totals, revision and mark of its data`() throws {
    #expect(try kept() == nil)
    let data = try keep()
    let kept = try #require(try kept())
    #expect(totals(kept) == RollUp(data).totals(TotalQuery()))
    #expect(kept.revision == data.revision)
    #expect(kept.isSynthetic == data.isSynthetic)
  }

  @Test func `it counts no more after any change, nor after its undoing`() throws {
    _ = try keep()
    _ = try store.save(
      returns: [S.returned("TH1", [S.line("1a", sessions: 4, participants: 40)])],
      campaign: campaign, by: S.author)
    #expect(try kept() == nil)
    _ = try keep()
    #expect(try kept().map(totals)?.map(\.value) == [4, 40])
    _ = try store.save(units: [S.schools[2]], campaign: nil, by: S.author)
    #expect(try kept() == nil)
    _ = try keep()
    _ = try store.undo(by: S.author)
    #expect(try kept() == nil)
  }

  @Test func `it counts no more where something wrote to the file behind the journal`() throws {
    for sql in ["UPDATE return_record SET cells = '[9,9]'", "VACUUM"] {
      _ = try keep()
      #expect(try kept() != nil)
      try RawDatabase(store.path).run(sql)
      #expect(try kept() == nil)
    }
  }

  @Test func `another campaign's cube is kept beside it`() throws {
    _ = try keep()
    var other = campaign
    other.name = "x/2022"
    _ = try store.openCampaign(other, packHash: "p", by: S.author)
    _ = try keep()
    let state = try store.fileState()
    let data = try store.data(of: other)
    try store.keep(Cube(data), of: data, rules: "p", from: state, leastUnits: 0)
    #expect(try kept() != nil)
    #expect(try store.keptCube(of: other, rules: "p") != nil)
  }

  @Test func `it counts for the rules that it was kept for`() throws {
    _ = try keep(rules: "one")
    #expect(try kept(rules: "other") == nil)
    #expect(try kept(rules: "one") != nil)
    var form = campaign
    form.form.rows.removeLast()
    #expect(try store.keptCube(of: form, rules: "one") == nil)
  }

  @Test func `data read before a change are not kept for what is after it`() throws {
    let state = try store.fileState()
    let data = try store.data(of: campaign)
    _ = try store.save(
      returns: [S.returned("TH2", [S.line("1a", sessions: 9)])], campaign: campaign, by: S.author)
    try store.keep(Cube(data), of: data, rules: "p", from: state, leastUnits: 0)
    #expect(try kept() == nil)
    _ = try store.data(of: campaign)
    try store.keep(Cube(data), of: data, rules: "p", from: state, leastUnits: 0)
    #expect(try kept() == nil)
  }

  @Test func `looking back neither sees nor leaves any`() throws {
    let entry = try store.lastEntry()
    _ = try store.save(
      returns: [S.returned("TH2", [S.line("1a", sessions: 9)])], campaign: campaign, by: S.author)
    _ = try keep()
    try store.lookingBack(to: entry) {
      #expect(try kept() == nil)
      _ = try keep()
    }
    #expect(try kept().map(totals)?.map(\.value) == [12, 40])
  }

  @Test func `few units are read in no time and nothing is written`() throws {
    let state = try store.fileState()
    let data = try store.data(of: campaign)
    try store.keep(Cube(data), of: data, rules: "p", from: state)
    #expect(try kept() == nil)
  }

  @Test func `a file of version 4 is brought up to date without the cubes kept in it`() throws {
    try RawDatabase(store.path).run(
      """
      DROP TABLE kept_cube;
      CREATE TABLE kept_cube (
        campaign INTEGER PRIMARY KEY REFERENCES campaign (id), made_from TEXT NOT NULL,
        cube BLOB NOT NULL, data_revision TEXT NOT NULL, synthetic INTEGER NOT NULL) STRICT;
      INSERT INTO kept_cube SELECT id, '1 1 p', x'00', 'r', 0 FROM campaign;
      PRAGMA user_version = 4;
      """)
    let upgraded = try Store(path: store.path)
    #expect(try upgraded.keptCube(of: campaign, rules: "p") == nil)
    let state = try upgraded.fileState()
    let data = try upgraded.data(of: campaign)
    try upgraded.keep(Cube(data), of: data, rules: "p", from: state, leastUnits: 0)
    #expect(try upgraded.keptCube(of: campaign, rules: "p") != nil)
  }
}
