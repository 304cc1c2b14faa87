extension EditorTopic {
  static var declarations: [EditorTopic] {
    campaignDeclarations + formDeclarations + ruleDeclarations
  }

  /// Topics whose names a schema or an enumeration gives.
  static var bySchemas: [EditorTopic] {
    declarations + functions.filter { $0.name != "require" } + objects + words
      + caseParts.filter { ["CaseUnit", "CaseCandidate"].contains($0.name) }
  }

  /// The topic of a name, or an empty one: what is missing is then seen in the text.
  static func named(_ name: String, in topics: [EditorTopic]) -> EditorTopic {
    topics.first { $0.name == name } ?? EditorTopic(name, "?", "?")
  }

  /// What every declaration may carry.
  static let source = EditorNote(
    "source", "Nguồn: văn bản, điều khoản; \"ví dụ\" nếu không văn bản nào nêu", "source")

  static func wording(_ vietnamese: String, _ english: String) -> EditorNote {
    EditorNote("[1]", "string", vietnamese, english)
  }
}
