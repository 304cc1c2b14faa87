internal import Glibc

/// The program to be measured, and a folder for whatever is made to measure it on.
struct Workplace {
  let program: String
  let scripts: String
  private let folder: String

  struct Missing: Error {
    var what: String
  }

  /// Runs `body` in a folder of its own, which is removed afterwards.
  /// - Throws: ``Missing``, and what `body` throws.
  static func use<Result>(_ body: (Workplace) throws -> Result) throws -> Result {
    guard let program = getenv("TUANLE_BINARY"), let scripts = getenv("TUANLE_SCRIPTS") else {
      throw Missing(what: "TUANLE_BINARY and TUANLE_SCRIPTS")
    }
    var template = Array("/tmp/tuanle-bench.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Missing(what: "a folder in /tmp") }
    let place = Workplace(
      program: String(cString: program), scripts: String(cString: scripts),
      folder: String(cString: made))
    defer { _ = try? MeasuredProcess.run(["rm", "-r", place.folder]) }
    return try body(place)
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    var text = text
    guard let file = fopen(path(name), "w") else { throw Missing(what: name) }
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == text.utf8.count else { throw Missing(what: name) }
  }

  /// The lines of a file, empty ones left out.
  func lines(_ name: String) throws -> [String] {
    guard let file = fopen(path(name), "r") else { throw Missing(what: name) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
