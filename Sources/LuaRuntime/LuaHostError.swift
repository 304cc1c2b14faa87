/// What a function of the host throws into a script.
package enum LuaHostError: Error {
  /// An ordinary error of the script, which `pcall` catches.
  case failure(message: String)
  /// Ends the call; the script cannot catch it. Comes back as
  /// ``LuaError/stopped(_:_:)``.
  case stop(any Error & Sendable)

  /// - Parameter index: 0-based; told from 1.
  package static func argument(_ index: Int, expected: String, found: String) -> LuaHostError {
    .failure(message: "bad argument #\(index + 1) (\(expected) expected, got \(found))")
  }
}
