/// What the host knows about its language. Each closure is called while the
/// user types, so it should answer within milliseconds; offsets count clusters.
package struct EditorDelegate {
  /// Candidates for the place of the cursor in the line.
  package var completions: (_ line: String, _ cursor: Int) -> [Completion]
  /// What may still come behind the line, shown but never inserted.
  package var hint: (_ line: String) -> String?
  /// Colours for the line; later ranges win.
  package var highlight: (_ line: String) -> [StyledRange]
  /// Whether Enter ends the line; otherwise it begins a further one.
  package var isComplete: (_ line: String) -> Bool
  /// A spelling in which what counts as equal in a search is equal.
  package var fold: (String) -> String
  /// The rest of a line of a pasted transcript behind its prompt, nil for a line
  /// without one.
  package var withoutPrompt: (_ line: String) -> String?
  /// C-o: the text after it was edited elsewhere, nil to keep it. The terminal
  /// is in its normal state meanwhile.
  package var editElsewhere: ((_ line: String) -> String?)?
  /// Whether a signal that broke a wait asks to discard the line.
  package var wasInterrupted: () -> Bool

  package init(
    completions: @escaping (String, Int) -> [Completion] = { _, _ in [] },
    hint: @escaping (String) -> String? = { _ in nil },
    highlight: @escaping (String) -> [StyledRange] = { _ in [] },
    isComplete: @escaping (String) -> Bool = { _ in true },
    fold: @escaping (String) -> String = { $0.lowercased() },
    withoutPrompt: @escaping (String) -> String? = { _ in nil },
    editElsewhere: ((String) -> String?)? = nil,
    wasInterrupted: @escaping () -> Bool = { false }
  ) {
    self.completions = completions
    self.hint = hint
    self.highlight = highlight
    self.isComplete = isComplete
    self.fold = fold
    self.withoutPrompt = withoutPrompt
    self.editElsewhere = editElsewhere
    self.wasInterrupted = wasInterrupted
  }
}
