import Glibc
import LuaRuntime
import TestSupport
import Testing

/// Scripts that once stopped, broke or confused a host, one file each; its
/// first line says what it tries.
@Suite struct AttackTests {
  private static let bounds = LuaBounds(
    work: 8_000_000, memory: 24 << 20, output: 4096, seconds: 20 * Slowness.factor)
  /// Stopped by time: their work is too little for its bound.
  private static let timed: Set<String> = [
    "135-vararg-double.lua", "221-unknown-among-many.lua", "347-for-numeral.lua",
  ]

  @Test func `every script has an outcome`() throws {
    #expect(try files().map(\.name).sorted() == AttackOutcomes.all.map(\.name))
  }

  @Test(arguments: AttackOutcomes.all)
  func `an attack ends as it must and leaves the state usable`(
    name: String, outcome: String
  ) throws {
    let text = try #require(try files().first { $0.name == name }).text
    var bounds = Self.bounds
    if Self.timed.contains(name) { bounds.seconds = 0.1 }
    let state = try AttackFixture.state(bounds)
    var told = ""
    do throws(LuaError) {
      told = try state.run(LuaSource(name: name, text: text)).map { ScriptOutcome.text(of: $0) }
        .joined(separator: ", ")
    } catch {
      told = Self.shortened(error)
      let diagnosis = error.diagnosis
      #expect(diagnosis.message.count <= 400)
      #expect(diagnosis.message.unicodeScalars.allSatisfy { $0.value >= 0x20 })
      #expect(diagnosis.traceback.count <= 8)
    }
    #expect(told == outcome)
    #expect(state.output.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    #expect(
      try ScriptOutcome.of(
        "local t = {3, 1, 2} table.sort(t) return table.concat(t, ','), ('x'):rep(3), math.floor(2.5)",
        in: state) == "'1,2,3', 'xxx', 2")
  }

  private static func shortened(_ error: LuaError) -> String {
    switch error {
    case .bound(let bound, let diagnosis):
      "\(bound) at line \(diagnosis.place?.line ?? 0)"
    case .syntax(let diagnosis):
      "syntax at line \(diagnosis.place?.line ?? 0)"
    case .runtime(let diagnosis):
      "runtime at line \(diagnosis.place?.line ?? 0): \(diagnosis.message.prefix(60))"
    case .conversion(let path, let reason):
      "conversion at '\(path)': \(reason)"
    default: "\(error)"
    }
  }

  private func files() throws -> [(name: String, text: [UInt8])] {
    let folder = "\(#filePath)".replacing("/AttackTests.swift", with: "/Attacks")
    let directory = try #require(opendir(folder))
    defer { closedir(directory) }
    var files: [(name: String, text: [UInt8])] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".lua") { files.append((name, try Self.contents(of: "\(folder)/\(name)"))) }
    }
    return files
  }

  private static func contents(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      text += buffer[..<count]
    }
    return text
  }
}

extension LuaError {
  fileprivate var diagnosis: LuaDiagnosis {
    switch self {
    case .syntax(let diagnosis), .runtime(let diagnosis), .bound(_, let diagnosis),
      .stopped(_, let diagnosis), .missingModule(_, let diagnosis):
      diagnosis
    case .interrupted, .conversion:
      LuaDiagnosis(message: "")
    }
  }
}
