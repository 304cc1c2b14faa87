/// A script's text under the name that errors show.
package struct LuaSource: Sendable, Equatable {
  /// Short and ASCII; names above 59 bytes are shown by their end.
  package var name: String
  /// UTF-8; a byte order mark is skipped.
  package var text: [UInt8]

  package init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }

  package init(name: String, _ text: String) {
    self.init(name: name, text: Array(text.utf8))
  }

  /// The text that Lua compiles.
  var code: ArraySlice<UInt8> {
    text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
  }

  /// The name as Lua can print it whole: at most 59 printable ASCII bytes.
  var chunkName: String {
    let ascii = name.unicodeScalars.map { (0x21..<0x7F).contains($0.value) ? $0 : "_" }
    let end = ascii.count <= 59 ? ascii[...] : ascii.suffix(59)
    return String(String.UnicodeScalarView(end))
  }
}
