/// A value on its way in or out of a state.
package enum LuaValue {
  case nothing
  case boolean(Bool)
  case integer(Int64)
  /// Finite when it comes out of a script.
  case number(Double)
  case string(String)
  case table(LuaTable)
  case function(LuaFunction)
  /// A thing of the host, by the name of its type and the host's number for it.
  case object(type: String, handle: Int)

  /// What Lua calls the kind of value, or the type of an object.
  package var kind: String {
    switch self {
    case .nothing: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .table: "table"
    case .function: "function"
    case .object(let type, _): type
    }
  }
}
