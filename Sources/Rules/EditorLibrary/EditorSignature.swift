/// A function's type in the notation of the Lua language server, taken apart:
/// `fun(row: string, default?: number): number`.
struct EditorSignature: Hashable, Sendable {
  /// `default?` and `number`, as written.
  struct Parameter: Hashable, Sendable {
    let name: String
    let type: String
  }

  let parameters: [Parameter]
  let result: String?

  /// - Returns: `nil` for the type of anything but a function, and for one whose
  ///   parameters are functions themselves.
  init?(_ type: String) {
    guard type.hasPrefix("fun("), let close = type.firstIndex(of: ")") else { return nil }
    let inside = type[..<close].dropFirst(4)
    parameters = inside.split(separator: ",").map { part in
      let name = part.prefix { $0 != ":" }
      return Parameter(name: Self.trimmed(name), type: Self.trimmed(part.dropFirst(name.count + 1)))
    }
    let rest = Self.trimmed(type[close...].drop { $0 == ")" || $0 == ":" })
    result = rest.isEmpty ? nil : rest
  }

  /// The definition of a global function or, with `owner`, of a method.
  func definition(of name: String, saying note: EditorNote) -> String {
    var lines = ["---" + note.line]
    lines += parameters.map { "---@param \($0.name) \($0.type)" }
    if let result { lines.append("---@return \(result)") }
    let names = parameters.map { $0.name.last == "?" ? String($0.name.dropLast()) : $0.name }
    lines.append("function \(name)(\(names.joined(separator: ", "))) end")
    return lines.joined(separator: "\n")
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
