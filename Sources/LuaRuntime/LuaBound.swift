/// The bound that a run exceeded, with its limit.
package enum LuaBound: Sendable, Equatable {
  case work(limit: Int)
  /// In bytes.
  case memory(limit: Int)
  /// In bytes.
  case output(limit: Int)
  case time(seconds: Double)
  /// Keys of one table outside its sequence.
  case keys(limit: Int)
  /// In bytes of one source.
  case source(limit: Int)
}
