extension EditorLibrary {
  /// `u`, `c` and `r` by the class that stands for each.
  static var objectClasses: [(name: String, schema: ObjectSchema)] {
    let names = ["u": "Unit", "c": "Nominee", "r": "Return"]
    return ObjectSchema.all.map { (names[$0.name] ?? $0.name, $0) }
  }

  /// What functions see: `u`, `c`, `r` and what hangs on them.
  static var objects: String {
    (objectClasses.map(\.name).map { EditorTopic.named($0, in: EditorTopic.objects) }
      + EditorTopic.hangingObjects)
      .map(object).joined(separator: "\n\n")
  }

  private static func object(_ topic: EditorTopic) -> String {
    let methods = topic.notes.compactMap { note in
      EditorSignature(note.type ?? "").map { (note, $0) }
    }
    let fields = topic.notes.filter { EditorSignature($0.type ?? "") == nil }.map { note in
      field(note.name, note.type ?? "any", isRequired: true, note)
    }
    let head = classDefinition(topic.name, topic.head, fields)
    guard !methods.isEmpty else { return head }
    let definitions = methods.map { note, signature in
      signature.definition(of: topic.name + ":" + note.name, saying: note)
    }
    return ([head + "\nlocal \(topic.name) = {}"] + definitions).joined(separator: "\n\n")
  }
}
