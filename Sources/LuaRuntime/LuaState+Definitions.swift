internal import CLuaHost

extension LuaState {
  /// What a function of two finite numbers answers without a call into Swift.
  package enum Arithmetic {
    /// The first by the second, unless that is zero.
    case quotient
    /// The first, at most the second.
    case smaller
  }

  /// A global function. Scripts cannot replace it.
  /// - Parameter arithmetic: what it answers in most cases; `function` is asked in all others.
  package func define(
    _ name: String, arithmetic: Arithmetic? = nil, _ function: @escaping HostFunction
  ) {
    host.pointee.functions.append(function)
    builtinNames.insert(name)
    let number = Int32(host.pointee.functions.count - 1)
    let kind =
      switch arithmetic {
      case .quotient: Int32(CLH_QUOTIENT)
      case .smaller: Int32(CLH_SMALLER)
      case nil: Int32(CLH_NO_ARITHMETIC)
      }
    if !clh_define_function(heap.host, name, number, kind) { isDefinitionLost = true }
  }

  /// A global value. Scripts can neither replace it nor, if a table, write it.
  ///
  /// - Precondition: the value is of this state, its objects of known types.
  package func define(_ name: String, constant: LuaValue) {
    clearCells()
    do throws(LuaRefusal) {
      try put(constant)
    } catch {
      preconditionFailure("the constant \(name) cannot be handed to Lua: \(error)")
    }
    builtinNames.insert(name)
    if !clh_define_constant(heap.host, name) { isDefinitionLost = true }
  }

  /// A type of objects; before any object of it is passed in.
  ///
  /// - Precondition: the name is new.
  package func define(object type: LuaObjectType) {
    precondition(typeNumbers[type.name] == nil, "\(type.name) is defined already")
    let number = Int32(types.count)
    let firstField = host.pointee.fields.count
    let firstMethod = host.pointee.methods.count
    var numbered = type
    numbered.firstMethod = firstMethod
    types.append(numbered)
    typeNumbers[type.name] = number
    host.pointee.typeNames.append(type.name)
    host.pointee.fields += type.fields
    host.pointee.methods += type.methods
    let done = withCStrings(type.fieldNames) { fields in
      withCStrings(type.methodNames) { methods in
        clh_define_object(
          heap.host, type.name, number, fields.baseAddress, Int32(fields.count),
          Int32(firstField), methods.baseAddress, Int32(methods.count), Int32(firstMethod),
          Int32(type.links.count))
      }
    }
    if !done { isDefinitionLost = true }
    firstFields.append(firstField)
    linkObjects()
  }

  /// Tells Lua of the links whose two types are known by now.
  private func linkObjects() {
    for (type, firstField) in zip(types, firstFields) {
      for (link, (name, target)) in type.links.sorted(by: { $0.key < $1.key }).enumerated() {
        guard let field = type.fieldNames.firstIndex(of: name), let number = typeNumbers[target]
        else { continue }
        _ = clh_link_field(heap.host, Int32(firstField + field), number, Int32(link + 1))
      }
    }
  }

  /// Forgets the columns that were bound when scripts read, and the objects made for
  /// them: to be called before what fields and methods answer changes.
  package func dropColumns() {
    clh_drop_columns(heap.host)
    host.pointee.columns.removeAll()
    clh_forget_objects(heap.host)
  }

  /// Numbers names from 0 for ``LuaCall/symbol(_:)``; replaces earlier ones.
  package func define(symbols names: [String]) {
    dropColumns()
    let done = withCStrings(names) {
      clh_define_symbols(heap.host, $0.baseAddress, Int32($0.count))
    }
    if !done { isDefinitionLost = true }
  }

  /// A function of the host as a value, to be returned to scripts.
  ///
  /// The closure is kept as long as the state.
  package func makeFunction(_ function: @escaping HostFunction) throws(LuaError) -> LuaFunction {
    host.pointee.functions.append(function)
    let reference = clh_make_function(heap.host, Int32(host.pointee.functions.count - 1))
    guard reference >= 0 else {
      throw .bound(
        .memory(limit: bounds.memory), LuaDiagnosis(message: "not enough memory"))
    }
    return LuaFunction(
      heap: heap, reference: reference, place: LuaPlace(chunk: "[host]", line: 0))
  }

  /// Names that every script has.
  package static let standardNames: Set<String> = [
    "_G", "assert", "error", "getmetatable", "ipairs", "math", "next", "pairs", "pcall", "print",
    "rawequal", "rawget", "rawlen", "require", "select", "setmetatable", "string", "table",
    "tonumber", "tostring", "type", "utf8",
  ]
}

private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  var bytes: [CChar] = []
  var starts: [Int] = []
  for string in strings {
    starts.append(bytes.count)
    bytes.append(contentsOf: string.utf8CString)
  }
  return bytes.withUnsafeBufferPointer { all in
    let pointers = starts.map { all.baseAddress?.advanced(by: $0) }
    return pointers.withUnsafeBufferPointer(body)
  }
}
