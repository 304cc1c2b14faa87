/// Why a value was refused at the border.
package enum LuaRefusal: Error, Sendable, Equatable {
  case notFinite
  case invalidText
  /// A table that contains itself.
  case cycle
  case depth(limit: Int)
  case entries(limit: Int)
  /// The sequence has no value here, but further on.
  case hole(index: Int)
  /// A key that is neither a place in the sequence nor a string.
  case key(kind: String)
  /// A value of a kind that has no counterpart.
  case kind(String)
  case unknownType(String)
  /// A function of another state.
  case foreignFunction
  /// The bound on memory left no room for it.
  case memory
}
