/// Where text stands in a wider column.
package enum TextAlignment: Sendable {
  case left, right, centre
}

extension StringProtocol {
  /// The text with spaces up to `width` columns; text that is wider stays whole.
  /// Centred text with an odd space over has it on the right.
  package func padded(to width: Int, alignment: TextAlignment = .left) -> String {
    let spare = width - displayWidth(self)
    guard spare > 0 else { return String(self) }
    let before =
      switch alignment {
      case .left: 0
      case .right: spare
      case .centre: spare / 2
      }
    return String(repeating: " ", count: before) + self
      + String(repeating: " ", count: spare - before)
  }

  /// The text in at most `width` columns, its end replaced by `…` when it is too
  /// wide. No grapheme cluster is cut.
  package func truncated(to width: Int) -> String {
    if displayWidth(self) <= width { return String(self) }
    guard width > 0 else { return "" }
    var kept = ""
    var columns = 1
    for cluster in self {
      columns += displayWidth(cluster)
      if columns > width { break }
      kept.append(cluster)
    }
    return kept + "…"
  }

  /// The text as lines of at most `width` columns, broken between words; a word
  /// wider than a line is broken between its clusters. Line breaks in the text
  /// stay, other white space at the ends of lines goes. Never empty. A width below
  /// 2, which a wide cluster would not fit, counts as 2.
  package func wrapped(to width: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      wrappedLine(line.split(whereSeparator: \.isBreakingSpace), to: Swift.max(2, width))
    }
  }

  private func wrappedLine(_ words: [SubSequence.SubSequence], to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in words {
      let wide = displayWidth(word)
      if columns > 0, columns + 1 + wide <= width {
        line += " " + word
        columns += 1 + wide
        continue
      }
      if columns > 0 { lines.append(line) }
      (line, columns) = ("", 0)
      for cluster in word {
        let next = displayWidth(cluster)
        if columns + next > width {
          lines.append(line)
          (line, columns) = ("", 0)
        }
        line.append(cluster)
        columns += next
      }
    }
    return lines + [line]
  }
}

extension Character {
  /// White space that a line may break at: not a no-break space.
  fileprivate var isBreakingSpace: Bool {
    isWhitespace && self != "\u{A0}" && self != "\u{202F}" && self != "\u{2007}"
  }
}
