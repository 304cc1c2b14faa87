internal import LuaRuntime
internal import Reporting

/// `= EXPRESSION` and `lua CODE` at the prompt: one Lua state for the session, so
/// that what one line names the next can use. Owns the state, made when first asked.
final class LuaConsole {
  private var state: LuaState?
  /// How many sources were run.
  private var edition = 0
  /// A change of bounds begins a new state: what was named before is gone.
  var bounds = LuaBounds() {
    didSet { state = nil }
  }

  /// The value of an expression.
  func evaluate(_ code: String, in session: Session) throws -> Answer {
    guard !code.isEmpty else {
      throw Failure(
        "E-ARGUMENT", Wording(vi: "sau = là một biểu thức Lua", en: "a Lua expression follows ="),
        hint: Wording(same: "= 10 * 0.3"))
    }
    let state = try readyState()
    if !source(code, named: "console").decimalCommas.isEmpty {
      session.notice(
        Wording(
          vi: "chú ý: Lua hiểu “0,5” là hai giá trị; phần thập phân viết 0.5",
          en: "note: to Lua “0,5” is two values; write 0.5"))
    }
    return Self.answer(
      values: try state.run(nextSource(code, named: "console", opening: "return ")),
      printed: state.takeOutput())
  }

  /// Runs a chunk: statements, or an expression whose value is then shown.
  func run(_ code: String, named name: String = "console", in session: Session) throws -> Answer {
    let state = try readyState()
    return Self.answer(
      values: try state.evaluate(nextSource(code, named: name)), printed: state.takeOutput())
  }

  /// Whether a line at the prompt ends here; only Lua can go on in a further line.
  func isComplete(line: String) -> Bool {
    let text = line.trimmingSpaces
    let isChunk = text.hasPrefix("lua ") || text.hasPrefix("lua\n")
    guard isChunk || text.hasPrefix("="), let state = try? readyState() else { return true }
    let code = isChunk ? String(text.dropFirst(3)) : "return " + text.dropFirst()
    return !state.isIncomplete(source(code, named: "console"))
  }

  func readyState() throws -> LuaState {
    if let state { return state }
    let made = try LuaState(bounds: bounds, strictGlobals: false)
    state = made
    return made
  }

  /// The source of a run of its own: a function that an earlier one made fails in that
  /// one's lines.
  private func nextSource(
    _ code: String, named name: String, opening: String = ""
  ) -> LuaSource {
    defer { edition += 1 }
    return LuaSource(name: name, text: Array(code.utf8), opening: opening, edition: edition)
  }

  private func source(_ code: String, named name: String) -> LuaSource {
    LuaSource(name: name, text: Array(code.utf8))
  }

  private static func answer(values: [LuaValue], printed: String) -> Answer {
    var lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    lines += values.map { text($0) }
    let shown = lines
    let document: JSONValue =
      switch values.count {
      case 0: printed.isEmpty ? .null : .string(printed)
      case 1: json(values[0])
      default: .array(values.map(json))
      }
    return Answer { _ in Page(remarks: shown, document: document) }
  }

  /// A value as Lua writes it; tables with their fields.
  private static func text(_ value: LuaValue) -> String {
    switch value {
    case .nothing: "nil"
    case .boolean(let truth): truth ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case .string(let text): text
    case .table(let table):
      "{"
        + (table.items.map(text) + table.fields.map { "\($0.key) = \(text($0.value))" })
        .joined(separator: ", ") + "}"
    case .function: "function"
    case .object(let type, _): type
    }
  }

  private static func json(_ value: LuaValue) -> JSONValue {
    switch value {
    case .nothing, .function: .null
    case .boolean(let truth): .truth(truth)
    case .integer(let number): .integer(Int(number))
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .table(let table) where table.fields.isEmpty: .array(table.items.map(json))
    case .table(let table):
      .object(
        table.items.enumerated().map { JSONValue.Member(String($0 + 1), json($1)) }
          + table.fields.map { JSONValue.Member($0.key, json($0.value)) })
    case .object(let type, _): .string(type)
    }
  }
}
