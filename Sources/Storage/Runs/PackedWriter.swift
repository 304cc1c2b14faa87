/// Writes values one after another as bytes: numbers short, each text once.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []
  private var texts = TextNumbers()
  private let shared = SharedValues()
  /// Looking for equal values takes longer than writing short ones again.
  private let looksForShared: Bool

  init(lookingForShared: Bool = true) { looksForShared = lookingForShared }

  mutating func add<Value: Packed>(_ value: Value) { value.write(to: &self) }

  /// Seven bits a byte, the lowest first; the sign in the lowest bit.
  mutating func add(number: Int) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A text by its number, with its bytes where it comes first.
  @discardableResult
  mutating func add(text: String) -> Int {
    let (number, isNew) = texts.number(of: text)
    add(number: number)
    guard isNew else { return number }
    add(number: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
    return number
  }

  /// A value by its number, written out where it comes first.
  @discardableResult
  mutating func add<Value: Packed & Shared>(shared value: Value) -> Int {
    guard looksForShared else {
      let number = addNewShared()
      add(value)
      return number
    }
    let (number, isNew) = shared.number(of: value)
    add(number: number)
    if isNew { add(value) }
    return number
  }

  /// The number of a shared value of which the caller knows that it is new, and which it is to
  /// write out.
  mutating func addNewShared() -> Int {
    let number = shared.numberOfNew()
    add(number: number)
    return number
  }

  /// Where the bytes that `body` writes stand, when it would write the same once more: no text
  /// comes first in them.
  mutating func range(of body: (inout PackedWriter) -> Void) -> Range<Int>? {
    let (start, known) = (bytes.count, texts.count)
    body(&self)
    return texts.count == known ? start..<bytes.count : nil
  }

  /// Writes the bytes once more that stand somewhere.
  mutating func `repeat`(_ range: Range<Int>) {
    for place in range { bytes.append(bytes[place]) }
  }
}

/// Reads what a ``PackedWriter`` wrote, value by value in the same order.
struct PackedReader {
  /// The bytes end early, or say what no writer writes.
  struct Defect: Error {}

  private let bytes: [UInt8]
  private var place = 0
  private var texts: [String] = []
  private var shared: [any Packed] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func value<Value: Packed>(_: Value.Type = Value.self) throws -> Value {
    try Value(from: &self)
  }

  mutating func number() throws -> Int {
    var bits: UInt = 0
    var shift = 0
    while true {
      guard place < bytes.count, shift < UInt.bitWidth else { throw Defect() }
      let byte = bytes[place]
      place += 1
      bits |= UInt(byte & 127) << shift
      if byte < 128 { break }
      shift += 7
    }
    return Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1)
  }

  /// A number of values that the rest of the bytes may hold.
  mutating func count() throws -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - place else { throw Defect() }
    return count
  }

  mutating func text() throws -> String {
    let known = try number()
    if texts.indices.contains(known) { return texts[known] }
    guard known == texts.count else { throw Defect() }
    let length = try count()
    guard let text = String(validating: bytes[place..<(place + length)], as: UTF8.self) else {
      throw Defect()
    }
    place += length
    texts.append(text)
    return text
  }

  mutating func sharedValue<Value: Packed>(_: Value.Type = Value.self) throws -> Value {
    let known = try number()
    if shared.indices.contains(known) {
      guard let value = shared[known] as? Value else { throw Defect() }
      return value
    }
    guard known == shared.count else { throw Defect() }
    let value = try Value(from: &self)
    shared.append(value)
    return value
  }
}

/// A value that can be written as bytes and read back.
protocol Packed {
  func write(to writer: inout PackedWriter)
  init(from reader: inout PackedReader) throws
}

extension Int: Packed {
  func write(to writer: inout PackedWriter) { writer.add(number: self) }
  init(from reader: inout PackedReader) throws { self = try reader.number() }
}

extension Bool: Packed {
  func write(to writer: inout PackedWriter) { writer.add(number: self ? 1 : 0) }
  init(from reader: inout PackedReader) throws { self = try reader.number() != 0 }
}

extension String: Packed {
  func write(to writer: inout PackedWriter) { writer.add(text: self) }
  init(from reader: inout PackedReader) throws { self = try reader.text() }
}

extension Double: Packed {
  /// Most are whole; others keep every bit.
  func write(to writer: inout PackedWriter) {
    let whole = Int(exactly: self).flatMap { abs($0) < 1 << 52 ? $0 : nil }
    writer.add(whole)
    if whole == nil || self == 0 { writer.add(number: Int(bitPattern: UInt(bitPattern))) }
  }

  init(from reader: inout PackedReader) throws {
    let whole = try reader.value(Int?.self)
    if let whole, whole != 0 {
      self = Double(whole)
    } else {
      self = Double(bitPattern: UInt64(UInt(bitPattern: try reader.number())))
    }
  }
}

extension Optional: Packed where Wrapped: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(self != nil)
    if let self { writer.add(self) }
  }

  init(from reader: inout PackedReader) throws {
    self = try reader.value(Bool.self) ? try reader.value(Wrapped.self) : nil
  }
}

extension Array: Packed where Element: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(count)
    for element in self { writer.add(element) }
  }

  init(from reader: inout PackedReader) throws {
    self = try (0..<reader.count()).map { _ in try reader.value() }
  }
}

extension Dictionary: Packed where Key == String, Value: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(count)
    for (key, value) in sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      writer.add(key)
      writer.add(value)
    }
  }

  init(from reader: inout PackedReader) throws {
    var pairs: [(String, Value)] = []
    for _ in 0..<(try reader.count()) { pairs.append((try reader.value(), try reader.value())) }
    self = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension Packed where Self: RawRepresentable<String> {
  func write(to writer: inout PackedWriter) { writer.add(rawValue) }

  init(from reader: inout PackedReader) throws {
    guard let value = Self(rawValue: try reader.value()) else { throw PackedReader.Defect() }
    self = value
  }
}
