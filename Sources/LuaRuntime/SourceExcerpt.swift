/// A line of a source that something is wrong with, the lines around it, and where
/// on it to look.
package struct SourceExcerpt: Sendable, Hashable {
  /// The 1-based number of the line.
  package var line: Int
  package var text: String
  /// `nil` at the first line, and at the last.
  package var before: String?
  package var after: String?
  /// 1-based in characters of `text`; one more than it has where something is
  /// missing at its end.
  package var column: Int

  package init(
    line: Int, text: String, before: String? = nil, after: String? = nil, column: Int
  ) {
    self.line = line
    self.text = text
    self.before = before
    self.after = after
    self.column = column
  }

  /// What on a line is at fault.
  package enum Target: Sendable, Hashable {
    /// 1-based in characters.
    case column(Int)
    /// A name in the code: not in a string or comment, not a part of another name; the
    /// first that one of some signs follows, if there is such a one.
    case name(String, NameUse = .any, before: String = "")
    /// Signs in the code: `!=`.
    case sign(String)
    /// A word wherever it stands, in a string too: ids are written there.
    case word(String)
    /// The line as a whole: its first character that is not blank.
    case line
  }

  /// How Lua says that a name was used.
  package enum NameUse: Sendable, Hashable {
    case any
    /// After a `.`, or a key of a table.
    case field
    /// After a `:`.
    case method
    /// Neither: a local, an upvalue, a global.
    case variable
  }
}
