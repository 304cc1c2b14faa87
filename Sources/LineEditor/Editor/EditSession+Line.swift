/// The keys of the line itself.
extension EditSession {
  mutating func receiveInLine(_ key: Key) -> Step {
    let previous = streak
    streak = .none
    switch key {
    case .scalar(let scalar): buffer.insert(String(scalar))
    case .paste(let text): return paste(text)
    case .enter: return enter()
    case .newline: buffer.insert("\n")
    case .tab: return complete()
    case .backspace: return done(buffer.deleteBackward())
    case .delete: return done(buffer.deleteForward())
    case .wordBackspace: return kill(to: buffer.wordStart, after: previous)
    case .up, .control("p"): return goUp(from: previous, prefixed: key == .up)
    case .down, .control("n"): return goDown(from: previous)
    case .left, .control("b"): return move(to: buffer.cursor - 1)
    case .right, .control("f"):
      return takeSuggestion() ?? move(to: buffer.cursor + 1)
    case .wordLeft, .meta("b"): return move(to: buffer.wordStart)
    case .wordRight, .meta("f"): return move(to: buffer.wordEnd)
    case .home, .control("a"): buffer.moveCursor(to: buffer.lineStart)
    case .end, .control("e"):
      if takeSuggestion() == nil { buffer.moveCursor(to: buffer.lineEnd) }
    case .meta("d"): return kill(to: buffer.wordEnd, after: previous)
    case .meta("y"): return yankEarlier(after: previous)
    case .control(let letter): return receiveControl(letter, after: previous)
    case .backTab, .escape, .meta, .unbound: return .bell
    }
    return .proceed
  }

  private mutating func receiveControl(_ letter: Unicode.Scalar, after previous: Streak) -> Step {
    switch letter {
    case "c": return .finished(.interrupted)
    case "d":
      return buffer.isEmpty ? .finished(.endOfInput) : done(buffer.deleteForward())
    case "j", "m": return enter()
    case "i": return complete()
    case "k":
      let end = buffer.lineEnd
      let behindNewline = min(end + 1, buffer.clusters.count)
      return kill(to: end == buffer.cursor ? behindNewline : end, after: previous)
    case "u": return kill(to: buffer.lineStart, after: previous)
    case "w": return kill(to: buffer.blankWordStart, after: previous)
    case "y": return yank()
    case "t": return done(buffer.transpose())
    case "_": return done(buffer.undo())
    case "l": return .clearScreen
    case "r": return beginSearch()
    case "z": return .suspend
    case "o": return delegate.editElsewhere == nil ? .bell : .editElsewhere
    default: return .bell
    }
  }

  private func done(_ changed: Bool) -> Step {
    changed ? .proceed : .bell
  }

  private mutating func move(to place: Int) -> Step {
    let before = buffer.cursor
    buffer.moveCursor(to: place)
    return done(buffer.cursor != before)
  }

  private mutating func takeSuggestion() -> Step? {
    guard let suggestion else { return nil }
    buffer.undoing.close()
    buffer.insert(suggestion)
    return .proceed
  }

  private mutating func kill(to place: Int, after previous: Streak) -> Step {
    guard place != buffer.cursor else { return .bell }
    let direction: KillRing.Direction = place > buffer.cursor ? .forward : .backward
    kills.add(buffer.cut(to: place), direction, continuing: previous == .kill)
    streak = .kill
    return .proceed
  }

  private mutating func yank() -> Step {
    guard let text = kills.current else { return .bell }
    buffer.undoing.close()
    streak = .yank(buffer)
    buffer.insert(text)
    buffer.undoing.close()
    return .proceed
  }

  private mutating func yankEarlier(after previous: Streak) -> Step {
    guard case .yank(let before) = previous else { return .bell }
    kills.rotate()
    buffer = before
    return yank()
  }
}
