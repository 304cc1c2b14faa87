/// A declaration, object, part or list of words with everything in it that an
/// editor explains.
struct EditorTopic: Hashable, Sendable {
  /// What is said of the topic itself; its name is the declaration's or the class's.
  let head: EditorNote
  /// In the order in which the library lists them, unless a schema gives one.
  let notes: [EditorNote]

  init(_ name: String, _ vietnamese: String, _ english: String, _ notes: [EditorNote] = []) {
    self.head = EditorNote(name, vietnamese, english)
    self.notes = notes
  }

  var name: String { head.name }

  subscript(name: String) -> EditorNote? { notes.first { $0.name == name } }
}
