package import LearningWeek

/// Everybody's explanations in the form in which they are kept.
package struct PackedExplanations {
  private(set) var pages: [[UInt8]] = []
  /// Hashes of names with numbers of candidates.
  private(set) var names: [(hash: Int, candidate: Int)] = []
  /// Not in a page yet.
  private var waiting: [ExplainedCandidate] = []
  private var count = 0
  private var bytes = 0

  package init() {}

  /// - Parameter names: those by which the candidate is found.
  package mutating func add(_ explained: ExplainedCandidate, names: [ExplainedName]) {
    for hash in Set(names.map(\.hash)) { self.names.append((hash, count)) }
    count += 1
    waiting.append(explained)
    if waiting.count == PackedPage.size { finish() }
  }

  /// Nothing may be added after it.
  package mutating func finish() {
    guard !waiting.isEmpty else { return }
    let page = PackedPage.bytes(of: waiting)
    waiting.removeAll(keepingCapacity: true)
    pages.append(page)
    bytes += page.count
  }

  /// Whether they are too many bytes to be worth keeping: where thousands are equal, each
  /// names all others.
  package var isTooMuch: Bool { bytes > 1 << 20 + count << 11 }
}

/// A text by which a candidate is found, brought into the form in which it is compared.
package enum ExplainedName: Hashable, Sendable {
  case code(String)
  case name(String)

  /// FNV-1a of 64 bits (draft-eastlake-fnv): it only narrows the search.
  var hash: Int {
    let (kind, text) =
      switch self {
      case .code(let text): (1, text)
      case .name(let text): (2, text)
      }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in [UInt8(kind)] + Array(text.utf8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash)
  }
}
