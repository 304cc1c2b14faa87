/// A script's text under the name that errors show.
package struct LuaSource: Sendable, Equatable {
  /// Short and ASCII; names above 59 bytes are shown by their end.
  package var name: String
  /// UTF-8; a byte order mark is skipped.
  package var text: [UInt8]
  /// What the compiler reads before the text, on its first line; excerpts and columns
  /// leave it out.
  package var opening: String
  /// Tells sources of one name apart, as lines typed one after another are.
  package var edition: Int

  package init(name: String, text: [UInt8], opening: String = "", edition: Int = 0) {
    self.name = name
    self.text = text
    self.opening = opening
    self.edition = edition
  }

  package init(name: String, _ text: String) {
    self.init(name: name, text: Array(text.utf8))
  }

  /// The text that Lua compiles.
  var code: ArraySlice<UInt8> {
    let own = text[firstByte...]
    return opening.isEmpty ? own : Array(opening.utf8)[...] + own
  }

  /// The first byte after a byte order mark.
  var firstByte: Int { text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The name as Lua can print it whole: at most 59 printable ASCII bytes.
  var chunkName: String {
    let full = edition == 0 ? name : "\(name)#\(edition)"
    let ascii = full.unicodeScalars.map { (0x21..<0x7F).contains($0.value) ? $0 : "_" }
    let end = ascii.count <= 59 ? ascii[...] : ascii.suffix(59)
    return String(String.UnicodeScalarView(end))
  }
}
