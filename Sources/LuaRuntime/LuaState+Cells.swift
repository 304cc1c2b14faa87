internal import CLuaHost

extension LuaState {
  /// Starts new cells. What the last ones held is with Lua by now.
  func clearCells() {
    clh_clear_cells(heap.host)
    if !handedOver.isEmpty { handedOver.removeAll(keepingCapacity: true) }
  }

  /// Adds a value to the cells that Lua takes next.
  func put(_ value: LuaValue, depth: Int = 0) throws(LuaRefusal) {
    let host = heap.host
    switch value {
    case .nothing: clh_put_nothing(host)
    case .boolean(let flag): clh_put_boolean(host, flag)
    case .integer(let number): clh_put_integer(host, number)
    case .number(let number): clh_put_number(host, number)
    case .string(let text): put(text)
    case .function(let function):
      guard function.heap === heap else { throw .foreignFunction }
      // The cell has its number only: the reference must not end before.
      handedOver.append(function)
      clh_put_function(host, function.reference)
    case .object(let type, let handle):
      clh_put_object(host, try self.host.pointee.number(ofType: type), Int64(handle))
    case .table(let table):
      guard depth < LuaTable.depth else { throw .depth(limit: LuaTable.depth) }
      clh_put_table(host, Int32(table.items.count), Int32(table.fields.count))
      for item in table.items { try put(item, depth: depth + 1) }
      for field in table.fields {
        put(field.key)
        try put(field.value, depth: depth + 1)
      }
    }
  }

  func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        clh_put_string(heap.host, $0.baseAddress, $0.count)
      }
    }
  }
}
