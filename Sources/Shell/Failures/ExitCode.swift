/// The process's exit codes: part of the program's contract with scripts.
package enum ExitCode: Int32, Hashable, Sendable {
  case ok = 0
  /// A command failed.
  case command = 1
  /// The program was called wrongly.
  case invocation = 2
  /// The database is missing under `--readonly`, locked, corrupt, foreign or newer.
  case database = 3
  /// A pack or chunk did not load, threw or exceeded a bound.
  case lua = 4
  /// An expectation did not hold.
  case expectation = 5
  case interrupted = 130
}
