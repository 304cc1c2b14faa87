extension LuaMistake {
  /// Where on its line to look for it.
  package var target: SourceExcerpt.Target {
    switch self {
    case .vietnameseName(_, let column), .curlyQuote(let column), .unusualSpace(let column),
      .unusualCharacter(_, let column):
      .column(column)
    case .notEqual: .sign("!=")
    case .foreignOperator(let sign, _), .compoundAssignment(let sign): .sign(sign)
    case .malformedNumber(let text): .sign(text)
    case .unknownField(_, let name, _), .unknownMember(_, let name, _),
      .methodWithDot(_, let name), .readOnly(_, let name):
      .name(name, .field)
    case .unknownGlobal(let name, _), .builtinGlobal(let name), .globalInFunction(let name):
      .name(name, .variable)
    case .missingModule(let name), .cyclicModule(let name): .word(name)
    case .nothingUsed(let name?): Self.target(ofVariable: name) ?? .line
    case .nothingUsed(nil), .assignmentInCondition, .unclosed, .missingComma, .unfinished,
      .unfinishedString, .endlessRecursion:
      .line
    }
  }

  /// What an error of the machine names: `(field 'quota')`, `bad argument #1 to 'floor'`.
  static func target(whenRun message: String) -> SourceExcerpt.Target {
    if message.hasSuffix("')"), let open = message.lastIndex(of: "("),
      let target = target(ofVariable: String(message[open...].dropFirst().dropLast()))
    {
      guard case .name(let name, let use, _) = target else { return target }
      if message.hasPrefix("attempt to index") { return .name(name, use, before: ".:[\"']") }
      if message.hasPrefix("attempt to call") { return .name(name, use, before: "({\"'[") }
      return target
    }
    if message.hasPrefix("bad argument #") || message.hasPrefix("calling '") {
      let parts = message.split(separator: "'", omittingEmptySubsequences: false)
      if parts.count > 2 { return .name(String(parts[1])) }
    }
    return .line
  }

  /// Lua's `field 'quota'`, `method 'total'`, `local 'n'`, `upvalue 'n'`, `global 'n'`.
  private static func target(ofVariable text: String) -> SourceExcerpt.Target? {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1] != "?" else { return nil }
    let name = String(parts[1])
    return switch parts[0] {
    case "field ": .name(name, .field)
    case "method ": .name(name, .method)
    case "local ", "upvalue ", "global ": .name(name, .variable)
    // A text used as if it were something else.
    case "constant ": .word(name)
    default: .name(name)
    }
  }
}
