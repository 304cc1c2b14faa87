package import Reporting

/// How the program was called.
package struct Invocation: Hashable, Sendable {
  /// What to run, in the order given on the command line.
  package enum Source: Hashable, Sendable {
    case line(String)
    case file(String)
  }

  package enum Colour: String, Hashable, Sendable, CaseIterable {
    case auto
    case always
    case never
  }

  package enum Request: Hashable, Sendable {
    case run
    case help
    case version
    case completions(CompletionScript)
  }

  package var request = Request.run
  /// Path of the database, `:memory:`, or `nil` for the user's own.
  package var database: String?
  package var sources: [Source] = []
  package var pack: String?
  package var language: Language?
  package var mode: OutputMode?
  package var scripts: String?
  package var keepsGoing = false
  package var isReadOnly = false
  /// Answers yes to every question.
  package var saysYes = false
  package var skipsStartupFile = false
  package var isPlain = false
  package var colour = Colour.auto
  package var record: String?

  package init() {}
}
