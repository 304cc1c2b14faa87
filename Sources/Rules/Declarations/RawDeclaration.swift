internal import LuaRuntime

/// A declaration as the pack's script handed it over, before anything is read
/// out of it.
struct RawDeclaration {
  var declared: Declared
  var table: LuaTable
  /// The line that it begins on.
  var place: LuaPlace?
  /// How it is written, when it could be found in its file.
  var written: SourceText.Declaration?

  /// The line of a field, of the field that it stands in, or else the first line.
  func place(of field: String?) -> LuaPlace? {
    guard let place, let written, var path = field else { return self.place }
    while true {
      if let line = written.line(of: path) {
        return LuaPlace(chunk: place.chunk, line: line)
      }
      guard let dot = path.lastIndex(of: ".") else { return place }
      path = String(path[..<dot])
    }
  }

  /// The lines of the items of a field, where each is written out as a table.
  func places(ofItemsIn field: String, count: Int) -> [LuaPlace]? {
    guard let place, let lines = written?.lines(ofItemsIn: field, count: count) else { return nil }
    return lines.map { LuaPlace(chunk: place.chunk, line: $0) }
  }
}
