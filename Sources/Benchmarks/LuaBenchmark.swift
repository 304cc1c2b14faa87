internal import CLuaPeer
internal import Glibc
internal import LuaRuntime

/// What running rules costs in our host, beside plain hosts of the same library.
enum LuaBenchmark {
  static func comparisons() throws -> [Comparison] {
    let scores = try ScoredUnits()
    return [
      try scores.compare(
        "score a unit, 10 fields, bounds on", .fields, against: CLP_TABLES,
        "plain Lua, tables", bar: 1.8),
      try scores.compare(
        "score a unit, 10 fields, bounds on", .fields, against: CLP_BOUNDED,
        "C host, bounds on", bar: 1.1),
      try scores.compare(
        "score a unit, 10 fields, bounds on", .fields, against: CLP_COLUMNS,
        "C host, no bounds"),
      try scores.compare(
        "score a unit, 10 figures by name", .figures, against: CLP_TABLES, "plain Lua, tables"),
      try states(),
    ]
  }

  private static func states() throws -> Comparison {
    let count = 200
    return try Comparison.measure(
      "make a state", against: "C host, standard libraries", count: count,
      ours: {
        for _ in 0..<count { _ = try LuaState() }
      },
      theirs: {
        for _ in 0..<count { _ = clp_make_state() }
      })
  }
}

/// Sixty thousand units with ten figures each, scored by one function.
private struct ScoredUnits {
  /// How a script reads a figure in our host.
  enum Reading {
    case fields
    case figures
  }

  static let count = 60_000
  static let names = [
    "enrolment", "staff", "sessions", "participants", "articles", "days_late", "days_early",
    "photos", "documents", "women",
  ]
  /// Column after column.
  let values: [Int64]

  init() throws {
    var state: UInt64 = 1
    values = (0..<Self.names.count * Self.count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33) % 900 + 1
    }
  }

  func compare(
    _ work: String, _ reading: Reading, against technique: Int, _ peerName: String,
    bar: Double? = nil
  ) throws -> Comparison {
    try withPeer(technique) { peer in
      let state = try state()
      let function = try function(in: state, reading)
      let bounds = LuaBounds(work: 1 << 60, seconds: 1e6)
      var sums = (ours: 0.0, theirs: 0.0)
      let comparison = try Comparison.measure(
        work, against: peerName, bar: bar, count: Self.count,
        ours: {
          sums.ours = 0
          try state.withBudget(bounds) {
            for unit in 0..<Self.count {
              switch try state.call(function, .object(type: "unit", handle: unit)) {
              case .integer(let points): sums.ours += Double(points)
              case .number(let points): sums.ours += points
              default: throw Disagreement()
              }
            }
          }
        },
        theirs: { sums.theirs = clp_score(peer) })
      guard abs(sums.ours - sums.theirs) <= 1e-9 * abs(sums.ours) else { throw Disagreement() }
      return comparison
    }
  }

  /// The hosts came to different points: nothing that they took can be compared.
  struct Disagreement: Error {}

  private func withPeer<Value>(
    _ technique: Int, _ body: (OpaquePointer) throws -> Value
  ) throws -> Value {
    let names = Self.names.map { UnsafePointer(strdup($0)) }
    defer { for name in names { free(UnsafeMutablePointer(mutating: name)) } }
    return try values.withUnsafeBufferPointer { values in
      try names.withUnsafeBufferPointer { names in
        let data = clp_data(
          units: Int32(Self.count), fields: Int32(Self.names.count), names: names.baseAddress,
          values: values.baseAddress)
        guard let peer = clp_create(Int32(technique), Self.script { "u.\($0)" }, data) else {
          throw Disagreement()
        }
        defer { clp_destroy(peer) }
        return try body(peer)
      }
    }
  }

  private func state() throws -> LuaState {
    let state = try LuaState()
    state.define(symbols: Self.names + ["1a"])
    let columns = Self.names.indices.map { field in
      LuaColumn(count: Self.count, integers: { Int(values[field * Self.count + $0]) })
    }
    var fields: [String: LuaObjectType.Field] = [:]
    var fieldColumns: [String: () -> LuaColumn?] = [:]
    for (name, column) in zip(Self.names, columns) {
      fields[name] = { .integer(Int64(column[integer: $0] ?? 0)) }
      fieldColumns[name] = { column }
    }
    state.define(
      object: LuaObjectType(
        name: "unit", fields: fields,
        methods: [
          "value": { handle, call in
            let column = columns[call.symbol(1) ?? 0]
            return .integer(Int64(column[integer: handle] ?? 0))
          }
        ], fieldColumns: fieldColumns,
        methodColumns: [
          "value": LuaObjectType.MethodColumns(by: .firstTwo) { columns[$0[1]] }
        ]))
    return state
  }

  private func function(in state: LuaState, _ reading: Reading) throws -> LuaFunction {
    let text = Self.script { name in
      reading == .fields ? "u.\(name)" : "u:value('1a', '\(name)')"
    }
    let source = LuaSource(name: "score.lua", text: Array(text.utf8))
    guard case .function(let function)? = try state.run(source).first else {
      throw Disagreement()
    }
    return function
  }

  /// Ten reads and as many conditions.
  private static func script(_ read: (String) -> String) -> String {
    """
    return function(u)
      local points = 0
      if \(read("days_late")) < 300 then points = points + 10 end
      local early = \(read("days_early"))
      if early >= 500 then points = points + 5 elseif early >= 100 then points = points + 3 end
      local share = \(read("participants")) / \(read("enrolment"))
      points = points + (share < 1 and 30 * share or 30)
      if \(read("sessions")) > 400 then points = points + 20 end
      if \(read("women")) * 2 > \(read("staff")) then points = points + 5 end
      if \(read("photos")) >= 2 and \(read("documents")) >= 1 then points = points + 10 end
      if \(read("articles")) > 3 then points = points + 10 end
      return points
    end
    """
  }
}
