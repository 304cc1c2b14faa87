/// Numbers strings of bytes, each with a mark, in the order in which they come first.
///
/// A dictionary would ask for an array, or a text, and a keyed hash for each of the 800,000
/// lines of a country. A short string stands whole in its slot, so that one look at the memory
/// finds it: where lines are scattered, it is there that the time goes.
struct ByteNumbers {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// A string of up to ten bytes with its mark, or the hash of a longer one.
  private struct Key: Equatable {
    var low: UInt64 = 0
    var high: UInt32 = 0

    static let mostBytes = 10
  }

  private struct Slot {
    var key = Key()
    /// −1 where the slot is free.
    var number: Int32 = -1
  }

  private(set) var count = 0
  /// A power of two, at least twice as many as there are strings.
  private var slots: [Slot]
  /// The longer strings, and their marks behind them, by number.
  private var long: [Int32: [UInt8]] = [:]
  /// Another in every process: no file can be made to crowd the slots.
  private let seed = UInt64.random(in: .min ... .max)

  /// With room for so many strings.
  init(expecting count: Int = 0) {
    var slotCount = 256
    while slotCount < 2 * min(count, 1 << 24) { slotCount *= 2 }
    slots = Array(repeating: Slot(), count: slotCount)
  }

  /// `nil` when it has none.
  /// - Complexity: O(bytes) on average.
  func number(of bytes: Bytes, _ mark: UInt8) -> Int? {
    let number = slots[slot(of: bytes, mark, key(bytes, mark))].number
    return number < 0 ? nil : Int(number)
  }

  /// The number of a string, which is `count` when it had none.
  mutating func add(_ bytes: Bytes, _ mark: UInt8) -> Int {
    let key = key(bytes, mark)
    let place = slot(of: bytes, mark, key)
    if slots[place].number >= 0 { return Int(slots[place].number) }
    slots[place] = Slot(key: key, number: Int32(count))
    if bytes.count > Key.mostBytes { long[Int32(count)] = bytes + [mark] }
    count += 1
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The slot in which a string is, or else the one to put it.
  private func slot(of bytes: Bytes, _ mark: UInt8, _ key: Key) -> Int {
    var place = start(of: key)
    while slots[place].number >= 0 {
      if slots[place].key == key, isSame(bytes, mark, slots[place].number) { break }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  /// Whether a string is the one of this number, which has the same key.
  private func isSame(_ bytes: Bytes, _ mark: UInt8, _ number: Int32) -> Bool {
    guard bytes.count > Key.mostBytes else { return true }
    return long[number].map { $0.last == mark && $0.dropLast().elementsEqual(bytes) } ?? false
  }

  private func key(_ bytes: Bytes, _ mark: UInt8) -> Key {
    var key = Key()
    if bytes.count <= Key.mostBytes {
      for byte in bytes.prefix(8) { key.low = key.low << 8 | UInt64(byte) }
      for byte in bytes.dropFirst(8) { key.high = key.high << 8 | UInt32(byte) }
      key.high |= UInt32(mark) << 16 | UInt32(bytes.count) << 24
    } else {
      key.low = seed
      for byte in bytes { key.low = mixed(key.low ^ UInt64(byte)) }
      // A count that no short string has.
      key.high = UInt32(mark) << 16 | 0xFF << 24
    }
    return key
  }

  /// Where to look first: strings that differ in their last byte alone stand side by side,
  /// because units mostly come in the order of their codes.
  private func start(of key: Key) -> Int {
    let hash = mixed(mixed(key.low >> 8 ^ seed) ^ UInt64(key.high))
    return Int(truncatingIfNeeded: hash << 4 | key.low & 0xF) & (slots.count - 1)
  }

  private func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.number >= 0 {
      var place = start(of: slot.key)
      while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
