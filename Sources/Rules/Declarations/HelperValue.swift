internal import LuaRuntime

/// What a helper made that may only be a part of a declaration; read when the
/// declaration is.
enum HelperValue {
  case steps(LuaTable)
  case cap(LuaValue, Double)
  case percent(Double, LuaTable)
  case oneOf(LuaTable)
  case order(LuaTable, moreIsBetter: Bool)
}
