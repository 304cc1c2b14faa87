/// The reading of one line as a state machine: keys in, text and frames out,
/// with no terminal under it.
struct EditSession {
  /// What the owner of the terminal has to do after a key.
  enum Step: Equatable {
    case proceed
    case bell
    case clearScreen
    case suspend
    case editElsewhere
    case finished(LineResult)
  }

  /// What the key before did, where that changes what this one does.
  enum Streak: Equatable {
    case none
    case kill
    /// The line before the yank.
    case yank(EditBuffer)
    case walk(HistoryWalk)
    /// A motion between lines that began in a column.
    case column(Int, HistoryWalk?)
  }

  let delegate: EditorDelegate
  let history: History
  let suggests: Bool
  var buffer = EditBuffer()
  var kills: KillRing
  var streak = Streak.none
  var search: HistorySearch?
  var menu: CompletionMenu?
  /// Whether any of the text came by bracketed paste.
  private(set) var holdsPaste = false

  init(
    delegate: EditorDelegate, history: History = History(), kills: KillRing = KillRing(),
    suggests: Bool = true
  ) {
    self.delegate = delegate
    self.history = history
    self.kills = kills
    self.suggests = suggests
  }

  mutating func receive(_ key: Key) -> Step {
    if search != nil, let step = receiveInSearch(key) { return step }
    if menu != nil, let step = receiveInMenu(key) { return step }
    return receiveInLine(key)
  }

  mutating func paste(_ pasted: String) -> Step {
    let text = PastedText.of(pasted, withoutPrompt: delegate.withoutPrompt)
    guard !text.isEmpty else { return .proceed }
    buffer.undoing.close()
    buffer.insert(text)
    buffer.undoing.close()
    holdsPaste = true
    return .proceed
  }

  mutating func enter() -> Step {
    let text = buffer.text
    if delegate.isComplete(text) { return .finished(.line(text)) }
    buffer.insert("\n")
    return .proceed
  }

  /// What the host says may still come, at the end of the line only.
  var hint: String? {
    guard buffer.cursorIsAtEnd, let hint = delegate.hint(buffer.text) else { return nil }
    return hint.isEmpty ? nil : EditableText.of(hint)
  }

  /// What a motion beyond the end of the line takes; a hint leaves no place
  /// for it.
  var suggestion: String? {
    guard suggests, buffer.cursorIsAtEnd, hint == nil else { return nil }
    return history.continuation(of: buffer.text)
  }
}
