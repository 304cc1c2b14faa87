internal import CLuaHost

extension LuaState {
  /// The reply to Lua when the host threw.
  func reply(to error: any Error) -> Int32 {
    switch error {
    case let complaint as LuaComplaint:
      noted = (complaint.text, complaint.mistake)
      return fail(complaint.text)
    case LuaHostError.failure(let message): return fail(message)
    case LuaHostError.stop(let reason): pendingStop = reason
    case let reason as LuaRefusal: pendingStop = LuaError.conversion(path: "", reason: reason)
    default: pendingStop = error
    }
    return Int32(CLH_REPLY_STOP)
  }

  private func fail(_ message: String) -> Int32 {
    clearCells()
    put(message)
    return Int32(CLH_REPLY_FAILURE)
  }

  /// A module, or the complaint about what was asked for.
  func value(for request: clh_request) throws -> LuaValue {
    guard request.kind == Int32(CLH_ASK_MODULE) else { throw complaint(request) }
    return try module(named: name(request))
  }

  private func module(named name: String) throws -> LuaValue {
    guard LuaModules.isValid(name), let source = try modules?.find(name) else {
      throw LuaComplaint(.missingModule(name: name))
    }
    let code = try checkedCode(of: source)
    return .table(
      LuaTable(items: [
        .string(source.chunkName), .string(String(decoding: code, as: UTF8.self)),
      ]))
  }

  /// What scripts can name without declaring it, and what they have declared so far.
  package var globalNames: Set<String> { builtinNames.union(heap.declaredGlobals) }

  private func complaint(_ request: clh_request) -> LuaComplaint {
    let name = name(request)
    let owner = request.owner.map { String(cString: $0) } ?? ""
    switch Int(request.kind) {
    case Int(CLH_ASK_UNKNOWN_GLOBAL):
      return LuaComplaint(
        .unknownGlobal(name: name, nearest: NearestName.among(globalNames, to: name)))
    case Int(CLH_ASK_UNKNOWN_FIELD):
      let type = types[Int(request.id)]
      return LuaComplaint(
        .unknownField(
          type: type.name, name: name,
          nearest: NearestName.among(type.fieldNames + type.methodNames, to: name)))
    case Int(CLH_ASK_UNKNOWN_MEMBER):
      let known = LuaState.libraryNames[owner] ?? []
      return LuaComplaint(
        .unknownMember(
          library: owner, name: name, nearest: NearestName.among(known, to: name)))
    case Int(CLH_ASK_NO_RECEIVER):
      let type = types[Int(request.id)]
      let method = type.methodNames[Int(request.member) - type.firstMethod]
      return LuaComplaint(.methodWithDot(type: type.name, name: method))
    case Int(CLH_ASK_WRITE_OBJECT):
      return LuaComplaint(.readOnly(owner: types[Int(request.id)].name, name: name))
    case Int(CLH_ASK_WRITE_MEMBER):
      return LuaComplaint(.readOnly(owner: owner, name: name))
    case Int(CLH_ASK_WRITE_BUILTIN):
      return LuaComplaint(.builtinGlobal(name: name))
    case Int(CLH_ASK_WRITE_GLOBAL):
      return LuaComplaint(.globalInFunction(name: name))
    default:
      return LuaComplaint(.cyclicModule(name: name))
    }
  }

  private func name(_ request: clh_request) -> String {
    guard let text = request.text else { return "" }
    let bytes = UnsafeRawBufferPointer(start: text, count: min(request.length, 200))
    return String(decoding: bytes, as: UTF8.self).withoutControls(keeping: [])
  }

  static let libraryNames: [String: [String]] = [
    "string": [
      "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep",
      "reverse", "sub", "upper",
    ],
    "table": ["concat", "insert", "move", "pack", "remove", "sort", "unpack"],
    "math": [
      "abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge", "log",
      "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad", "sin", "sqrt", "tan",
      "tointeger", "type", "ult",
    ],
    "utf8": ["char", "charpattern", "codepoint", "codes", "len", "offset"],
  ]
}
