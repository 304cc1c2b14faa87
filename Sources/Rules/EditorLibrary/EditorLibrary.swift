internal import LearningWeek

/// The definitions that the Lua language server reads to complete, explain and check
/// packs: everything that a pack may call and that its functions see.
package enum EditorLibrary {
  /// The whole file; the same for the same schemas.
  package static func text() -> String {
    let parts = [heading, words, objects, partClasses, declarations, functions]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What the language server is told in a folder of packs: where modules and
  /// definitions are, and which libraries packs lack.
  package static let settings = """
    {
      "runtime.version": "Lua 5.4",
      "runtime.path": ["?.lua"],
      "runtime.pathStrict": true,
      "runtime.builtin": {
        "coroutine": "disable",
        "debug": "disable",
        "io": "disable",
        "os": "disable",
        "package": "disable"
      },
      "workspace.library": ["library"],
      "workspace.checkThirdParty": false
    }

    """

  /// Names that a schema knows and no note explains, or the other way round, as
  /// `campaign.area`.
  package static var unmatchedNotes: [String] {
    let expected = Set(schemaNames)
    let explained = Set(EditorTopic.bySchemas.flatMap(paths))
    return expected.symmetricDifference(explained).sorted { $0.precedes($1) }
  }

  /// The keyed fields and methods of an object or part with their types, a required
  /// one's without its mark; positional contents are not among them.
  package static func fields(of topic: String) -> [(name: String, type: String)] {
    let topics = EditorTopic.objects + EditorTopic.hangingObjects + EditorTopic.parts
    return EditorTopic.named(topic, in: topics + EditorTopic.caseParts).notes
      .filter { !$0.name.hasPrefix("[") }
      .map { ($0.name, $0.typeWithoutMark) }
  }

  private static let heading = """
    ---@meta

    -- Định nghĩa cho trình soạn thảo dùng Lua Language Server: mọi khai báo, hàm và đối
    -- tượng mà một bộ quy tắc dùng được. Tệp này được sinh ra từ chương trình; đừng sửa
    -- tay: chạy kiểm thử với RECORD_SNAPSHOTS=1 để sinh lại. Chương trình không đọc tệp này.
    --
    -- Definitions for editors with the Lua Language Server: every declaration, function
    -- and object of a rule pack. Generated from the program; do not edit: run the tests
    -- with RECORD_SNAPSHOTS=1 to write it anew. The program does not read this file.
    """

  /// `---@class …` with its fields and what is said of it.
  static func classDefinition(_ name: String, _ note: EditorNote, _ fields: [String]) -> String {
    (["---" + note.line, "---@class " + name] + fields).joined(separator: "\n")
  }

  /// A line of a class; a field that is not required may be left out.
  static func field(_ name: String, _ type: String, isRequired: Bool, _ note: EditorNote?) -> String
  {
    let mark = isRequired || name.hasPrefix("[") ? "" : "?"
    return "---@field \(name)\(mark) \(type) \(note?.line ?? "")"
  }

  private static func paths(_ topic: EditorTopic) -> [String] {
    [topic.name] + topic.notes.map { topic.name + "." + $0.name }
  }

  private static var schemaNames: [String] {
    func names(_ owner: String, _ inner: [String]) -> [String] {
      [owner] + inner.map { owner + "." + $0 }
    }
    return DeclarationSchema.all.flatMap { schema in
      names(schema.name, schema.fields.map(\.name) + contentNames(of: schema))
    }
      + HelperSchema.all.map(\.name)
      + objectClasses.flatMap { names($0.name, $0.schema.fields + $0.schema.methods) }
      + names("CaseUnit", CaseSchema.unitFields)
      + names("CaseCandidate", CaseSchema.candidateFields)
      + wordLists.flatMap { names($0.name, $0.words) }
  }
}
