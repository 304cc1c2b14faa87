extension LuaComplaint {
  init(_ mistake: LuaMistake) {
    self.init(mistake: mistake, text: Self.text(of: mistake))
  }

  /// What a script sees that catches the error.
  private static func text(of mistake: LuaMistake) -> String {
    switch mistake {
    case .unknownGlobal(let name, let nearest):
      "no global is named '\(name)'\(hint(nearest))"
    case .unknownField(let type, let name, let nearest):
      "a \(type) has no field '\(name)'\(hint(nearest))"
    case .unknownMember(let library, let name, let nearest):
      "'\(library)' has no function '\(name)'\(hint(nearest))"
    case .methodWithDot(let type, let name):
      "'\(name)' is a method of \(type): call it with ':'"
    case .readOnly(let owner, let name):
      "cannot write '\(name)' of \(owner)"
    case .builtinGlobal(let name):
      "cannot write the built-in '\(name)'"
    case .globalInFunction(let name):
      "cannot make the global '\(name)' in a function"
    case .missingModule(let name):
      "no module is named '\(name)'"
    case .cyclicModule(let name):
      "the module '\(name)' requires itself"
    default:
      "\(mistake)"
    }
  }

  private static func hint(_ nearest: [String]) -> String {
    guard let best = nearest.first else { return "" }
    return " (did you mean '\(best)'?)"
  }
}
