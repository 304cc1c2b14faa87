/// Fields in the form in which they are hashed: a run of them that comes again and again
/// is written once.
///
/// Every field is preceded by its type and, where it varies, its length, so
/// that different sequences never give the same bytes: `ab`, `c` differs from
/// `a`, `bc`, and the text `1` from the number 1.
package struct FingerprintFields: Sendable {
  private(set) var bytes: [UInt8] = []

  package init() {}

  /// Adds the UTF-8 bytes as they are: texts that differ in normalisation form
  /// differ here.
  package mutating func add(_ text: String) {
    start(.text, length: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a text by its UTF-8 bytes.
  package mutating func add(utf8: UnsafeBufferPointer<UInt8>) {
    start(.text, length: utf8.count)
    bytes.append(contentsOf: utf8)
  }

  package mutating func add(bytes added: [UInt8]) {
    start(.bytes, length: added.count)
    bytes.append(contentsOf: added)
  }

  package mutating func add(bytes added: UnsafeRawBufferPointer) {
    start(.bytes, length: added.count)
    bytes.append(contentsOf: added)
  }

  package mutating func add(_ number: Int) {
    bytes.append(Tag.integer.rawValue)
    append(Int64(number))
  }

  /// Adds the bits of a number.
  package mutating func add(bits: UInt64) {
    bytes.append(Tag.integer.rawValue)
    append(Int64(bitPattern: bits))
  }

  /// Adds an optional text; its absence differs from the empty text.
  package mutating func add(_ text: String?) {
    if let text { add(text) } else { bytes.append(Tag.absent.rawValue) }
  }

  /// Adds an optional number; its absence differs from zero.
  package mutating func add(_ number: Int?) {
    if let number { add(number) } else { bytes.append(Tag.absent.rawValue) }
  }

  package mutating func add(_ fields: FingerprintFields) {
    bytes.append(contentsOf: fields.bytes)
  }

  /// Bytes so far.
  package var count: Int { bytes.count }

  /// Where in the bytes the number stands that was added last.
  package var lastNumber: Int { bytes.count - Self.numberSize }

  /// Puts another number where one stands: see ``lastNumber``.
  /// - Precondition: a number stands there.
  package mutating func replace(numberAt place: Int, with number: Int) {
    precondition(bytes[place - 1] == Tag.integer.rawValue)
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: Int64(number).littleEndian, toByteOffset: place, as: Int64.self)
    }
  }

  private static let numberSize = MemoryLayout<Int64>.size

  /// Takes all fields away, but not the room for them.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private enum Tag: UInt8 {
    case text = 1
    case bytes
    case integer
    case absent
  }

  private mutating func start(_ tag: Tag, length: Int) {
    bytes.append(tag.rawValue)
    append(Int64(length))
  }

  private mutating func append(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
