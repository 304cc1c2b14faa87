/// Columns of numbers one after another, each with as many bits a number as its largest
/// needs: a country's figures are mostly small.
struct BitColumnWriter {
  private(set) var bytes: [UInt8] = []
  /// Bits that fill no whole byte yet, the lowest first.
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// - Precondition: every number is −1 or more.
  mutating func add(_ numbers: some Collection<Int>) {
    // 0 stands for −1, so that a column of blanks takes nothing.
    var all: UInt64 = 0
    for number in numbers { all |= Self.shifted(number) }
    let width = UInt64.bitWidth - all.leadingZeroBitCount
    bytes.append(UInt8(width))
    for number in numbers {
      let value = Self.shifted(number)
      if width > 32 {
        put(value & 0xFFFF_FFFF, width: 32)
        put(value >> 32, width: width - 32)
      } else {
        put(value, width: width)
      }
    }
    if pendingCount > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    (pending, pendingCount) = (0, 0)
  }

  mutating func add(_ number: Int) { add(CollectionOfOne(number)) }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A number one larger; the largest of all becomes the sign bit.
  private static func shifted(_ number: Int) -> UInt64 { UInt64(bitPattern: Int64(number &+ 1)) }

  private mutating func put(_ value: UInt64, width: Int) {
    pending |= value << UInt64(pendingCount)
    pendingCount += width
    while pendingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingCount -= 8
    }
  }
}

/// Reads what a ``BitColumnWriter`` wrote; `nil` stands for bytes that it did not write.
struct BitColumnReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func numbers(_ count: Int) -> [Int]? { columns(1, of: count) }

  /// Damaged bytes may ask for any number of blanks.
  private static let most = 1 << 26

  /// Several columns of so many numbers, one after another.
  mutating func columns(_ columnCount: Int, of count: Int) -> [Int]? {
    let (all, isTooMany) = columnCount.multipliedReportingOverflow(by: count)
    guard count >= 0, columnCount >= 0, !isTooMany, all <= Self.most else { return nil }
    var isSound = true
    let numbers = [Int](unsafeUninitializedCapacity: all) { numbers, initialized in
      for column in 0..<columnCount where isSound {
        isSound = read(count, into: numbers, at: column * count)
      }
      initialized = isSound ? all : 0
    }
    return isSound ? numbers : nil
  }

  private mutating func read(
    _ count: Int, into numbers: UnsafeMutableBufferPointer<Int>, at start: Int
  ) -> Bool {
    guard place < bytes.count, bytes[place] <= 64 else { return false }
    let width = Int(bytes[place])
    place += 1
    let (bits, isTooMany) = count.multipliedReportingOverflow(by: width)
    guard !isTooMany, (bits + 7) / 8 <= bytes.count - place else { return false }
    bytes[place..<place + (bits + 7) / 8].withUnsafeBufferPointer { packed in
      var reader = Bits(bytes: packed)
      for index in start..<start + count {
        numbers.initializeElement(at: index, to: Int(truncatingIfNeeded: reader.next(width)) &- 1)
      }
    }
    place += (bits + 7) / 8
    return true
  }

  mutating func number() -> Int? { numbers(1)?.first }

  mutating func text() -> String? {
    guard let count = number(), count >= 0, count <= bytes.count - place else { return nil }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  private struct Bits {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0
    var pending: UInt64 = 0
    var count = 0

    mutating func next(_ width: Int) -> UInt64 {
      width > 32 ? few(32) | few(width - 32) << 32 : few(width)
    }

    private mutating func few(_ width: Int) -> UInt64 {
      while count < width {
        pending |= UInt64(bytes[place]) << UInt64(count)
        place += 1
        count += 8
      }
      let value = pending & ((1 << UInt64(width)) - 1)
      pending >>= UInt64(width)
      count -= width
      return value
    }
  }
}
