import Foundation
import TestSupport
import Testing

/// `kill -9` at random points of an import: the file opens afterwards, and holds all of it or none.
///
/// 20 kills, or as many as `TUANLE_KILLS` says.
@Suite(.serialized, .enabled(if: ShippedProgram.path != nil, ShippedProgram.isMissing))
struct KilledImportTests {
  private static let kills =
    ProcessInfo.processInfo.environment["TUANLE_KILLS"].flatMap { Int($0) } ?? 20
  private static let schools = 2000

  private let home: TemporaryFolder
  /// A campaign with its units, without a return: the import opens it.
  private let base: String

  init() throws {
    home = try TemporaryFolder()
    var units = "code,name,kind,parent\n"
    var returns = "unit,row,sessions,participants,received_on\n"
    for number in 1...Self.schools {
      units += "T\(number),Trường số \(number),school,323\n"
      for row in ["1a", "1b", "5a", "5b", "7"] {
        returns += "T\(number),\(row),\(number % 7),\(number % 301),2021-10-10\n"
      }
    }
    try home.write(units, to: "units.csv")
    try home.write(returns, to: "returns.csv")
    base = home.path + "/base.db"
    _ = try Self.lines(["import \(home.path)/units.csv"], on: base, home)
  }

  private static func arguments(_ lines: [String], on database: String) -> [String] {
    [database, "--use", "hung-yen/2021", "--yes", "--no-rc"] + lines.flatMap { ["-c", $0] }
  }

  private static func lines(
    _ lines: [String], on database: String, _ home: TemporaryFolder
  ) throws -> ShippedProgram.Run {
    try ShippedProgram.run(arguments(lines, on: database), home: home)
  }

  /// All that a file says of its returns, and that its journal is whole.
  private func state(of database: String) throws -> ShippedProgram.Run {
    try Self.lines(
      [
        "select count(*), sum(value) from figure;", "select count(*) from journal_entry;",
        "select count(*) from expected;", "total --format json", "verify journal",
      ], on: database, home)
  }

  private var importLine: [String] { ["import \(home.path)/returns.csv"] }

  private func copy(_ number: Int) throws -> String {
    try home.copy(base, to: "killed-\(number).db")
  }

  @Test func `a file killed while it was written to opens, with all of the import or none`() throws
  {
    let none = try state(of: base)
    #expect(none.code == 0, "\(none.errors)")
    let whole = try copy(0)
    let (code, asked) = try ShippedProgram.process(
      Self.arguments(importLine, on: whole), home: home
    ).runUntil { _ in false }
    #expect(code == 0)
    let all = try state(of: whole)
    #expect(all.code == 0 && all != none, "\(all.errors)")

    var random = SplitMix64(seed: 9)
    var seen: [String: Int] = [:]
    for number in 1...max(1, Self.kills) {
      let database = try copy(number)
      // By turns anywhere, and once the transaction has begun to write.
      let isAnywhere = number % 2 == 0
      let wait = Int.random(in: 0...max(1, isAnywhere ? asked : asked / 4), using: &random)
      var writing = 0
      let (code, _) = try ShippedProgram.process(
        Self.arguments(importLine, on: database), home: home
      ).runUntil { asked in
        if isAnywhere { return asked >= wait }
        if access(database + "-journal", F_OK) == 0 { writing += 1 }
        return writing > wait
      }
      let wasWriting = access(database + "-journal", F_OK) == 0
      let after = try state(of: database)
      #expect(after == none || after == all, "kill \(number): \(after)")
      let end = code == 137 ? (wasWriting ? "in a transaction" : "outside one") : "ended itself"
      seen["\(end), \(after == all ? "all" : "none")", default: 0] += 1
      try FileManager.default.removeItem(atPath: database)
    }
    if Self.kills > 20 { print("kill -9:", seen.sorted { $0.key < $1.key }) }
  }

  /// What a file without a campaign says.
  private func newState(of database: String) throws -> ShippedProgram.Run {
    try Self.lines(
      [
        "select count(*) from journal_entry;", "units --on 2021-10-01 --format csv",
        "verify journal",
      ], on: database, home)
  }

  @Test func `a file killed while it was made is made by the next to open it`() throws {
    let path = home.path + "/fresh.db"
    let made = try newState(of: path)
    #expect(made.code == 0, "\(made.errors)")
    try FileManager.default.removeItem(atPath: path)
    let (_, asked) = try ShippedProgram.process(
      Self.arguments(["packs"], on: path), home: home
    ).runUntil { _ in false }
    var random = SplitMix64(seed: 10)
    for number in 1...max(1, Self.kills / 2) {
      let database = home.path + "/fresh-\(number).db"
      let wait = Int.random(in: 0...max(1, asked), using: &random)
      _ = try ShippedProgram.process(Self.arguments(["packs"], on: database), home: home)
        .runUntil { $0 >= wait }
      #expect(try newState(of: database) == made, "kill \(number)")
      for suffix in ["", "-journal"] {
        try? FileManager.default.removeItem(atPath: database + suffix)
      }
    }
  }
}
