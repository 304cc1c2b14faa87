/// Normalisation form C over scalars: take apart, put the marks in canonical
/// order, join again.
///
/// Latin letters are complete. Letters of other scripts keep the form they came
/// in; only their marks are put in order.
///
/// Source: Unicode Standard Annex #15, section 1.3; the Unicode Standard,
/// section 3.11.
enum CanonicalComposition {
  /// - Complexity: O(n) plus the sorting of each run of marks.
  static func composed(_ text: String) -> String {
    var pending: [Unicode.Scalar] = []
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      for part in parts(of: scalar) {
        if combiningClass(part) == 0 { flush(&pending, into: &result) }
        pending.append(part)
      }
    }
    flush(&pending, into: &result)
    return String(result)
  }

  /// A quick look that answers `true` only for text that is surely composed.
  ///
  /// It accepts ASCII, Latin letters and the punctuation and currency signs of
  /// Vietnamese text by their UTF-8 bytes; anything else takes the slow way.
  static func isSurelyComposed(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    var place = bytes.startIndex
    while place != bytes.endIndex {
      let byte = bytes[place]
      bytes.formIndex(after: &place)
      if byte < 0xCC { continue }
      guard byte == 0xE1 || byte == 0xE2, place != bytes.endIndex else { return false }
      let second = bytes[place]
      bytes.formIndex(after: &place)
      guard place != bytes.endIndex else { return false }
      let third = bytes[place]
      bytes.formIndex(after: &place)
      switch (byte, second) {
      case (0xE1, 0xB8...0xBB): continue
      case (0xE2, 0x80) where third >= 0x82: continue
      case (0xE2, 0x81...0x82): continue
      default: return false
      }
    }
    return true
  }

  private static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let same = singletons[scalar] { return [same] }
    guard let pair = LatinTables.shared.decomposition(of: scalar) else { return [scalar] }
    return parts(of: pair.base) + [pair.mark]
  }

  /// Scalars that Unicode replaces by one other whatever stands around them;
  /// the first two are the tone marks once made for Vietnamese.
  private static let singletons: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{340}": "\u{300}", "\u{341}": "\u{301}", "\u{37E}": ";", "\u{387}": "\u{B7}",
    "\u{1FEF}": "`", "\u{2000}": "\u{2002}", "\u{2001}": "\u{2003}", "\u{2126}": "\u{3A9}",
    "\u{212A}": "K", "\u{212B}": "Å",
  ]

  private static func combiningClass(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
  }

  /// Orders and joins one starter with its marks.
  private static func flush(
    _ run: inout [Unicode.Scalar], into result: inout String.UnicodeScalarView
  ) {
    defer { run.removeAll(keepingCapacity: true) }
    guard var starter = run.first else { return }
    var marks = run.dropFirst().map { (scalar: $0, order: combiningClass($0)) }
    guard combiningClass(starter) == 0 else {
      marks.insert((starter, combiningClass(starter)), at: 0)
      sortStably(&marks)
      result.append(contentsOf: marks.map(\.scalar))
      return
    }
    sortStably(&marks)
    var kept: [Unicode.Scalar] = []
    var lastKeptOrder: UInt8 = 0
    for mark in marks {
      let blocked = lastKeptOrder != 0 && lastKeptOrder >= mark.order
      if !blocked, let joined = LatinTables.shared.composition(of: starter, and: mark.scalar) {
        starter = joined
      } else {
        kept.append(mark.scalar)
        lastKeptOrder = mark.order
      }
    }
    result.append(starter)
    result.append(contentsOf: kept)
  }

  /// Insertion sort: runs are one to three long and equal classes must not swap.
  private static func sortStably(_ marks: inout [(scalar: Unicode.Scalar, order: UInt8)]) {
    for index in marks.indices.dropFirst() {
      var place = index
      while place > 0, marks[place - 1].order > marks[place].order {
        marks.swapAt(place - 1, place)
        place -= 1
      }
    }
  }
}
