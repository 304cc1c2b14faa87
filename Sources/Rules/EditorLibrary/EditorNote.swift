/// What an editor says of one name that a pack may write.
struct EditorNote: Hashable, Sendable {
  let name: String
  /// In the notation of the Lua language server; that of a required field ends in
  /// `!`. `nil` where a schema knows it.
  let type: String?
  let vietnamese: String
  /// The term of the work in English, not a translation of the line.
  let english: String

  init(_ name: String, _ vietnamese: String, _ english: String) {
    self.init(name, nil, vietnamese, english)
  }

  init(_ name: String, _ type: String?, _ vietnamese: String, _ english: String) {
    self.name = name
    self.type = type
    self.vietnamese = vietnamese
    self.english = english
  }

  var isRequired: Bool { type?.hasSuffix("!") ?? false }

  var typeWithoutMark: String {
    let type = type ?? "any"
    return isRequired ? String(type.dropLast()) : type
  }

  /// One line: `Mã đơn vị (code)`.
  var line: String { "\(vietnamese) (\(english))" }
}
