/// How an editor meets its terminal.
package struct EditorConfiguration: Equatable, Sendable {
  /// File descriptors; the editor does not close them.
  package var input: CInt = 0
  /// Prompts belong to the error output, results to the standard output.
  package var output: CInt = 2
  /// Stands in for the window's width.
  package var columns: Int?
  /// Nil keeps history in memory only.
  package var historyPath: String?
  /// No escape sequences at all: screen readers, serial lines.
  package var plain = false
  package var colour = true
  /// `TERM`; nil asks the environment.
  package var terminalType: String?
  /// Stands before the second and further lines of a statement.
  package var continuationPrompt = "… "
  /// Names the incremental search.
  package var searchLabel = "search"
  /// Names the incremental search when nothing is found.
  package var failedSearchLabel = "not found"
  /// Whether the newest entry that begins like the line is offered in grey.
  package var suggestsFromHistory = true

  package init() {}
}
