internal import LuaRuntime

/// One file of a pack as read: the pack itself, a module that it requires, or its
/// cases.
package struct PackFile: Hashable, Sendable {
  /// Relative to the folder of packs, `hung-yen/2021.lua`; the name in places.
  package let name: String
  package let text: [UInt8]

  init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }

  var source: LuaSource { LuaSource(name: name, text: text) }

  /// The text of some 1-based lines without their ends, or `nil` when the first is past the end.
  package func lines(_ range: ClosedRange<Int>) -> String? {
    guard range.lowerBound >= 1 else { return nil }
    let all = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard range.lowerBound <= all.count else { return nil }
    let chosen = all[(range.lowerBound - 1)..<min(range.upperBound, all.count)]
    return chosen.map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }.joined(separator: "\n")
  }
}
