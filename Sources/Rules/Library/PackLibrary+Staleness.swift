extension PackLibrary {
  /// Names of the files of a loaded pack whose text on disk is no longer what was
  /// loaded, the pack's own first; one that is gone or cannot be read is among them.
  ///
  /// - Complexity: reads the files, 64 KB each at most.
  package func changedFiles(of pack: RulePack) -> [String] {
    pack.files.filter { file in
      guard case .file(let text) = folder.read(PackLoader.steps(of: file.name)) else {
        return true
      }
      return text != file.text
    }.map(\.name)
  }

  /// What stands on disk under the names of a loaded pack's files; `nil` for one that
  /// cannot be read.
  package func contents(of pack: RulePack) -> [[UInt8]?] {
    pack.files.map { file in
      guard case .file(let text) = folder.read(PackLoader.steps(of: file.name)) else {
        return nil
      }
      return text
    }
  }
}
