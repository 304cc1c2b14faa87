extension PackLibrary {
  /// Writes a new pack with its cases, and for editors what is missing.
  ///
  /// - Returns: its name and the paths of all files that were written, in the folder.
  /// - Throws: `exists` when the pack or its cases are there; nothing is written then.
  package func makePack(
    of area: PackScaffold.Area, year: Int
  ) throws(PackFolder.WritingError) -> (name: String, files: [String]) {
    let scaffold = PackScaffold(
      of: area, year: year, hasNational: folder.holds("common/national.lua"))
    for file in scaffold.files where folder.holds(file.path) {
      throw .exists(path: folder.path + "/" + file.path)
    }
    let editor = [
      (path: ".luarc.json", text: EditorLibrary.settings),
      (path: "library/tuanle.lua", text: EditorLibrary.text()),
    ].filter { !folder.holds($0.path) }
    // The pack last: when it shows, all of it is there.
    let files = editor + scaffold.files.reversed()
    try folder.add(files)
    return (scaffold.name, files.map(\.path))
  }
}
