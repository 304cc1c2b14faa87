/// Numbers strings of bytes in the order in which they come first.
///
/// A dictionary would ask for an array, or a text, and a keyed hash for each of the 800,000
/// lines of a country; these are short and need neither.
struct ByteNumbers {
  private struct Slot {
    var hash: UInt32
    /// −1 where the slot is free.
    var number: Int32
  }

  /// All of them, one after the other.
  private var bytes: [UInt8] = []
  /// Where each ends in `bytes`.
  private var ends: [Int32] = []
  /// A power of two, at least twice as many as there are strings.
  private var slots = Array(repeating: Slot(hash: 0, number: -1), count: 256)
  /// Another in every process: no file can be made to crowd the slots.
  private let seed = UInt64.random(in: .min ... .max)

  var count: Int { ends.count }

  /// `nil` when it has none.
  /// - Complexity: O(bytes) on average.
  func number(of key: [UInt8]) -> Int? {
    let hash = hash(key)
    let number = slots[slot(of: key, hash)].number
    return number < 0 ? nil : Int(number)
  }

  /// The number of `key`, which is `count` when it had none.
  mutating func add(_ key: [UInt8]) -> Int {
    let hash = hash(key)
    let place = slot(of: key, hash)
    if slots[place].number >= 0 { return Int(slots[place].number) }
    slots[place] = Slot(hash: hash, number: Int32(count))
    bytes.append(contentsOf: key)
    ends.append(Int32(bytes.count))
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The slot in which `key` is, or else the one to put it.
  private func slot(of key: [UInt8], _ hash: UInt32) -> Int {
    var place = Int(hash) & (slots.count - 1)
    while slots[place].number >= 0 {
      if slots[place].hash == hash, isKey(key, Int(slots[place].number)) { break }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private func isKey(_ key: [UInt8], _ number: Int) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - start == key.count else { return false }
    for index in key.indices where bytes[start + index] != key[index] { return false }
    return true
  }

  private func hash(_ key: [UInt8]) -> UInt32 {
    var hash = seed
    key.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        var word: UInt64 = 0
        if place + 8 <= bytes.count {
          word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        } else {
          for byte in bytes[place...] { word = word << 8 | UInt64(byte) }
        }
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        place += 8
      }
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, number: -1), count: 2 * old.count)
    for slot in old where slot.number >= 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
