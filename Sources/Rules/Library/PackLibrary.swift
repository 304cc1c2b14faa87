package import LuaRuntime

/// The packs of a folder: `<province>/<year>.lua` and `examples/*.lua`.
package struct PackLibrary: Sendable {
  package let folder: PackFolder
  /// For loading a pack; running has its own.
  package var bounds = LuaBounds()

  /// - Parameter normalise: applied to the bytes of every file before anything reads
  ///   them; the hash of a pack is over its result, so that two spellings of the same
  ///   letters are the same pack.
  package init(
    folder: String, normalise: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
  ) {
    self.folder = PackFolder(folder, normalise: normalise)
  }

  init(folder: PackFolder, bounds: LuaBounds) {
    self.folder = folder
    self.bounds = bounds
  }

  /// Names of all packs, bytewise sorted; cases and modules are not among them.
  package func names() -> [String] {
    folder.names(in: []).flatMap(names(in:))
  }

  /// A pack by its name as it is, or as it sounds: `Hưng Yên/2021`, `hung yen 2021`.
  package func find(_ name: String) -> PackSearch {
    if has(name) { return .found(name) }
    let names = names()
    let slug = Slug.of(name)
    let alike = names.filter { Slug.of($0) == slug }
    if alike.count == 1 { return .found(alike[0]) }
    if alike.count > 1 { return .ambiguous(alike) }
    let near = NearestNames.of(slug, among: names.map(Slug.of))
    return .unknown(nearest: names.filter { near.contains(Slug.of($0)) })
  }

  /// Whether ``names()`` has this one; looks at its own folder only.
  private func has(_ name: String) -> Bool {
    let steps = PackLoader.steps(of: name)
    guard steps.count == 2, steps.allSatisfy(PackFolder.isPlainStep) else { return false }
    return names(in: steps[0]).contains(name)
  }

  /// Names of the packs in one folder.
  private func names(in place: String) -> [String] {
    guard !Self.otherFolders.contains(place) else { return [] }
    var found: [String] = []
    for file in folder.names(in: [place]) {
      guard file.hasSuffix(".lua"), !file.hasSuffix(".cases.lua") else { continue }
      let stem = String(file.dropLast(4))
      if place == "examples" || Self.isYear(stem) { found.append(place + "/" + stem) }
    }
    return found
  }

  /// Runs the pack's file once and reads what it declares.
  /// - Precondition: `name` is the exact name of a pack.
  package func load(_ name: String) -> PackLoad {
    PackLoader(folder: folder, name: name, bounds: bounds).load()
  }

  /// A draft that stands elsewhere, as if it stood in place of the pack `name`: its
  /// modules are those of the folder.
  package func load(draft text: [UInt8], file: String, as name: String) -> PackLoad {
    let draft = PackFile(name: file, text: folder.normalise(text))
    return PackLoader(folder: folder, name: name, bounds: bounds, draft: draft).load()
  }

  /// Folders that hold modules and the editor's library.
  private static let otherFolders: Set<String> = ["common", "library"]

  private static func isYear(_ stem: String) -> Bool {
    stem.utf8.count == 4 && stem.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

/// What a name of a pack led to.
package enum PackSearch: Hashable, Sendable {
  /// The exact name.
  case found(String)
  case ambiguous([String])
  case unknown(nearest: [String])
}
