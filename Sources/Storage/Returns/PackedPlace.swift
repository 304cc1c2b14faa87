internal import LearningWeek

/// One place that was guessed wrong: a byte of flags, then what differs.
enum PackedPlace {
  private enum Differs {
    static let file: UInt8 = 1
    static let sheet: UInt8 = 2
    static let line: UInt8 = 4
    static let column: UInt8 = 8
  }

  static func write(_ place: SourcePlace, against guess: SourcePlace, to bytes: inout [UInt8]) {
    var flags: UInt8 = 0
    if place.file != guess.file { flags |= Differs.file }
    if place.sheet != guess.sheet { flags |= Differs.sheet }
    if place.line != guess.line { flags |= Differs.line }
    if place.column != guess.column { flags |= Differs.column }
    bytes.append(flags)
    if flags & Differs.file != 0 { write(place.file, to: &bytes) }
    if flags & Differs.sheet != 0 {
      bytes.append(place.sheet == nil ? 0 : 1)
      if let sheet = place.sheet { write(sheet, to: &bytes) }
    }
    if flags & Differs.line != 0 { write(place.line &- guess.line, to: &bytes) }
    if flags & Differs.column != 0 {
      bytes.append(place.column == nil ? 0 : 1)
      if let column = place.column { write(column, to: &bytes) }
    }
  }

  /// A number as base-128 digits, small ones of either sign in one byte.
  static func write(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    write(text.utf8.count, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  /// Reads runs; `nil` stands for bytes that this program did not write.
  struct Reader {
    private var rest: ArraySlice<UInt8>
    /// Guesses yet to be taken; `nil` when the next run has not been read.
    private var right: Int?

    init(_ bytes: ArraySlice<UInt8>) {
      rest = bytes
    }

    var isAtEnd: Bool { rest.isEmpty && right == nil }

    /// Whether the runs give so many places and no more; goes over them, not place by place.
    ///
    /// Precondition: none was read.
    mutating func hasPlaces(_ count: Int) -> Bool {
      let guess = SourcePlace(file: "", line: 0)
      var left = count
      while left > 0, !rest.isEmpty {
        guard let run = number(), (0..<left).contains(run), different(from: guess) != nil else {
          return false
        }
        left -= run + 1
      }
      return rest.isEmpty
    }

    mutating func place(guess: SourcePlace) -> SourcePlace? {
      // After the last run every guess is right.
      if right == nil, rest.isEmpty { return guess }
      let run = right ?? number() ?? -1
      guard run >= 0 else { return nil }
      if run > 0 {
        right = run - 1
        return guess
      }
      right = nil
      return different(from: guess)
    }

    private mutating func different(from guess: SourcePlace) -> SourcePlace? {
      guard let flags = rest.popFirst(), flags < 16 else { return nil }
      var place = guess
      if flags & Differs.file != 0 {
        guard let file = text() else { return nil }
        place.file = file
      }
      if flags & Differs.sheet != 0 {
        guard let isThere = rest.popFirst() else { return nil }
        place.sheet = isThere == 0 ? nil : text()
      }
      if flags & Differs.line != 0 {
        guard let step = number() else { return nil }
        place.line = guess.line &+ step
      }
      if flags & Differs.column != 0 {
        guard let isThere = rest.popFirst() else { return nil }
        place.column = isThere == 0 ? nil : number()
      }
      return place
    }

    private mutating func number() -> Int? {
      var value: UInt = 0
      var shift = 0
      while let byte = rest.popFirst(), shift < UInt.bitWidth {
        value |= UInt(byte & 0x7F) << UInt(shift)
        guard byte & 0x80 != 0 else {
          return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
        }
        shift += 7
      }
      return nil
    }

    private mutating func text() -> String? {
      guard let count = number(), count >= 0, count <= rest.count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return String(decoding: rest.prefix(count), as: UTF8.self)
    }
  }
}
