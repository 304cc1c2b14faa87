/// Fields in the form in which they are hashed: a run of them that comes again and again
/// is written once.
///
/// Every field is preceded by its type and, where it varies, its length, so
/// that different sequences never give the same bytes: `ab`, `c` differs from
/// `a`, `bc`, and the text `1` from the number 1.
package struct FingerprintFields: Sendable {
  /// The fields, and behind them room for more: most fields are shorter than what it costs to
  /// append to an array.
  private var room: [UInt8] = []
  /// Bytes so far.
  package private(set) var count = 0

  package init() {}

  /// Adds the UTF-8 bytes as they are: texts that differ in normalisation form
  /// differ here.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(utf8: $0) }
  }

  /// Adds a text by its UTF-8 bytes.
  package mutating func add(utf8: UnsafeBufferPointer<UInt8>) {
    add(.text, UnsafeRawBufferPointer(utf8))
  }

  package mutating func add(bytes: [UInt8]) {
    bytes.withUnsafeBytes { add(.bytes, $0) }
  }

  package mutating func add(bytes: UnsafeRawBufferPointer) {
    add(.bytes, bytes)
  }

  package mutating func add(_ number: Int) {
    add(bits: UInt64(bitPattern: Int64(number)))
  }

  /// Adds the bits of a number.
  package mutating func add(bits: UInt64) {
    extend(by: Self.headSize) { $0.storeHead(.integer, bits) }
  }

  /// Adds an optional text; its absence differs from the empty text.
  package mutating func add(_ text: String?) {
    if let text { add(text) } else { addAbsence() }
  }

  /// Adds an optional number; its absence differs from zero.
  package mutating func add(_ number: Int?) {
    if let number { add(number) } else { addAbsence() }
  }

  package mutating func add(_ fields: FingerprintFields) {
    fields.withBytes { added in extend(by: added.count) { $0.copyMemory(from: added) } }
  }

  /// Where in the bytes the number stands that was added last.
  package var lastNumber: Int { count - MemoryLayout<UInt64>.size }

  /// Puts another number where one stands: see ``lastNumber``.
  /// - Precondition: a number stands there.
  package mutating func replace(numberAt place: Int, with number: Int) {
    precondition(place < count && room[place - 1] == Tag.integer.rawValue)
    room.withUnsafeMutableBytes {
      $0.storeBytes(of: Int64(number).littleEndian, toByteOffset: place, as: Int64.self)
    }
  }

  /// Takes all fields away, but not the room for them.
  package mutating func removeAll() {
    count = 0
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try room.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  fileprivate enum Tag: UInt8 {
    case text = 1
    case bytes
    case integer
    case absent
  }

  /// A type, and a length or a number.
  private static let headSize = 1 + MemoryLayout<UInt64>.size

  private mutating func add(_ tag: Tag, _ content: UnsafeRawBufferPointer) {
    extend(by: Self.headSize + content.count) { place in
      place.storeHead(tag, UInt64(content.count))
      UnsafeMutableRawBufferPointer(rebasing: place[Self.headSize...]).copyMemory(from: content)
    }
  }

  private mutating func addAbsence() {
    extend(by: 1) { $0[0] = Tag.absent.rawValue }
  }

  /// Has `write` fill the next `length` bytes.
  @inline(__always)
  private mutating func extend(
    by length: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void
  ) {
    let end = count + length
    if end > room.count {
      room.append(contentsOf: repeatElement(0, count: max(end - room.count, room.count, 256)))
    }
    room.withUnsafeMutableBytes {
      write(UnsafeMutableRawBufferPointer(rebasing: $0[count..<end]))
    }
    count = end
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate func storeHead(_ tag: FingerprintFields.Tag, _ number: UInt64) {
    self[0] = tag.rawValue
    storeBytes(of: number.littleEndian, toByteOffset: 1, as: UInt64.self)
  }
}
