internal import CLuaHost

/// What a call from Lua needs, where it costs least to reach: behind a plain
/// pointer, without the checks that properties of a class pay on every access.
struct LuaHostSide {
  /// Unretained: the state owns this, and detaches it before it goes.
  let state: Unmanaged<LuaState>
  let host: OpaquePointer
  var functions: [HostFunction] = []
  /// Of all types, by number.
  var fields: [Field] = []
  /// Of all types, by number.
  var methods: [Method] = []
  var typeNames: [String] = []
  /// Calls from scripts that are being answered.
  var depth: Int32 = 0
  /// Those that Lua reads, until they are dropped.
  var columns: [LuaColumn] = []
  /// The type asked for last: most objects in a row are of one type.
  private var lastType = (name: "", number: Int32(-1))

  /// A closure in a struct is called directly, one in an array through a thunk.
  struct Field {
    let read: LuaObjectType.Field
    let column: (() -> LuaColumn?)?
  }

  struct Method {
    let answer: LuaObjectType.Method
    let columns: LuaObjectType.MethodColumns?
  }

  init(state: Unmanaged<LuaState>, host: OpaquePointer) {
    self.state = state
    self.host = host
  }

  mutating func number(ofType name: String) throws(LuaRefusal) -> Int32 {
    guard let number = known(name) else { throw .unknownType(name) }
    return number
  }

  /// The number of a type; `nil` when it is not defined.
  mutating func known(_ name: String) -> Int32? {
    if name == lastType.name { return lastType.number }
    guard let number = state.takeUnretainedValue().typeNumbers[name] else { return nil }
    lastType = (name, number)
    return number
  }
}

/// The one function that Lua calls. It returns before anything is raised.
let answerRequest: clh_dispatch = { context, request in
  guard let context, let request else { return Int32(CLH_REPLY_STOP) }
  let side = context.assumingMemoryBound(to: LuaHostSide.self)
  side.pointee.depth += 1
  #if DEBUG
    let top = clh_top(side.pointee.host)
    defer { assert(clh_top(side.pointee.host) == top, "the host left Lua's stack changed") }
  #endif
  defer { side.pointee.depth -= 1 }
  do {
    switch Int(request.pointee.kind) {
    case Int(CLH_ASK_FIELD):
      let field = side.pointee.fields[Int(request.pointee.member)]
      if let column = field.column { side.bind(column, to: request) }
      return try side.reply(try field.read(Int(request.pointee.handle)), to: request)
    case Int(CLH_ASK_METHOD):
      let method = side.pointee.methods[Int(request.pointee.member)]
      if let columns = method.columns { side.bind(columns, to: request) }
      let call = LuaCall(side: side, request: UnsafePointer(request))
      return try side.reply(try method.answer(Int(request.pointee.handle), call), to: request)
    case Int(CLH_ASK_FUNCTION):
      let function = side.pointee.functions[Int(request.pointee.id)]
      let call = LuaCall(side: side, request: UnsafePointer(request))
      return try side.reply(try function(call), to: request)
    default:
      let state = side.pointee.state.takeUnretainedValue()
      return try side.reply(try state.value(for: request.pointee), to: request)
    }
  } catch {
    return side.pointee.state.takeUnretainedValue().reply(to: error)
  }
}

extension UnsafeMutablePointer<LuaHostSide> {
  /// Has further reads of the field answered by its column, where it has one.
  fileprivate func bind(
    _ column: () -> LuaColumn?, to request: UnsafeMutablePointer<clh_request>
  ) {
    let host = pointee.host
    let field = request.pointee.member
    guard !clh_is_field_bound(host, field), let column = column(), column.count > 0 else { return }
    pointee.columns.append(column)
    _ = clh_bind_field(host, field, column.described)
  }

  /// The same for a method called with these symbols.
  fileprivate func bind(
    _ columns: LuaObjectType.MethodColumns, to request: UnsafeMutablePointer<clh_request>
  ) {
    let host = pointee.host
    let method = request.pointee.member
    let count: Int32 = columns.choice == .first ? 1 : 2
    guard request.pointee.count >= count else { return }
    let first = clh_symbol(host, request.pointee.first)
    let second = count == 2 ? clh_symbol(host, request.pointee.first + 1) : -1
    guard first >= 0, count == 1 || second >= 0, !clh_is_bound(host, method, first, second),
      let column = columns.column((count == 1 ? [first] : [first, second]).map(Int.init))
    else { return }
    pointee.columns.append(column)
    _ = clh_bind_method(host, method, first, second, column.described)
  }

  /// Leaves a value where Lua takes it.
  fileprivate func reply(
    _ value: LuaValue, to request: UnsafeMutablePointer<clh_request>
  ) throws(LuaRefusal) -> Int32 {
    switch value {
    case .integer(let number):
      request.pointee.reply_kind = Int32(CLH_IS_INTEGER)
      request.pointee.reply_integer = number
    case .number(let number):
      request.pointee.reply_kind = Int32(CLH_IS_NUMBER)
      request.pointee.reply_number = number
    case .boolean(let flag):
      request.pointee.reply_kind = Int32(CLH_IS_BOOLEAN)
      request.pointee.reply_integer = flag ? 1 : 0
    case .nothing:
      request.pointee.reply_kind = Int32(CLH_IS_NOTHING)
    case .object(let type, let handle):
      request.pointee.reply_kind = Int32(CLH_IS_OBJECT)
      request.pointee.reply_type = try pointee.number(ofType: type)
      request.pointee.reply_integer = Int64(handle)
    case .string, .table, .function:
      let state = pointee.state.takeUnretainedValue()
      state.clearCells()
      try state.put(value)
      return Int32(CLH_REPLY_VALUE)
    }
    return Int32(CLH_REPLY_SIMPLE)
  }
}
