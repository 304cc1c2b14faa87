/// The numbers of lists by what stands in them: an open-addressed table of theirs.
struct SliceNumbers {
  /// The list in each slot; −1 in a free one. At least half are free.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var count: Int32 = 0

  /// The number of the list that stands at `range`; `nil` when no list before it is equal,
  /// and it has the next number then.
  mutating func number(of range: Range<Int>, in numbers: [Int32], starts: [Int32]) -> Int32? {
    if Int(count) * 2 >= slots.count { grow(numbers, starts) }
    var slot = Self.mixed(numbers[range]) & (slots.count - 1)
    while slots[slot] >= 0 {
      let list = Int(slots[slot])
      if numbers[Int(starts[list])..<Int(starts[list + 1])] == numbers[range] {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = count
    count += 1
    return nil
  }

  private mutating func grow(_ numbers: [Int32], _ starts: [Int32]) {
    slots = Array(repeating: -1, count: slots.count * 4)
    for list in 0..<Int(count) {
      var slot = Self.mixed(numbers[Int(starts[list])..<Int(starts[list + 1])]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(list)
    }
  }

  /// Multiplication spreads each number over the upper bits, which are then taken down.
  private static func mixed(_ numbers: ArraySlice<Int32>) -> Int {
    var hash: UInt64 = 0
    for number in numbers {
      hash = (hash ^ UInt64(UInt32(bitPattern: number))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }
}
