internal import LuaRuntime

/// Owns the modules that one pack required, each read once, from inside the folder.
final class ModuleShelf {
  private let folder: PackFolder
  private var modules: [String: PackFile] = [:]

  init(folder: PackFolder) {
    self.folder = folder
  }

  /// `x.y` is the file `x/y.lua`; `nil` when there is none that may be read.
  func file(named name: String) throws -> PackFile? {
    let path = name.split(separator: ".", omittingEmptySubsequences: false)
    let steps = path.dropLast().map(String.init) + [(path.last.map(String.init) ?? "") + ".lua"]
    guard case .file(let text) = folder.read(steps) else { return nil }
    let file = PackFile(name: steps.joined(separator: "/"), text: text)
    modules[file.name] = file
    return file
  }

  /// The pack's own file, then the modules by name.
  func files(after main: PackFile) -> [PackFile] {
    let others = modules.values.filter { $0.name != main.name }
    return [main]
      + others.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
