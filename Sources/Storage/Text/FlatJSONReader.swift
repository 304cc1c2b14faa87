/// Reads what ``JSONScalar`` writes; anything else is damage.
struct FlatJSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The elements of an array, or `nil` when it is not one that we wrote.
  static func array(_ bytes: UnsafeBufferPointer<UInt8>) -> [JSONScalar]? {
    var elements: [JSONScalar] = []
    let isSound = forEachElement(bytes) { element in
      elements.append(element)
      return true
    }
    return isSound ? elements : nil
  }

  /// Goes through the elements of an array as long as `body` takes them; `false`
  /// when it took not all, or when it is not an array that we wrote.
  static func forEachElement(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (JSONScalar) -> Bool
  ) -> Bool {
    var reader = FlatJSONReader(bytes)
    guard reader.take("[") else { return false }
    if !reader.take("]") {
      repeat {
        guard let element = reader.scalar(), body(element) else { return false }
      } while reader.take(",")
      guard reader.take("]") else { return false }
    }
    return reader.isAtEnd
  }

  /// The members of an object as `value` reads them, without those for which it has
  /// nothing; `nil` when it is not an object that we wrote.
  static func object<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: (JSONScalar) -> Value?
  ) -> [String: Value]? {
    var reader = FlatJSONReader(bytes)
    var members: [String: Value] = [:]
    guard reader.take("{") else { return nil }
    if !reader.take("}") {
      repeat {
        guard case .text(let key)? = reader.scalar(), reader.take(":"),
          let scalar = reader.scalar()
        else { return nil }
        members[key] = value(scalar)
      } while reader.take(",")
      guard reader.take("}") else { return nil }
    }
    return reader.isAtEnd ? members : nil
  }

  private var isAtEnd: Bool { place == bytes.count }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func scalar() -> JSONScalar? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "\""): return text()
    case UInt8(ascii: "n"):
      guard bytes[place...].starts(with: "null".utf8) else { return nil }
      place += 4
      return .null
    default: return number()
    }
  }

  private mutating func number() -> JSONScalar? {
    let start = place
    var value = 0
    var isPlain = true
    loop: while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tens, over) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(Int(bytes[place] - UInt8(ascii: "0")))
        if over || carry { isPlain = false }
        value = sum
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"):
        isPlain = false
      default: break loop
      }
      place += 1
    }
    guard place > start else { return nil }
    if isPlain { return .integer(value) }
    if let whole = Self.wholeNumber(bytes[start..<place]) { return .number(whole) }
    let written = String(decoding: bytes[start..<place], as: UTF8.self)
    if let number = Int(written) { return .integer(number) }
    return Double(written).flatMap { $0.isFinite ? .number($0) : nil }
  }

  /// A number of at most 15 digits with `.0`, as nearly all are that are not integers: such
  /// are exact.
  private static func wholeNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    guard bytes.count <= 17, bytes.suffix(2).elementsEqual(".0".utf8), bytes.count > 2 else {
      return nil
    }
    var value = 0
    for byte in bytes.dropLast(2) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return Double(value)
  }

  private mutating func text() -> JSONScalar? {
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""),
      bytes[place] != UInt8(ascii: "\\")
    {
      place += 1
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      defer { place += 1 }
      return .text(String(decoding: bytes[start..<place], as: UTF8.self))
    }
    var content = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return .text(String(decoding: content, as: UTF8.self)) }
      guard byte == UInt8(ascii: "\\") else {
        content.append(byte)
        continue
      }
      guard let escaped = escapedByte() else { return nil }
      content.append(escaped)
    }
    return nil
  }

  /// What stands after a backslash: a quote, a backslash or `u00` and two
  /// digits.
  private mutating func escapedByte() -> UInt8? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    guard byte == UInt8(ascii: "u") else { return byte }
    guard place + 4 <= bytes.count else { return nil }
    defer { place += 4 }
    return UInt8(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
  }
}
