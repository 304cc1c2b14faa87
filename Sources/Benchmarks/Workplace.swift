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
}
