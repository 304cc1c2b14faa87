/// Up and Down: between the lines of the text, and beyond them through history.
extension EditSession {
  mutating func goUp(from previous: Streak, prefixed: Bool) -> Step {
    let column = previous.column ?? buffer.cursor - buffer.lineStart
    if let place = buffer.placeAbove(column: column) {
      buffer.moveCursor(to: place)
      streak = .column(column, previous.walk)
      return .proceed
    }
    let prefix = prefixed ? String(buffer.clusters[..<buffer.cursor]) : ""
    var walk =
      previous.walk ?? HistoryWalk(from: buffer.text, prefix: prefix, in: history)
    let entry = walk.older(in: history)
    streak = .walk(walk)
    guard let entry else { return .bell }
    buffer.replaceAll(with: entry)
    // On the first line, so that the next Up goes on to an older entry.
    buffer.moveCursor(to: 0)
    buffer.moveCursor(to: buffer.lineEnd)
    return .proceed
  }

  mutating func goDown(from previous: Streak) -> Step {
    let column = previous.column ?? buffer.cursor - buffer.lineStart
    if let place = buffer.placeBelow(column: column) {
      buffer.moveCursor(to: place)
      streak = .column(column, previous.walk)
      return .proceed
    }
    guard var walk = previous.walk else { return .bell }
    let entry = walk.newer(in: history)
    streak = .walk(walk)
    guard let entry else { return .bell }
    buffer.replaceAll(with: entry)
    return .proceed
  }
}

extension EditSession.Streak {
  fileprivate var column: Int? {
    if case .column(let column, _) = self { column } else { nil }
  }

  fileprivate var walk: HistoryWalk? {
    switch self {
    case .walk(let walk): walk
    case .column(_, let walk): walk
    case .none, .kill, .yank: nil
    }
  }
}
