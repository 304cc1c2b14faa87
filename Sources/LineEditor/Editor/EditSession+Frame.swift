extension EditSession {
  /// What the screen shows now.
  ///
  /// - Parameter rows: The height of the screen, which bounds the menu.
  func frame(prompt: String, _ configuration: EditorConfiguration, rows: Int) -> Frame {
    if let search { return frame(of: search, configuration) }
    var frame = restingFrame(prompt: prompt, configuration)
    frame.trailer = trailer(colour: configuration.colour)
    frame.menu = menu?.lines(limit: min(8, rows - 2)) ?? []
    return frame
  }

  /// What stays on the screen when the line is finished.
  func finalFrame(prompt: String, _ configuration: EditorConfiguration) -> Frame {
    restingFrame(prompt: prompt, configuration)
  }

  private func restingFrame(prompt: String, _ configuration: EditorConfiguration) -> Frame {
    var frame = Frame(
      prompt: prompt, continuationPrompt: configuration.continuationPrompt,
      text: buffer.clusters, cursor: buffer.cursor, colour: configuration.colour)
    if configuration.colour { frame.styles = delegate.highlight(buffer.text) }
    return frame
  }

  /// A hint without the colour that sets it off stands in parentheses.
  private func trailer(colour: Bool) -> Frame.Span? {
    if let hint { return Frame.Span(colour ? hint : "(\(hint))", .grey) }
    return suggestion.map { Frame.Span($0, .grey) }
  }

  private func frame(
    of search: HistorySearch, _ configuration: EditorConfiguration
  ) -> Frame {
    let label =
      search.hasFailed ? configuration.failedSearchLabel : configuration.searchLabel
    let text = search.match.map { Array(history.entries[$0.index]) } ?? buffer.clusters
    let range = search.match?.range ?? buffer.cursor..<buffer.cursor
    return Frame(
      prompt: "(\(label)) '\(search.query.text)': ",
      continuationPrompt: configuration.continuationPrompt, text: text,
      cursor: range.upperBound, styles: [StyledRange(range, TextStyle(underline: true))],
      colour: configuration.colour)
  }
}
