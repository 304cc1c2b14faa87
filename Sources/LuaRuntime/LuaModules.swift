/// Where a chunk comes from when a script says `require`.
package struct LuaModules {
  let find: (String) throws -> LuaSource?

  /// `find` gets a checked name (`common.national`: words of letters, digits,
  /// `_`, `-`, joined by single dots) and gives nil when there is none.
  package init(_ find: @escaping (String) throws -> LuaSource?) {
    self.find = find
  }

  static func isValid(_ name: String) -> Bool {
    let words = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
          default: false
          }
        }
    }
  }
}
