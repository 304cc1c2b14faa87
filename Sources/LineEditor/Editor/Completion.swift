/// One candidate for what stands at the cursor.
package struct Completion: Equatable, Sendable {
  /// What goes into the line, a space behind it included where one belongs.
  package var text: String
  /// A word for the sort of thing, shown in the menu.
  package var kind: String
  package var description: String
  /// What the text replaces, in clusters from the start of the line.
  package var range: Range<Int>

  package init(text: String, kind: String = "", description: String = "", range: Range<Int>) {
    self.text = text
    self.kind = kind
    self.description = description
    self.range = range
  }
}
