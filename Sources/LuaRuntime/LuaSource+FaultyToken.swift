extension LuaSource {
  /// The excerpt of what does not compile: Lua's own place before one looked for.
  func excerpt(of mistake: LuaMistake?, _ message: String, line: Int) -> SourceExcerpt? {
    if case .column(let column) = mistake?.target {
      return excerpt(ofLine: line, at: .column(column))
    }
    if mistake == .unfinishedString { return excerptOfUnfinishedString(line: line) }
    if message.hasSuffix("near <eof>") { return excerptAtEnd(of: mistake, line: line) }
    if let column = columnOfFault(message, line: line) {
      return excerpt(ofLine: line, at: .column(column))
    }
    return excerpt(ofLine: line, at: mistake?.target ?? .line)
  }

  /// It reaches to the end of its line.
  private func excerptOfUnfinishedString(line: Int) -> SourceExcerpt? {
    guard let range = bytes(ofLine: line) else { return nil }
    let mask = codeMask
    let start = range.reversed().prefix { !mask[$0] }.last ?? range.lowerBound
    let before = String(decoding: text[range.lowerBound..<start], as: UTF8.self)
    return excerpt(ofLine: line, at: .column(before.count + 1))
  }

  /// Where the source ends half-way there is nothing to see: what was opened is shown,
  /// else the end of the last line that says something.
  private func excerptAtEnd(of mistake: LuaMistake?, line: Int) -> SourceExcerpt? {
    if case .unclosed(let opener, let opened) = mistake {
      let target: SourceExcerpt.Target =
        opener.utf8.allSatisfy(\.isLuaName) ? .name(opener) : .sign(opener)
      return excerpt(ofLine: opened, at: target)
    }
    for number in stride(from: line, through: 1, by: -1) {
      guard let range = bytes(ofLine: number),
        let last = text[range].lastIndex(where: { !$0.isLuaSpace })
      else { continue }
      let shown = String(decoding: text[range.lowerBound...last], as: UTF8.self)
      return excerpt(ofLine: number, at: .column(shown.count + 1))
    }
    return excerpt(ofLine: line)
  }

  /// The 1-based character of the line at which the compiler gave up.
  ///
  /// Lua names the token but not its column, and the same token may stand on the line
  /// several times. A beginning of the source that ends before the faulty one fails in
  /// another way or not at all, one that contains it fails with the very same words:
  /// that is found by halving.
  /// - Complexity: O(bytes · log occurrences).
  func columnOfFault(_ message: String, line: Int) -> Int? {
    guard let token = LuaMistake.tokenAtFault(message), let range = bytes(ofLine: line) else {
      return nil
    }
    let places = occurrences(of: token, in: range)
    var low = places.startIndex
    var high = places.endIndex
    while low < high {
      let middle = (low + high) / 2
      if fails(upTo: places[middle] + token.utf8.count, with: message, line: line) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    guard low < places.endIndex else { return nil }
    return String(decoding: text[range.lowerBound..<places[low]], as: UTF8.self).count + 1
  }

  /// Whether the source up to a byte fails as the whole of it did.
  private func fails(upTo end: Int, with message: String, line: Int) -> Bool {
    var beginning = self
    // A token ends with its line at the latest.
    beginning.text = text[..<end] + [10]
    guard let state = try? LuaState(), let failure = state.compilerComplaint(about: beginning)
    else { return false }
    return failure == (message, line)
  }
}

extension LuaMistake {
  /// The token of `… near 'x'` as it is written; `nil` at the end of the source and for
  /// a byte that Lua shows by its number.
  static func tokenAtFault(_ message: String) -> String? {
    guard let near = message.firstRange(of: " near '") else { return nil }
    var token = message[near.upperBound...]
    if token.hasSuffix("'") { token.removeLast() }
    if token.isEmpty || token.hasPrefix("<\\") { return nil }
    // Of a text that is long, or goes over several lines, the beginning is enough.
    return String(token.prefix { !$0.isNewline }.prefix(200))
  }
}
