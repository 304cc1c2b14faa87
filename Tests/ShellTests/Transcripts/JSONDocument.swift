import Foundation

/// A JSON document as a program reads it.
enum JSONDocument: Decodable, Hashable, Sendable {
  case null
  case truth(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONDocument])
  case object([String: JSONDocument])

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONDocument.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Int.self) {
      self = .integer(number)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let items = try? value.decode([JSONDocument].self) {
      self = .array(items)
    } else {
      self = .object(try value.decode([String: JSONDocument].self))
    }
  }

  subscript(key: String) -> JSONDocument {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  var items: [JSONDocument] {
    if case .array(let items) = self { items } else { [] }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var whole: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  var decimal: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// Where another document says something else, as `$.units[3].code`.
  func differences(from other: JSONDocument, at place: String = "$") -> [String] {
    switch (self, other) {
    case (.array(let mine), .array(let others)) where mine.count == others.count:
      mine.indices.flatMap { mine[$0].differences(from: others[$0], at: "\(place)[\($0)]") }
    case (.object(let mine), .object(let others)) where Set(mine.keys) == Set(others.keys):
      mine.keys.sorted().flatMap { key in
        self[key].differences(from: other[key], at: "\(place).\(key)")
      }
    default: self == other ? [] : [place]
    }
  }
}
