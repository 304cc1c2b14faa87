/// Where a value was read: enough for an officer to open the file at the cell.
package struct SourcePlace: Hashable, Sendable {
  /// The file's name as given, or ``console``.
  package var file: String
  package var sheet: String?
  /// 1-based line of the text, or row of the sheet.
  package var line: Int
  /// 1-based column of the cell; `nil` when the whole line is meant.
  package var column: Int?

  /// The `file` of what was typed or pasted at the prompt.
  package static let console = "console"

  package init(file: String, sheet: String? = nil, line: Int, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }
}
