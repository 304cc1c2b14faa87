import Glibc

/// The scripts of `LuaRuntimeTests/Attacks`.
enum AttackScripts {
  /// By name; each ends with a line break.
  static let all: [(name: String, text: String)] = {
    let folder = "\(#filePath)".replacing(
      "/RulesTests/Attacks/AttackScripts.swift", with: "/LuaRuntimeTests/Attacks")
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var scripts: [(name: String, text: String)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".lua") { scripts.append((name, contents(of: "\(folder)/\(name)"))) }
    }
    return scripts.sorted { $0.name < $1.name }
  }()

  /// What they require, as files.
  static let modules = [
    "attack/loop_a.lua": "return require 'attack.loop_b'",
    "attack/loop_b.lua": "return require 'attack.loop_a'",
    "attack/failing.lua": "error('failed')",
    "attack/broken.lua": "local = 1",
    "attack/shared.lua":
      "local kept return { keep = function(new) local old = kept kept = new return old end }",
  ]

  /// Scripts that are no body of a function, and why.
  static let bodiless: [String: String] = [
    "083-parser-locals.lua": "more locals than a function has: does not compile",
    "123-src-vn-identifier.lua": "a name with Vietnamese letters: does not compile",
    "125-src-nbsp.lua": "a non-breaking space: does not compile",
    "265-many-upvalues.lua": "more upvalues than a function has: does not compile",
    "267-many-registers.lua": "more operands than a function has room for: does not compile",
    "271-goto-into-scope.lua": "a goto without a label it may reach: does not compile",
    "273-deep-parentheses.lua": "nested too deep: does not compile",
    "275-deep-tables.lua": "nested too deep: does not compile",
    "277-deep-functions.lua": "nested too deep: does not compile",
  ]

  private static func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      text += buffer[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
