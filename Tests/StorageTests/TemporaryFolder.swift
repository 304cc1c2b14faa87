import Foundation
import Storage

/// A folder that goes away with the value that owns it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // In memory where there is such a place: every change waits for its disk.
    let memory = "/dev/shm/"
    let parent =
      FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    path = parent + "tuanle-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }

  func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

  /// A database with nothing but the official units, which take a while to
  /// enter.
  func newDatabase(_ name: String = "tuanle.db") throws -> String {
    try FileManager.default.copyItem(atPath: Self.template.get().file("t.db"), toPath: file(name))
    return file(name)
  }

  private static let template = Result {
    let folder = try TemporaryFolder()
    _ = try Store(path: folder.file("t.db"))
    return folder
  }
}
