/// Candidates shown below the line, one of which may be selected.
struct CompletionMenu: Equatable, Sendable {
  let items: [Completion]
  /// The line without any of the candidates.
  let base: EditBuffer
  private(set) var selected: Int?

  init(_ items: [Completion], base: EditBuffer) {
    self.items = items
    self.base = base
  }

  /// The line with the selected candidate in it.
  var preview: EditBuffer {
    guard let selected else { return base }
    var buffer = base
    buffer.replace(items[selected].range, with: items[selected].text)
    return buffer
  }

  /// Selects the neighbour, round at the ends.
  mutating func select(next: Bool) {
    guard let selected else {
      self.selected = next ? 0 : items.count - 1
      return
    }
    self.selected = (selected + (next ? 1 : items.count - 1)) % items.count
  }

  /// The rows of the menu around the selection, with the place among all when
  /// they are not all shown.
  func lines(limit: Int) -> [[Frame.Span]] {
    let limit = max(limit, 1)
    let start = max(0, min((selected ?? 0) - limit + 1, items.count - limit))
    let shown = start..<min(start + limit, items.count)
    let names = shown.map { Self.label(items[$0].text) }
    let nameWidth = names.map { CellWidth.of($0) }.max() ?? 0
    let kindWidth = shown.map { CellWidth.of(items[$0].kind) }.max() ?? 0
    var lines = zip(shown, names).map { index, name in
      let isSelected = index == selected
      let look = isSelected ? TextStyle(reverse: true) : .plain
      let kind = Self.padded(items[index].kind, to: kindWidth)
      let rest = [kind, Self.label(items[index].description)].filter { !$0.isEmpty }
      return [
        Frame.Span(isSelected ? "> " : "  ", look),
        Frame.Span(Self.padded(name, to: nameWidth), look),
        Frame.Span(rest.isEmpty ? "" : "  " + rest.joined(separator: "  "), .grey),
      ]
    }
    if shown.count < items.count {
      let place = "  \(start + 1)–\(shown.upperBound) / \(items.count)"
      lines.append([Frame.Span(place, .grey)])
    }
    return lines
  }

  private static func label(_ text: String) -> String {
    var label = EditableText.of(text)
    while label.last?.isWhitespace == true { label.removeLast() }
    return String(label.map { $0 == "\n" ? " " : $0 })
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CellWidth.of(text)))
  }
}
