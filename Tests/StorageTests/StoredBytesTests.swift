import LearningWeek
import Storage
import Testing

/// What a row of a return may hold is the same to whoever reads it: all returns at once, as a
/// roll-up does, or those of one unit.
@Suite struct StoredBytesTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.newDatabase()
    let store = try Store(path: path)
    _ = try store.save(units: S.schools, campaign: S.campaign, by: S.author)
    _ = try store.save(
      returns: [
        S.returned(
          "TH1",
          [
            S.line("1a", sessions: 3, participants: 40, note: "x"),
            S.line("2", sessions: 1, participants: 7, at: 5),
          ])
      ], campaign: S.campaign, by: S.author)
  }

  /// What all returns give, and what those of the unit give; `nil` for damage.
  private func read() throws -> (all: [ReturnLine]?, one: [ReturnLine]?) {
    let store = try Store(path: path)
    let key = ReturnKey("TH1", .own)
    return (
      all: try? store.data(of: S.campaign).returns[key]?.lines,
      one: try? store.revisions(of: "TH1", campaign: S.campaign).last?.lines
    )
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `cells read alike, sound or not`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let tokens = ["0", "7", "123", "null", "999999999999999999", "12345678901234567890"]
    let rare = ["1.5", "\"x\"", "1e3"]
    let cells = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      (Int.random(in: 0..<6, using: &random) == 0 ? rare : tokens)
        .randomElement(using: &random) ?? "null"
    }
    try RawDatabase(path).run(
      "UPDATE return_record SET cells = '[\(cells.joined(separator: ","))]', places = x''")
    let (all, one) = try read()
    #expect(all == one, "\(cells)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `places read alike, sound or not`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
      let byte = UInt8.random(in: 0...20, using: &random)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    try RawDatabase(path).run("UPDATE return_record SET places = x'\(bytes.joined())'")
    let (all, one) = try read()
    #expect(all == one, "\(bytes)")
  }
}
