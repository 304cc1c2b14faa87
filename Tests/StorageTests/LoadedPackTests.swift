import LearningWeek
import Storage
import Testing

/// What a file notes of the pack under which it is written.
@Suite struct LoadedPackTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.newDatabase())
  }

  private func pack(_ hash: String) -> LoadedPack {
    LoadedPack(
      name: "hung-yen/2021", hash: hash, files: ["hung-yen/2021.lua", "common/a.lua"],
      programVersion: "1")
  }

  @Test func `the pack in use is noted with what is written, the last one stands`() throws {
    _ = try store.save(units: S.schools, campaign: S.campaign, by: S.author)
    #expect(try store.loadedPack(named: "hung-yen/2021") == nil)
    for hash in ["a", "b"] {
      store.packInUse = pack(hash)
      _ = try store.save(
        returns: [S.returned("TH1", [S.line("1a", note: hash)])], campaign: S.campaign,
        by: S.author)
      #expect(try store.loadedPack(named: "hung-yen/2021") == pack(hash))
    }
    #expect(try store.loadedPack(named: "elsewhere/2021") == nil)
    #expect(try store.verifyJournal() == nil)
  }

  @Test func `what writes nothing notes nothing`() throws {
    store.packInUse = pack("a")
    _ = try store.save(
      returns: [S.returned("330", [S.line("1a", sessions: 1)])], campaign: S.campaign,
      by: S.author, dryRun: true)
    _ = try store.data(of: S.campaign)
    #expect(try store.loadedPack(named: "hung-yen/2021") == nil)
  }
}
