import Foundation
import TestSupport

@testable import Shell

/// Databases of Hưng Yên 2021, made once for all tests that only read.
enum SampleDatabase {
  /// Nothing but the published table.
  static let published = made(
    "published.db", ["import Scripts/hung-yen/2021.table.tsv --unit 33 --received 2021-10-27"])

  /// As `Scripts/run.sh` makes it: the published table and the made-up province.
  static let province = made("province.db", ["read Scripts/first-light.txt"])

  /// A copy to write to.
  static func copy(of database: String, into folder: TemporaryFolder) throws -> String {
    try folder.copy(database, to: "copy.db")
  }

  private static let folder: TemporaryFolder? = {
    atexit { SampleDatabase.folder?.remove() }
    return try? TemporaryFolder()
  }()

  private static func made(_ name: String, _ lines: [String]) -> String {
    let path = (folder?.path ?? "") + "/" + name
    let run = ProgramRun.of(lines: lines, on: path)
    precondition(run.code == .ok, run.errors)
    return path
  }
}
