/// Long work asks now and then whether it is to go on. Whoever begins it may say no, and what
/// was made so far is dropped: nothing is half done.
package enum Work {
  /// Asked at every check; what began the work sets it.
  @TaskLocal package static var goesOn: @Sendable () -> Bool = { true }

  /// How many units, lines or rows of a table are gone through between two checks.
  private static let stretch = 1024

  /// - Throws: when the work is not to go on.
  package static func check() throws(WorkStopped) {
    if !goesOn() { throw WorkStopped() }
  }

  /// As `check()`, but only once in a stretch: for loops over what there may be much of.
  package static func check(at index: Int) throws(WorkStopped) {
    if index % stretch == 0 { try check() }
  }
}

/// Work ended before its end because it was told to.
package struct WorkStopped: Error, Equatable {}
