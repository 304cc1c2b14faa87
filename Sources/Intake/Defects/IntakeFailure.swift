/// Why nothing of a file was taken: all its defects, in the file's order, at most
/// ``IntakeBounds/defects`` of them.
package struct IntakeFailure: Error, Equatable, Sendable {
  package var file: String
  package var defects: [IntakeDefect]
  /// Defects found beyond those listed.
  package var omitted: Int
  /// The reading was stopped; then there are no defects.
  package var isInterrupted = false

  package init(file: String, defects: [IntakeDefect], omitted: Int = 0) {
    self.file = file
    self.defects = defects
    self.omitted = omitted
  }

  /// The reading was stopped.
  static func stopped(file: String) -> IntakeFailure {
    var failure = IntakeFailure(file: file, defects: [])
    failure.isInterrupted = true
    return failure
  }
}
