extension PackLibrary {
  /// The library with the files of one pack as they are now, from which it can be loaded later
  /// whatever becomes of them; `nil` when they are not those of the hash.
  ///
  /// - Parameter files: as `RulePack.files` has them.
  /// - Complexity: reads the files, 64 KB each at most.
  package func holding(_ name: String, files: [String], hash: String) -> PackLibrary? {
    var read: [PackFile] = []
    for file in files {
      guard case .file(let text) = folder.read(PackLoader.steps(of: file)) else { return nil }
      read.append(PackFile(name: file, text: text))
    }
    guard read.first?.name == name + ".lua", PackLoader.hash(of: read) == hash else { return nil }
    return PackLibrary(folder: folder.holding(read), bounds: bounds)
  }
}
