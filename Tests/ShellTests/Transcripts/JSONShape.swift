/// What a document must be made of: exactly these keys, of these types.
indirect enum JSONShape: Sendable {
  case string
  case integer
  /// Whole or not.
  case number
  case truth
  /// A string that is one of these.
  case word(Set<String>)
  /// `YYYY-MM-DD`.
  case day
  /// That many hexadecimal digits.
  case hexadecimal(Int)
  case optional(JSONShape)
  case array(JSONShape)
  case object([String: JSONShape])
  /// Any of these.
  case either([JSONShape])
  /// Keys of any name.
  case dictionary(JSONShape)

  /// Where the document is not of this shape, as `$.units[3].code: …`.
  func defects(of document: JSONDocument, at place: String = "$") -> [String] {
    switch (self, document) {
    case (.string, .string), (.integer, .integer), (.number, .integer), (.number, .number),
      (.truth, .truth), (.optional, .null):
      []
    case (.word(let words), .string(let text)) where words.contains(text): []
    case (.day, .string(let text)) where Self.isDay(text): []
    case (.hexadecimal(let count), .string(let text))
    where text.utf8.count == count && text.utf8.allSatisfy(Self.isHexadecimal):
      []
    case (.optional(let shape), _): shape.defects(of: document, at: place)
    case (.array(let shape), .array(let items)):
      items.enumerated().flatMap { shape.defects(of: $1, at: "\(place)[\($0)]") }
    case (.dictionary(let shape), .object(let members)):
      members.sorted { $0.key < $1.key }.flatMap {
        shape.defects(of: $0.value, at: "\(place).\($0.key)")
      }
    case (.object(let shapes), .object(let members)):
      Set(shapes.keys).symmetricDifference(members.keys).sorted().map {
        "\(place).\($0): \(shapes[$0] == nil ? "not expected" : "missing")"
      }
        + shapes.sorted { $0.key < $1.key }.flatMap { key, shape in
          members[key].map { shape.defects(of: $0, at: "\(place).\(key)") } ?? []
        }
    case (.either(let shapes), _)
    where shapes.contains { $0.defects(of: document, at: place).isEmpty }:
      []
    default: ["\(place): \(document) is not \(self)"]
    }
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
