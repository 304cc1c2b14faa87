/// An expression in which columns named like words of SQL (`group`, `check`) stand in
/// quotes, so that they can be typed without.
struct ColumnWords {
  let sql: String
  /// Where quotes were put: bytes of `sql`.
  private var quotes: [Int] = []
  private let length: Int

  /// Words that SQLite takes for no name and that begin nothing inside an expression;
  /// `group by` and `order by` of a subquery stay.
  private static let reserved: Set<String> = [
    "group", "order", "check", "table", "index", "to", "set", "default", "unique",
  ]

  init(_ expression: String, columns: Set<String>) {
    var output: [UInt8] = []
    var quote: UInt8?
    var rest = Array(expression.utf8)[...]
    length = rest.count
    func isPart(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
        || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    while let byte = rest.first {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if isPart(byte) {
        let word = rest.prefix(while: isPart)
        rest = rest.dropFirst(word.count)
        let name = String(decoding: word, as: UTF8.self).lowercased()
        let next = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(while: isPart)
        let isClause = String(decoding: next, as: UTF8.self).lowercased() == "by"
        guard Self.reserved.contains(name), columns.contains(name), !isClause else {
          output += word
          continue
        }
        quotes.append(output.count)
        output += [UInt8(ascii: "\"")] + word + [UInt8(ascii: "\"")]
        quotes.append(output.count - 1)
        continue
      }
      output.append(byte)
      rest.removeFirst()
    }
    sql = String(decoding: output, as: UTF8.self)
  }

  /// The byte of the expression as typed that stands at a byte of `sql`.
  func place(of byte: Int) -> Int {
    min(max(0, byte - quotes.count { $0 < byte }), length)
  }
}
