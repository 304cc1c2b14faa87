internal import Crypto

/// Hashes a sequence of fields.
///
/// Every field is preceded by its type and, where it varies, its length, so
/// that different sequences never give the same bytes: `ab`, `c` differs from
/// `a`, `bc`, and the text `1` from the number 1.
package struct FingerprintBuilder {
  private var hash = SHA256()
  /// Fields not yet given to `hash`, which is slow with small pieces.
  private var pending: [UInt8] = []

  package init() {}

  /// Adds the UTF-8 bytes as they are: texts that differ in normalisation form
  /// differ here.
  package mutating func add(_ text: String) {
    start(.text, length: text.utf8.count)
    pending.append(contentsOf: text.utf8)
    flushIfLarge()
  }

  package mutating func add(bytes: some Collection<UInt8>) {
    start(.bytes, length: bytes.count)
    pending.append(contentsOf: bytes)
    flushIfLarge()
  }

  package mutating func add(_ number: some FixedWidthInteger) {
    pending.append(Tag.integer.rawValue)
    append(Int64(number))
    flushIfLarge()
  }

  /// Adds an optional text; its absence differs from the empty text.
  package mutating func add(_ text: String?) {
    if let text { add(text) } else { pending.append(Tag.absent.rawValue) }
  }

  /// Adds an optional number; its absence differs from zero.
  package mutating func add(_ number: (some FixedWidthInteger)?) {
    if let number { add(number) } else { pending.append(Tag.absent.rawValue) }
  }

  /// The hash of what was added so far. Changes nothing: more may be added.
  package func finish() -> Fingerprint {
    var hash = hash
    pending.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Fingerprint(digest: hash.finalize())
  }

  private enum Tag: UInt8 {
    case text = 1
    case bytes
    case integer
    case absent
  }

  private mutating func start(_ tag: Tag, length: Int) {
    pending.append(tag.rawValue)
    append(Int64(length))
  }

  private mutating func append(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { pending.append(contentsOf: $0) }
  }

  private mutating func flushIfLarge() {
    guard pending.count >= 8192 else { return }
    pending.withUnsafeBytes { hash.update(bufferPointer: $0) }
    pending.removeAll(keepingCapacity: true)
  }
}
