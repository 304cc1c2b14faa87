package import LearningWeek

/// What the program stands in: streams, clock, environment. Tests give their own.
package struct Surroundings {
  package var environment: [String: String]
  /// Path under which the program was started, for finding `Scripts` beside it.
  package var executable: String
  package var output: (String) -> Void
  package var errors: (String) -> Void
  /// The next line of standard input without its newline; `nil` at its end.
  package var nextLine: () -> String?
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  package var errorsAreTerminal = false
  /// Columns of the terminal now.
  package var width: () -> Int
  /// Rows of the terminal now.
  package var height: () -> Int = { 24 }
  package var today: () -> CivilDate
  /// The moment as `YYYY-MM-DDTHH:MM:SS±HH:MM`, for the journal.
  package var now: () -> String
  /// The name of the account that runs the program.
  package var account: () -> String
  /// Runs what waits again and again: its `pause` waits a moment and tells whether to go
  /// on. Meanwhile an interrupt from the keyboard ends the waiting and nothing else.
  package var waiting: (_ body: (_ pause: () -> Bool) throws -> Void) throws -> Void
  /// Ends the process when everything is done. A test's does nothing: its caller goes on.
  package var leave: (ExitCode) -> Void = { _ in }

  package init(
    environment: [String: String], executable: String, output: @escaping (String) -> Void,
    errors: @escaping (String) -> Void, nextLine: @escaping () -> String?,
    inputIsTerminal: Bool, outputIsTerminal: Bool, width: @escaping () -> Int,
    today: @escaping () -> CivilDate, now: @escaping () -> String,
    account: @escaping () -> String = { "?" },
    waiting: @escaping (_ body: (_ pause: () -> Bool) throws -> Void) throws -> Void = { body in
      try body { false }
    }
  ) {
    self.environment = environment
    self.executable = executable
    self.output = output
    self.errors = errors
    self.nextLine = nextLine
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.width = width
    self.today = today
    self.now = now
    self.account = account
    self.waiting = waiting
  }
}
