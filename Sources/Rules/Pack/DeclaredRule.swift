package import LuaRuntime

/// A declaration as it is written in its file.
package struct DeclaredRule: Equatable, Sendable {
  package let declared: Declared
  /// The wording that people read, when it has one.
  package let title: String?
  package let source: String?
  package let place: LuaPlace?
  package let lastLine: Int?
  /// Its lines of the file; `nil` when a script made it by other means than writing
  /// it out.
  package let text: String?

  init(_ raw: RawDeclaration, files: [PackFile]) {
    declared = raw.declared
    title = raw.table.items.first?.asText
    source = raw.table["source"]?.asText
    place = raw.place
    lastLine = raw.written?.lines.upperBound
    let file = files.first { $0.name == raw.place?.chunk }
    text = raw.written.flatMap { file?.lines($0.lines) }
  }
}
