/// Names prepared for finding while they are being typed: those in which every typed word
/// begins some word, diacritics or not.
package struct NameIndex: Sendable {
  /// The folded names, each with a space before every word and a line feed at its end.
  private var bytes: [UInt8] = [UInt8(ascii: "\n")]
  /// Where each name begins in `bytes`.
  private var starts: [Int] = []

  /// - Parameter names: what each is found by; a name may hold its code, too.
  /// - Complexity: O(length of all names).
  package init(_ names: some Sequence<String>) {
    for name in names {
      starts.append(bytes.count)
      bytes.append(UInt8(ascii: " "))
      bytes += Array(folded(name).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    starts.append(bytes.count)
  }

  package var count: Int { starts.count - 1 }

  /// The places of the first `limit` names that hold what was typed, in their order.
  ///
  /// - Complexity: O(length of all names) for each word, a comparison a byte.
  package func places(of typed: String, limit: Int) -> [Int] {
    // The longest word is the rarest.
    let words = folded(typed).split(separator: " ").map { [UInt8(ascii: " ")] + Array($0.utf8) }
      .sorted { $0.count > $1.count }
    guard let rarest = words.first, limit > 0 else { return [] }
    return bytes.withUnsafeBufferPointer { text in
      var found: [Int] = []
      var name = 0
      var from = 0
      while let place = Self.place(of: rarest, in: text, from..<text.count) {
        while starts[name + 1] <= place { name += 1 }
        let range = starts[name]..<starts[name + 1]
        let holds = words.dropFirst().allSatisfy { word in
          Self.place(of: word, in: text, range) != nil
        }
        if holds {
          found.append(name)
          if found.count == limit { break }
        }
        from = range.upperBound
      }
      return found
    }
  }

  private static func place(
    of word: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var place = range.lowerBound
    let last = range.upperBound - word.count
    while place <= last {
      // Most bytes are no space.
      if text[place] == word[0] {
        var length = 1
        while length < word.count, text[place + length] == word[length] { length += 1 }
        if length == word.count { return place }
      }
      place += 1
    }
    return nil
  }
}
