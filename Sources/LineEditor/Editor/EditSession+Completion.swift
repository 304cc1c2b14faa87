/// Tab: one candidate goes in, several are shown, Tab again goes through them.
extension EditSession {
  mutating func complete() -> Step {
    let whole = 0..<buffer.clusters.count
    var found = delegate.completions(buffer.text, buffer.cursor)
    for index in found.indices { found[index].range = found[index].range.clamped(to: whole) }
    guard let first = found.first else { return .bell }
    buffer.undoing.close()
    if found.count == 1 {
      buffer.replace(first.range, with: first.text)
    } else {
      extend(&found)
      menu = CompletionMenu(found, base: buffer)
    }
    buffer.undoing.close()
    return .proceed
  }

  /// A key while the menu is open; nil when it closes the menu and then has its
  /// usual meaning.
  mutating func receiveInMenu(_ key: Key) -> Step? {
    guard var menu else { return nil }
    switch key {
    case .tab: menu.select(next: true)
    case .backTab: menu.select(next: false)
    case .down: menu.select(next: true)
    case .up where menu.selected != nil: menu.select(next: false)
    case .enter where menu.selected != nil:
      self.menu = nil
      return .proceed
    case .escape, .control("g"):
      buffer = menu.base
      self.menu = nil
      return .proceed
    default:
      self.menu = nil
      return nil
    }
    buffer = menu.preview
    self.menu = menu
    return .proceed
  }

  /// Puts in what all candidates share, when it goes on from what is there.
  private mutating func extend(_ found: inout [Completion]) {
    let range = found[0].range
    guard found.allSatisfy({ $0.range == range }) else { return }
    var shared = Array(found[0].text)
    for completion in found.dropFirst() {
      let agreeing = zip(shared, completion.text).prefix { $0 == $1 }.count
      shared.removeSubrange(agreeing...)
    }
    let present = String(buffer.clusters[range])
    let extended = String(shared)
    guard shared.count >= range.count, extended != present,
      delegate.fold(extended).hasPrefix(delegate.fold(present))
    else { return }
    let behind = buffer.clusters.count - range.upperBound
    buffer.replace(range, with: extended)
    let end = max(range.lowerBound, buffer.clusters.count - behind)
    for index in found.indices { found[index].range = range.lowerBound..<end }
  }
}
