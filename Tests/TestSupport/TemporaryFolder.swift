internal import Foundation

/// Owns an empty folder for one test; it goes with the last reference.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "tuanle-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false)
  }

  deinit { remove() }

  /// Takes the folder away before its time: for one that lives as long as the
  /// process, which no `deinit` ends.
  package func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in it; with `/` in the name, its folders are made.
  package func path(of name: String) throws -> String {
    let file = path + "/" + name
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try FileManager.default.createDirectory(
      atPath: folder.joined(separator: "/"), withIntermediateDirectories: true)
    return file
  }

  /// Writes a file and returns its path.
  @discardableResult
  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = try path(of: name)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }

  /// Copies a file in and returns where it is.
  package func copy(_ source: String, to name: String) throws -> String {
    let file = try path(of: name)
    try FileManager.default.copyItem(atPath: source, toPath: file)
    return file
  }

  /// The content of a file, here or elsewhere.
  package func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: file)))
  }
}
