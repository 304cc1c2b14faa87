internal import Reporting
internal import VietnameseText

extension Failure {
  /// The failure as people read it: code, place, what, the line with a caret, what
  /// next; one block for each part.
  /// - Parameters:
  ///   - heading: what it is, before the code.
  ///   - width: columns of the terminal, `nil` where nothing is broken.
  func text(
    in language: Language, heading: Wording = Wording(vi: "lỗi", en: "error"), width: Int? = nil
  ) -> String {
    let head = heading.text(in: language)
    var text =
      ("\(head) \(code): " + place.map { $0.text }.joinedPrefix + message.text(in: language))
      .fitted(to: width)
    if let excerpt = place?.excerpt, !excerpt.isEmpty {
      text += excerpt.lines(indent: "  ", width: width)
    }
    for part in parts {
      text +=
        ("  - " + part.place.map { $0.text }.joinedPrefix + part.message.text(in: language)
        + (part.hint.map { " (" + $0.text(in: language) + ")" } ?? "")).fitted(to: width)
      text += part.excerptAsPart(in: language, width: width)
    }
    if let hint {
      // A hint that lists candidates has a line for each.
      let parts = hint.text(in: language).split(separator: "\n").map(String.init)
      for (index, part) in parts.enumerated() {
        text += ((index == 0 ? "  → " : "    ") + part).fitted(to: width)
      }
    }
    return text.map { $0 + "\n" }.joined()
  }

  /// The line of one failure of several; of a file that is no script the bare line.
  private func excerptAsPart(in language: Language, width: Int?) -> [String] {
    guard var excerpt = place?.excerpt, !excerpt.isEmpty else { return [] }
    if excerpt.neighbours == nil {
      excerpt = Excerpt(excerpt.text.trimmingSpaces)
      // A sentence that quotes what was read needs no second showing of it.
      if excerpt.isEmpty || message.text(in: language).contains(excerpt.text) { return [] }
    }
    return excerpt.lines(indent: "      ", width: width)
  }

  /// `{"error":{"code","message","file","line","hint"}}`, with `column` where one is
  /// known and `errors` where it stands for several.
  func document(in language: Language) -> JSONValue {
    ["error": .object(members(in: language))]
  }

  private func members(in language: Language) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("code", .string(code)),
      .init("message", .string(message.text(in: language))),
      .init("file", .optional(place?.file) { .string($0) }),
      .init("line", .optional(place?.line) { .integer($0) }),
      .init("hint", .optional(hint) { .string($0.text(in: language)) }),
    ]
    if let column = place?.column { members.append(.init("column", .integer(column))) }
    if !parts.isEmpty {
      members.append(.init("errors", .array(parts.map { .object($0.members(in: language)) })))
    }
    return members
  }
}

extension Failure.Place {
  /// `file:line:column`, with the sheet where there is one.
  var text: String {
    var text = file
    if let sheet { text += "[\(sheet)]" }
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }
}

extension Optional where Wrapped == String {
  /// The text with a colon and a space, or nothing.
  fileprivate var joinedPrefix: String {
    switch self {
    case .some(let text) where !text.isEmpty: text + ": "
    default: ""
    }
  }
}
