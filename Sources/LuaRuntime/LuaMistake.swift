/// A mistake that the runtime recognises, with what a good sentence needs.
/// Columns count characters from 1.
package enum LuaMistake: Sendable, Equatable {
  // In the source.

  /// `điểm = 1`: names are made of a–z, 0–9 and `_`.
  case vietnameseName(String, column: Int)
  /// “ ” ‘ ’ in place of straight quotes.
  case curlyQuote(column: Int)
  /// A space other than the ordinary one, as web pages have.
  case unusualSpace(column: Int)
  /// Another character that Lua does not know: `–`, `×`, `≥` ….
  case unusualCharacter(String, column: Int)
  /// `!=` in place of `~=`.
  case notEqual
  /// `&&`, `||`, `!` in place of `and`, `or`, `not`.
  case foreignOperator(String, use: String)
  /// `+=` and its like.
  case compoundAssignment(operator: String)
  /// `if x = 1`.
  case assignmentInCondition
  /// `1_000_000`, `08.5.1`.
  case malformedNumber(String)
  /// Something opened on a line and never closed: `{`, `(`, `function`, `if` ….
  case unclosed(String, line: Int)
  /// No comma between two entries of the table that this line opens.
  case missingComma(line: Int)
  /// The end is missing, and Lua does not say of what.
  case unfinished
  case unfinishedString

  // When it runs.

  case unknownGlobal(name: String, nearest: [String])
  case unknownField(type: String, name: String, nearest: [String])
  /// A function that a library lacks; nearest is empty where it was left out
  /// on purpose and nothing replaces it.
  case unknownMember(library: String, name: String, nearest: [String])
  /// A method called with `.` in place of `:`.
  case methodWithDot(type: String, name: String)
  /// An object of the host, or a table of it.
  case readOnly(owner: String, name: String)
  /// A name that the host gives.
  case builtinGlobal(name: String)
  /// Globals come into being in the outermost lines of a script only.
  case globalInFunction(name: String)
  case missingModule(name: String)
  case cyclicModule(name: String)
  /// A function calls itself without end.
  case endlessRecursion
  /// Arithmetic, comparison, indexing or a call with nothing in it; the name is
  /// Lua's (`field 'quota'`), where it knows one.
  case nothingUsed(name: String?)
}
