import LearningWeek
import Storage
import Testing

/// Several savings of which all are kept or none.
struct TogetherTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let path: String
  private let campaign = S.campaign
  private let returns = [S.returned("TH1", [S.line("1a", sessions: 1)])]

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.newDatabase()
  }

  private func saveBoth(_ store: Store) throws {
    _ = try store.save(units: S.schools, campaign: campaign, by: S.author)
    _ = try store.save(returns: returns, campaign: campaign, by: S.author)
  }

  @Test func `what is saved together has an entry of the journal each`() throws {
    let (apart, joined) = (try Store(path: path), try Store(path: folder.newDatabase("b.db")))
    try saveBoth(apart)
    try joined.together { try saveBoth(joined) }
    #expect(try joined.journal().map(\.content) == apart.journal().map(\.content))
    #expect(try joined.data(of: campaign).revision == apart.data(of: campaign).revision)
    #expect(try joined.verifyJournal() == nil)
  }

  @Test func `when the second cannot be saved the first is taken back`() throws {
    let store = try Store(path: path)
    let before = try store.data(of: campaign).revision
    try RawDatabase(path).run(
      """
      CREATE TRIGGER failing BEFORE INSERT ON return_record
      BEGIN SELECT raise(ABORT, 'injected'); END
      """)
    #expect(throws: StoreError.constraint("injected")) {
      try store.together { try saveBoth(store) }
    }
    #expect(try store.journal() == [])
    #expect(try store.data(of: campaign).revision == before)
    try RawDatabase(path).run("DROP TRIGGER failing")
    try store.together { try saveBoth(store) }
    #expect(try store.data(of: campaign).returns.count == 1)
  }

  @Test func `units that were taken back are not found`() throws {
    let store = try Store(path: path)
    let found = try store.together(keeping: false) {
      try saveBoth(store)
      return try store.find("TH1", in: campaign)
    }
    guard case .found = found else {
      Issue.record("a unit just saved is not found: \(found)")
      return
    }
    guard case .unknown = try store.find("TH1", in: campaign) else {
      Issue.record("a unit taken back is found")
      return
    }
    #expect(try store.journal() == [])
  }

  @Test func `who may only read saves nothing together`() throws {
    _ = try Store(path: path)
    let store = try Store(path: path, readOnly: true)
    #expect(throws: StoreError.readOnly) { try store.together {} }
  }
}
