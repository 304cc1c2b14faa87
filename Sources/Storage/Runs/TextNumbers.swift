internal import LearningWeek

/// Texts numbered in the order in which they first come: an open-addressed table.
///
/// They are the same by their bytes: all texts here are NFC.
struct TextNumbers {
  private var texts: [String] = []
  /// The text in each slot; −1 in a free one. At least half are free.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  var count: Int { texts.count }

  /// The number of a text, and whether it was given now.
  mutating func number(of text: String) -> (number: Int, isNew: Bool) {
    if texts.count * 2 >= slots.count { grow() }
    var slot = place(of: text)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if texts[known].hasSameBytes(as: text) { return (known, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(texts.count)
    texts.append(text)
    return (texts.count - 1, true)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (number, text) in texts.enumerated() {
      var slot = place(of: text)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Upper bits of the mixed bytes depend on all of them.
  private func place(of text: String) -> Int {
    let mixed = text.bytesMixed
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) & UInt64(slots.count - 1))
  }
}
