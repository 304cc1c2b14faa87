/// What a run may spend. All bounds are always on.
package struct LuaBounds: Sendable, Equatable {
  /// Instructions of the machine plus the work charged by library functions;
  /// the same for the same script and data on every machine.
  package var work: Int
  /// Bytes held by the whole state, not by one run.
  package var memory: Int
  /// Bytes that `print` may write.
  package var output: Int
  /// Of the thread's own time, so that a busy machine does not stop what an idle one
  /// would not; ten times as long on the clock ends it all the same. A safety net:
  /// where it stops a run is not reproducible.
  package var seconds: Double

  package init(
    work: Int = 50_000_000, memory: Int = 64 << 20, output: Int = 64 << 10, seconds: Double = 2
  ) {
    self.work = work
    self.memory = memory
    self.output = output
    self.seconds = seconds
  }

  /// Bytes of one source: Lua compiles some sources in quadratic time, and
  /// nothing can stop the compiler.
  package static let source = 64 << 10
  /// Keys of one table outside its sequence: many keys that share one hash
  /// make a single instruction last for seconds.
  package static let keys = 1 << 15
}
