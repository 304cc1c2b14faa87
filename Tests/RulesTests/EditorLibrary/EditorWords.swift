import Rules

/// Names to try on every declaration, part and object: what is listed in one place
/// must be refused in the others.
///
/// They are all words that the sources of Rules quote, whether the editor's library
/// knows them or not, so that a field that it forgets is tried too.
enum EditorWords {
  static let all: [String] = {
    var words: Set<String> = ["no_such_field"]
    for schema in DeclarationSchema.all { words.formUnion(schema.fields.map(\.name)) }
    for schema in ObjectSchema.all { words.formUnion(schema.fields + schema.methods) }
    let folder = ProjectFile.root + "/Sources/Rules/"
    for part in ["Cases", "Declarations", "Running"] {
      for name in ProjectFile.names(in: folder + part) {
        let text = ProjectFile.text(at: folder + part + "/" + name) ?? ""
        words.formUnion(text.matches(of: /"([a-z][a-z_]*)"/).map { String($0.1) })
      }
    }
    return words.sorted()
  }()

  /// `["area"] = misfit, …` with a value that fits no field.
  static let misfits = all.map { "[\"\($0)\"] = misfit" }.joined(separator: ", ")

  /// Goes before what uses `misfits`.
  static let misfit = "local misfit = more { \"\", print }\n"

  static func refused(_ defects: [PackDefect]) -> [String] {
    defects.compactMap { defect -> String? in
      guard case .unknownField(_, let path) = defect.fault else { return nil }
      return path.split(separator: ".").last.map(String.init)
    }.sorted()
  }

  static func others(than known: [String]) -> [String] {
    all.filter { !known.contains($0) }
  }
}
