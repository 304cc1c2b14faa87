internal import CLuaHost

extension LuaHeap {
  /// The string at an absolute index; nil when it is none or not UTF-8.
  func text(at index: Int32) -> String? {
    var count = 0
    guard let bytes = clh_string(host, index, &count) else { return nil }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(validating: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
  }

  /// Nothing, a boolean or a finite number; nil for what takes more to read.
  func simpleValue(at index: Int32) -> LuaValue? {
    switch Int(clh_kind(host, index)) {
    case Int(CLH_IS_NOTHING): return .nothing
    case Int(CLH_IS_BOOLEAN): return .boolean(clh_boolean(host, index))
    case Int(CLH_IS_INTEGER): return .integer(clh_integer(host, index))
    case Int(CLH_IS_NUMBER):
      let number = clh_number(host, index)
      return number.isFinite ? .number(number) : nil
    default: return nil
    }
  }

  /// A new reference; nil when memory ran out.
  func function(at index: Int32) -> LuaFunction? {
    let reference = clh_reference(host, index)
    guard reference >= 0 else { return nil }
    var frame = clh_frame()
    let place =
      clh_definition(host, index, &frame)
      ? LuaPlace(frame) : LuaPlace(chunk: "[host]", line: 0)
    return LuaFunction(heap: self, reference: reference, place: place)
  }

  /// The line of the script that is running.
  var place: LuaPlace? {
    var frame = clh_frame()
    return clh_current_place(host, &frame) ? LuaPlace(frame) : nil
  }

  /// Names of globals that scripts made; none when there are more than anybody
  /// writes by hand, since all would be compared with a name that is unknown.
  var declaredGlobals: [String] {
    let bottom = clh_top(host)
    defer { clh_leave(host, bottom) }
    guard clh_push_globals(host), clh_begin_fields(host) else { return [] }
    var names: [String] = []
    while clh_next_field(host, bottom + 1) {
      if let name = text(at: bottom + 2) { names.append(name) }
      clh_leave(host, bottom + 2)
      if names.count > 1000 { return [] }
    }
    return names
  }
}

extension LuaPlace {
  init(_ frame: clh_frame) {
    let chunk = withUnsafeBytes(of: frame.chunk) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    self.init(chunk: chunk, line: Int(frame.line))
  }
}
