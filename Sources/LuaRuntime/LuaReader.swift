internal import CLuaHost

/// Copies values off the stack: raw, bounded, and refusing with the path.
struct LuaReader {
  private let heap: LuaHeap
  private let typeNames: [String]
  private var entries = 0
  /// Keys that were passed, those included that lead to a refusal.
  private var passed = 0
  private var open: [UnsafeRawPointer] = []
  private var path: [Step] = []

  private enum Step {
    case item(Int)
    case field(String)
  }

  init(heap: LuaHeap, typeNames: [String]) {
    self.heap = heap
    self.typeNames = typeNames
  }

  /// - Parameter index: absolute.
  mutating func value(at index: Int32) throws(LuaError) -> LuaValue {
    let host = heap.host
    switch Int(clh_kind(host, index)) {
    case Int(CLH_IS_NOTHING): return .nothing
    case Int(CLH_IS_BOOLEAN): return .boolean(clh_boolean(host, index))
    case Int(CLH_IS_INTEGER): return .integer(clh_integer(host, index))
    case Int(CLH_IS_NUMBER):
      let number = clh_number(host, index)
      guard number.isFinite else { throw refused(.notFinite) }
      return .number(number)
    case Int(CLH_IS_STRING): return .string(try text(at: index))
    case Int(CLH_IS_FUNCTION): return .function(try function(at: index))
    case Int(CLH_IS_OBJECT):
      let type = Int(clh_object_type(host, index))
      guard typeNames.indices.contains(type) else { throw refused(.kind("userdata")) }
      return .object(type: typeNames[type], handle: Int(clh_object_handle(host, index)))
    case Int(CLH_IS_TABLE): return .table(try table(at: index))
    default: throw refused(.kind("userdata"))
    }
  }

  private func text(at index: Int32) throws(LuaError) -> String {
    guard let text = heap.text(at: index) else { throw refused(.invalidText) }
    try spend(text.utf8.count)
    return text
  }

  private func function(at index: Int32) throws(LuaError) -> LuaFunction {
    guard let function = heap.function(at: index) else { throw refused(.memory) }
    return function
  }

  private mutating func table(at index: Int32) throws(LuaError) -> LuaTable {
    let host = heap.host
    guard open.count < LuaTable.depth else { throw refused(.depth(limit: LuaTable.depth)) }
    guard let identity = clh_identity(host, index) else { throw refused(.kind("table")) }
    guard !open.contains(identity) else { throw refused(.cycle) }
    try spend(Self.workOfTable)
    let bottom = clh_top(host)
    guard clh_push_table(host, index) else { throw refused(.memory) }
    defer { clh_leave(host, bottom) }
    open.append(identity)
    defer { open.removeLast() }
    let (count, fields) = try contents(of: bottom + 1)
    return LuaTable(items: try items(of: bottom + 1, count: count), fields: fields)
  }

  /// One pass over a table: the length of its sequence, and its fields.
  ///
  /// Lua visits keys in an order that differs from run to run, so what is
  /// refused first is decided when all were seen.
  private mutating func contents(
    of table: Int32
  ) throws(LuaError) -> (count: Int, fields: [(key: String, value: LuaValue)]) {
    let host = heap.host
    guard clh_begin_fields(host) else { throw refused(.memory) }
    var count = 0
    var refusedKinds: Set<String> = []
    var fields: [(key: String, value: LuaValue)] = []
    var failure: (key: String, error: LuaError)?
    while clh_next_field(host, table) {
      let value = clh_top(host)
      defer { clh_leave(host, value - 1) }
      passed += 1
      guard passed <= LuaTable.entries else { throw tooManyEntries }
      switch Int(clh_kind(host, value - 1)) {
      case Int(CLH_IS_INTEGER) where clh_integer(host, value - 1) >= 1: count += 1
      case Int(CLH_IS_INTEGER), Int(CLH_IS_NUMBER): refusedKinds.insert("number")
      case Int(CLH_IS_BOOLEAN): refusedKinds.insert("boolean")
      case Int(CLH_IS_STRING):
        guard let key = heap.text(at: value - 1) else {
          refusedKinds.insert("invalid text")
          continue
        }
        try spend(key.utf8.count)
        try countEntry()
        path.append(.field(key))
        do throws(LuaError) {
          fields.append((key, try self.value(at: value)))
        } catch {
          switch error {
          case .conversion(_, .entries), .bound, .interrupted: throw error
          default: break
          }
          if failure.map({ key < $0.key }) ?? true { failure = (key, error) }
        }
        path.removeLast()
      default: refusedKinds.insert("object")
      }
    }
    if let kind = refusedKinds.min() { throw refused(.key(kind: kind)) }
    if let failure { throw failure.error }
    fields.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return (count, fields)
  }

  private mutating func items(of table: Int32, count: Int) throws(LuaError) -> [LuaValue] {
    let host = heap.host
    var items: [LuaValue] = []
    items.reserveCapacity(min(count, LuaTable.entries))
    for index in 0..<count {
      try countEntry()
      guard clh_push_item(host, table, Int64(index + 1)) else { throw refused(.memory) }
      let top = clh_top(host)
      if Int(clh_kind(host, top)) == Int(CLH_IS_NOTHING) { throw refused(.hole(index: index + 1)) }
      path.append(.item(index + 1))
      items.append(try value(at: top))
      path.removeLast()
      clh_leave(host, top - 1)
    }
    return items
  }

  private mutating func countEntry() throws(LuaError) {
    entries += 1
    guard entries <= LuaTable.entries else { throw tooManyEntries }
    try spend(Self.workOfEntry)
  }

  private var tooManyEntries: LuaError {
    .conversion(path: "", reason: .entries(limit: LuaTable.entries))
  }

  /// What is copied costs the script that made it: time, and room that its bound
  /// on memory does not count.
  private func spend(_ units: Int) throws(LuaError) {
    let stop = clh_spend(heap.host, Int64(units))
    if stop != Int32(CLH_STOP_NONE) {
      throw .stopped(by: stop, of: heap) { LuaDiagnosis(message: $0) }
    }
  }

  private static let workOfEntry = 16
  /// Slots that became empty are passed too, and nothing tells how many there are.
  private static let workOfTable = 400

  private func refused(_ reason: LuaRefusal) -> LuaError {
    var text = ""
    for step in path {
      switch step {
      case .item(let index): text += "[\(index)]"
      case .field(let name): text += text.isEmpty ? name : ".\(name)"
      }
    }
    return .conversion(path: text, reason: reason)
  }
}
