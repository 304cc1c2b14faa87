import Foundation
import TestSupport
import Testing

/// The program as it is shipped, run as a process of its own.
enum ShippedProgram {
  /// `$TUANLE_BINARY`; the gate sets it to the release build.
  static let path = ProcessInfo.processInfo.environment["TUANLE_BINARY"]

  static let isMissing: Comment =
    "TUANLE_BINARY does not say where the program is; Scripts/test.sh sets it"

  /// What a run in pipes gave.
  struct Run: Equatable {
    var output: String
    var errors: String
    var code: Int32
  }

  /// Only these variables, so that nothing of the user's own is read.
  static func environment(
    home: TemporaryFolder, _ own: [String: String] = [:]
  ) -> [String: String] {
    [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
      "TUANLE_LANG": "vi", "TUANLE_SCRIPTS": Repository.scripts,
    ].merging(own) { $1 }
  }

  /// The program ready to run, its streams in files of `home`.
  static func process(
    _ arguments: [String], input: String = "", home: TemporaryFolder,
    environment own: [String: String] = [:]
  ) throws -> ChildProcess {
    var process = ChildProcess(
      path ?? "", arguments, environment: environment(home: home, own), folder: Repository.root)
    process.input = try home.write(input, to: "input")
    process.output = try home.write("", to: "output")
    process.errors = try home.write("", to: "errors")
    return process
  }

  static func run(
    _ arguments: [String], input: String = "", home: TemporaryFolder,
    environment own: [String: String] = [:]
  ) throws -> Run {
    let process = try process(arguments, input: input, home: home, environment: own)
    let code = try process.run()
    func text(_ name: String) throws -> String {
      String(decoding: try home.bytes(of: name), as: UTF8.self)
    }
    return Run(output: try text(process.output), errors: try text(process.errors), code: code)
  }

  /// Hưng Yên 2021 as `Scripts/run.sh` makes it, made once by the program itself.
  static let sample: String = {
    guard let folder else { return "" }
    let database = folder.path + "/province.db"
    _ = try? run(
      [database, "--use", "hung-yen/2021", "--yes", "-f", "Scripts/first-light.txt"], home: folder)
    return database
  }()

  private static let folder: TemporaryFolder? = {
    atexit { ShippedProgram.folder?.remove() }
    return try? TemporaryFolder()
  }()
}
