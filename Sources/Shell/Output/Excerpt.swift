internal import LuaRuntime
internal import VietnameseText

/// The line that a failure is about: of a file, or as it was typed.
struct Excerpt: Hashable {
  var text: String
  /// The 1-based character to point at.
  var caret: Int?
  /// The lines around it, of a script only.
  var neighbours: Neighbours?

  struct Neighbours: Hashable {
    /// The number of the line itself.
    var line: Int
    var before: String?
    var after: String?
  }

  init(_ text: String, caret: Int? = nil) {
    self.text = text
    self.caret = caret
  }

  init(_ source: SourceExcerpt) {
    text = source.text
    caret = source.column
    neighbours = Neighbours(line: source.line, before: source.before, after: source.after)
  }

  /// Nothing to show: a line without text and without neighbours.
  var isEmpty: Bool { text.isEmpty && neighbours == nil }

  /// The lines as people read them, with their numbers and the caret below; each at
  /// most `width` columns, so that the caret stays under what it means.
  func lines(indent: String, width: Int?) -> [String] {
    let numbers = neighbours.map { [String($0.line - 1), String($0.line), String($0.line + 1)] }
    let gutter = numbers.map { $0.map(\.count).max() ?? 0 } ?? 0
    let room = max(20, (width ?? Self.widest) - indent.count - gutter - 3)
    func row(_ number: String?, _ text: String) -> String {
      let padded = number.map { $0.padded(to: gutter, alignment: .right) + " " } ?? ""
      let blank = gutter == 0 ? "" : String(repeating: " ", count: gutter + 1)
      let row = indent + (number == nil ? blank : padded) + "| " + text
      return row.hasSuffix("| ") ? String(row.dropLast()) : row
    }
    let column = caret.map { displayWidth(Self.expanded(String(text.prefix(max(0, $0 - 1))))) }
    let start = Self.start(showing: column ?? 0, in: room)
    func window(_ text: String) -> String {
      Self.window(of: Self.expanded(text), from: start).truncated(to: room)
    }
    var lines: [String] = []
    if let before = neighbours?.before { lines.append(row(numbers?[0], window(before))) }
    lines.append(row(numbers?[1], window(text)))
    if let column {
      lines.append(row(nil, String(repeating: " ", count: column - start) + "^"))
    }
    if let after = neighbours?.after { lines.append(row(numbers?[2], window(after))) }
    return lines
  }

  /// Where nothing says how wide lines may be.
  private static let widest = 240

  /// With spaces for tabs, which terminals place each in its own way.
  private static func expanded(_ text: String) -> String {
    guard text.contains("\t") else { return text }
    var columns = 0
    var expanded = ""
    for character in text {
      if character == "\t" {
        let count = 4 - columns % 4
        expanded += String(repeating: " ", count: count)
        columns += count
      } else {
        expanded.append(character)
        columns += displayWidth(character)
      }
    }
    return expanded
  }

  /// The first column shown, so that the one meant is among those that fit.
  private static func start(showing column: Int, in room: Int) -> Int {
    column < room - 1 ? 0 : column - room / 2
  }

  /// The text from a column on, `…` in place of what is left out.
  private static func window(of text: String, from start: Int) -> String {
    guard start > 0 else { return text }
    var columns = 0
    var rest = text[...]
    while let first = rest.first, columns <= start {
      columns += displayWidth(first)
      rest.removeFirst()
    }
    guard columns > start else { return "" }
    // A wide character that was cut in the middle leaves a space.
    return "…" + String(repeating: " ", count: columns - start - 1) + rest
  }
}
