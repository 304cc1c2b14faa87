/// C-r: the incremental search through history.
extension EditSession {
  mutating func beginSearch() -> Step {
    guard !history.entries.isEmpty else { return .bell }
    search = HistorySearch(in: history)
    return .proceed
  }

  /// A key while searching; nil when it ends the search and then has its usual
  /// meaning in the line that was found.
  mutating func receiveInSearch(_ key: Key) -> Step? {
    guard var search else { return nil }
    switch key {
    case .scalar(let scalar): search.type(String(scalar), in: history, fold: delegate.fold)
    case .paste(let text):
      search.type(EditableText.of(text), in: history, fold: delegate.fold)
    case .backspace:
      guard search.deleteBackward(in: history, fold: delegate.fold) else { return .bell }
    case .control("r"): search.next(older: true, in: history, fold: delegate.fold)
    case .control("s"): search.next(older: false, in: history, fold: delegate.fold)
    case .control("g"):
      self.search = nil
      return .proceed
    default:
      accept(search)
      return key == .escape || key == .tab ? .proceed : nil
    }
    self.search = search
    return search.hasFailed ? .bell : .proceed
  }

  private mutating func accept(_ search: HistorySearch) {
    if let match = search.match {
      buffer.replaceAll(with: history.entries[match.index])
      buffer.moveCursor(to: match.range.upperBound)
    }
    self.search = nil
  }
}
