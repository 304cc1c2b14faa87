/// The name of an element, valid only while the parser reports it.
struct ElementName {
  /// What the namespaces of both editions of the standard, transitional and strict,
  /// come to.
  ///
  /// Source: ISO/IEC 29500-1:2016 and 29500-4:2016, annexes A; 29500-2:2021; 29500-3:2015.
  enum Vocabulary {
    case spreadsheet
    case text
    case relationships
    case compatibility
    case other
  }

  let vocabulary: Vocabulary
  let local: UnsafeRawBufferPointer

  /// Between namespace and name: no namespace has a line end.
  static let separator: UInt8 = 0x0A

  init(_ name: UnsafePointer<CChar>) {
    let (space, local) = Self.split(name)
    self.local = local
    vocabulary = Self.known.first { Self.isSame(space, $0.space) }?.vocabulary ?? .other
  }

  /// Whether the element is of this vocabulary and name.
  func `is`(_ local: StaticString, _ vocabulary: Vocabulary) -> Bool {
    self.vocabulary == vocabulary && Self.isSame(self.local, local)
  }

  static func ~= (local: StaticString, name: ElementName) -> Bool {
    isSame(name.local, local)
  }

  static func split(
    _ name: UnsafePointer<CChar>
  ) -> (space: UnsafeRawBufferPointer, local: UnsafeRawBufferPointer) {
    var length = 0
    var separator: Int?
    while name[length] != 0 {
      if name[length] == CChar(bitPattern: Self.separator) { separator = length }
      length += 1
    }
    let whole = UnsafeRawBufferPointer(start: name, count: length)
    guard let separator else { return (UnsafeRawBufferPointer(rebasing: whole[..<0]), whole) }
    return (
      UnsafeRawBufferPointer(rebasing: whole[..<separator]),
      UnsafeRawBufferPointer(rebasing: whole[(separator + 1)...])
    )
  }

  static func isSame(_ bytes: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    return bytes.elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static let known: [(space: StaticString, vocabulary: Vocabulary)] = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", .text),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", .text),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .relationships),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", .compatibility),
  ]
}

/// The attributes of an element, valid only while the parser reports it.
struct ElementAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
  }

  /// The value of the first attribute with this name, in whatever namespace: none of
  /// those that are read comes in two.
  subscript(local: StaticString) -> UnsafeRawBufferPointer? {
    guard let pairs else { return nil }
    var index = 0
    while let name = pairs[index], let value = pairs[index + 1] {
      if ElementName.isSame(ElementName.split(name).local, local) {
        var length = 0
        while value[length] != 0 { length += 1 }
        return UnsafeRawBufferPointer(start: value, count: length)
      }
      index += 2
    }
    return nil
  }

  func text(_ local: StaticString) -> String? {
    self[local].map { String(decoding: $0, as: UTF8.self) }
  }

  func number(_ local: StaticString) -> Int? { self[local].flatMap { Int(digits: $0) } }

  /// A switch that is on when it stands alone: `1`, `true`, `on`.
  func isOn(_ local: StaticString, unlessSaid: Bool = false) -> Bool {
    guard let value = self[local] else { return unlessSaid }
    return ["1", "true", "on"].contains { ElementName.isSame(value, $0) }
  }
}

extension Int {
  /// 1 to 18 digits and nothing else.
  init?(digits: UnsafeRawBufferPointer) {
    guard (1...18).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    self = value
  }
}
