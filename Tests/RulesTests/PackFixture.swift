import Glibc
import LearningWeek
import LuaRuntime
import Rules

/// Owns a folder of packs made for one test, removed with it.
final class PackFixture {
  let path: String

  init(_ files: [String: String]) {
    var template = Array("/tmp/tuanle-packs-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let name = buffer.baseAddress.flatMap({ mkdtemp($0) }) else { return "" }
      return String(cString: name)
    }
    for (name, text) in files { write(name, text) }
  }

  deinit {
    remove(path)
  }

  var library: PackLibrary { PackLibrary(folder: path) }

  func write(_ name: String, _ text: String) {
    var folder = path
    for step in name.split(separator: "/").dropLast() {
      folder += "/" + step
      mkdir(folder, 0o700)
    }
    guard let file = fopen(path + "/" + name, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  func link(_ target: String, at name: String) { symlink(target, path + "/" + name) }

  /// Paths of all files, hidden ones too, sorted.
  func files(in folder: String = "") -> [String] {
    guard let stream = opendir(path + "/" + folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let inner = folder.isEmpty ? name : folder + "/" + name
      found += entry.pointee.d_type == UInt8(DT_DIR) ? files(in: inner) : [inner]
    }
    return found.sorted()
  }

  func delete(_ name: String) { unlink(path + "/" + name) }

  private func remove(_ path: String) {
    guard let stream = opendir(path) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let inner = path + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) { remove(inner) } else { unlink(inner) }
    }
    closedir(stream)
    rmdir(path)
  }
}

/// The head that every small pack of the tests has; declarations begin on line 2.
let head = """
  campaign { "Tuần lễ", area = "33", year = 2021, first_day = "2021-10-01", last_day = "2021-10-07" }

  """

extension PackLoad {
  /// What a pack with the head and this text gives.
  static func of(_ text: String, others: [String: String] = [:]) -> PackLoad {
    let fixture = PackFixture(
      others.merging(["p/2021.lua": head + text]) { _, new in new })
    return fixture.library.load("p/2021")
  }

  /// Errors and warnings as `line code`; notes about sources left out.
  var summary: [String] {
    defects.filter { $0.severity != .note }.map { "\($0.place?.line ?? 0) \($0.code)" }
  }

  var errors: [PackDefect] { defects.filter { $0.severity == .error } }
}
