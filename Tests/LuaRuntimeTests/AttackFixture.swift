import Glibc
import LuaRuntime

/// A state as scripts of `Attacks` find it: one object of the host, one function
/// that takes tables, and modules.
enum AttackFixture {
  static func state(_ bounds: LuaBounds) throws -> LuaState {
    let state = try LuaState(
      bounds: bounds,
      modules: LuaModules { name in
        modules[name].map { LuaSource(name: name.replacing(".", with: "/") + ".lua", $0) }
      })
    state.define(
      object: LuaObjectType(
        name: "unit", fields: ["code": { .string("U\($0)") }],
        methods: ["total": { handle, call in try call.value(handle) }]))
    state.define("u", constant: .object(type: "unit", handle: 1))
    state.define("ratio") { call in
      _ = try call.value(0)
      return .nothing
    }
    return state
  }

  static let modules = [
    "attack.loop_a": "return require 'attack.loop_b'",
    "attack.loop_b": "return require 'attack.loop_a'",
    "attack.failing": "error('failed')",
    "attack.broken": "local = 1",
    "attack.shared":
      "local kept return { keep = function(new) local old = kept kept = new return old end }",
  ]
}
