internal import LearningWeek

extension EditorLibrary {
  /// Words that a field or a result is one of.
  static var wordLists: [(name: String, words: [String])] {
    [
      ("UnitKind", UnitKind.builtIn.map(\.id)),
      ("AreaLevel", AreaLevel.allCases.map(\.name)),
      ("CandidateKind", CandidateKind.allCases.map(\.rawValue)),
      ("DeliveryMode", DeliveryMode.allCases.map(\.rawValue)),
      ("ReturnScope", ReturnScope.allCases.map(\.rawValue)),
      ("Rounding", PercentQuota.Rounding.allCases.map(\.rawValue)),
      ("CaseOutcome", CaseOutcome.words),
    ]
  }

  static var words: String {
    wordLists.map { name, words in
      let topic = EditorTopic.named(name, in: EditorTopic.words)
      var lines = ["---" + topic.head.line, "---@alias " + name]
      lines += words.map { "---| \"\($0)\" # \(topic[$0]?.line ?? "")" }
      // A pack may declare further kinds.
      if name == "UnitKind" { lines.append("---| string") }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// Tables that stand inside declarations, and what helpers give back.
  static var partClasses: String {
    (aliases + (EditorTopic.parts + EditorTopic.caseParts).map(part))
      .joined(separator: "\n\n")
  }

  private static var aliases: [String] {
    EditorTopic.aliases.map { topic in
      (["---" + topic.head.line, "---@alias " + topic.name]
        + topic.notes.map { "---| \($0.name) # \($0.line)" }).joined(separator: "\n")
    }
  }

  private static func part(_ topic: EditorTopic) -> String {
    let fields = topic.notes.map { note in
      field(note.name, note.typeWithoutMark, isRequired: note.isRequired, note)
    }
    return classDefinition(topic.name, topic.head, fields)
  }
}
