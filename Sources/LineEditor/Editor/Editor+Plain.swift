#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading without escape sequences, where the kernel edits the line or nobody
/// does.
extension Editor {
  func readPlainLine(prompt: String) throws(EditorError) -> LineResult {
    let isTerminal = isatty(configuration.input) == 1
    var statement: String?
    while true {
      if isTerminal {
        try show(statement == nil ? prompt : configuration.continuationPrompt)
      }
      switch try plainInput.next() {
      case .line(let line): statement = statement.map { "\($0)\n\(line)" } ?? line
      case .broken:
        if delegate.wasInterrupted() { return .interrupted }
        continue
      case .end:
        guard let statement else { return .endOfInput }
        return .line(statement)
      }
      if let statement, delegate.isComplete(statement) {
        if isTerminal { remember(statement) }
        return .line(statement)
      }
    }
  }

  private func show(_ prompt: String) throws(EditorError) {
    var rest = Array(PromptText(prompt, colour: false).text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(configuration.output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .output(code: errno)
      }
    }
  }
}

extension EditorConfiguration {
  /// Asked for, or a terminal that cannot move its cursor, or an unknown one.
  var isPlain: Bool {
    if plain { return true }
    let type = terminalType ?? getenv("TERM").map { String(cString: $0) }
    return ["dumb", "", nil].contains(type)
  }
}
