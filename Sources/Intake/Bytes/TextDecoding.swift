internal import LearningWeek
internal import VietnameseText

/// Makes one encoding of all that are taken.
enum TextDecoding {
  /// `bytes` as UTF-8 without byte-order mark, with content and without NUL.
  static func utf8(of bytes: [UInt8], file: String) throws(IntakeFailure) -> [UInt8] {
    func refused(_ problem: IntakeDefect.Problem, line: Int = 1) -> IntakeFailure {
      let place = SourcePlace(file: file, line: line)
      return IntakeFailure(file: file, defects: [IntakeDefect(problem, at: place)])
    }
    if let format = FileFormat(signatureOf: bytes) { throw refused(.formatUnsupported(format)) }
    if bytes.count > IntakeBounds.fileBytes {
      throw refused(.fileTooLarge(limit: IntakeBounds.fileBytes))
    }
    let text: [UInt8]
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let decoded = fromUTF16(bytes.dropFirst(2), isBigEndian: bytes[0] == 0xFE) else {
        throw refused(.encodingUnknown(offset: 2))
      }
      text = decoded
    } else {
      text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      if let offset = firstInvalid(in: text) {
        let line = 1 + text[..<offset].count { $0 == 0x0A }
        if let legacy = looksLikeLegacyVietnamese(text) {
          throw refused(.encodingLegacy(legacy), line: line)
        }
        if looksLikeWindows1258(text) { throw refused(.encodingWindows1258, line: line) }
        throw refused(.encodingUnknown(offset: offset + bytes.count - text.count), line: line)
      }
    }
    // The least byte is found many bytes at once.
    let least = text.withUnsafeBufferPointer { $0.reduce(UInt8.max) { min($0, $1) } }
    if least == 0, let nul = text.firstIndex(of: 0) {
      let line = 1 + text[..<nul].count { $0 == 0x0A }
      throw refused(.formatUnsupported(.binary), line: line)
    }
    var bound = LineBound()
    if let line = bound.firstTooLong(in: text) {
      throw refused(.lineTooLong(limit: IntakeBounds.lineBytes), line: line)
    }
    if let legacy = legacyEncoding(of: text) { throw refused(.encodingLegacy(legacy)) }
    if text.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { throw refused(.fileEmpty) }
    return text
  }

  /// The old encoding that sound UTF-8 shows when its letters are those of fonts made
  /// for it.
  static func legacyEncoding(of text: [UInt8]) -> LegacyEncoding? {
    hasManyMarkedWords(text) ? looksLikeLegacyVietnamese(text) : nil
  }

  /// `nil` when a unit is half or a surrogate alone.
  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      place += 2
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// The offset of the first byte that is not UTF-8.
  private static func firstInvalid(in bytes: [UInt8]) -> Int? {
    if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
    var place = 0
    while place < bytes.count {
      let length =
        switch bytes[place] {
        case ..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        default: 4
        }
      let scalar = bytes[place..<min(place + length, bytes.count)]
      if length > 1, String(validating: scalar, as: UTF8.self) == nil { return place }
      place += length
    }
    return nil
  }

  /// Whether enough words have letters outside ASCII to judge sound UTF-8 by them: one
  /// slip such as `Kháa` is a word of TCVN3.
  private static func hasManyMarkedWords(_ bytes: [UInt8]) -> Bool {
    var count = 0
    var isMarked = false
    for byte in bytes.prefix(0x10000) {
      if byte >= 0x80 {
        if !isMarked { count += 1 }
        isMarked = true
        if count == 4 { return true }
      } else if byte < 0x30 {
        isMarked = false
      }
    }
    return false
  }

  /// Whether nearly all bytes above 127 are Vietnamese letters in Windows-1258,
  /// which writes tones as marks of their own after the letter.
  private static func looksLikeWindows1258(_ bytes: [UInt8]) -> Bool {
    let letters: Set<UInt8> = [
      0xC0, 0xC1, 0xC2, 0xC3, 0xC8, 0xC9, 0xCA, 0xCD, 0xD0, 0xD3, 0xD4, 0xD5, 0xD9, 0xDA, 0xDD,
      0xE0, 0xE1, 0xE2, 0xE3, 0xE8, 0xE9, 0xEA, 0xED, 0xF0, 0xF3, 0xF4, 0xF5, 0xF9, 0xFA, 0xFD,
    ]
    let marks: Set<UInt8> = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
    let bases = Set("aeiouyAEIOUY".utf8).union([
      0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD,
    ])
    var (high, letterCount, markCount) = (0, 0, 0)
    var previous: UInt8 = 0
    for byte in bytes.prefix(0x10000) {
      if byte >= 0x80 { high += 1 }
      if letters.contains(byte) { letterCount += 1 }
      if marks.contains(byte), bases.contains(previous) { markCount += 1 }
      previous = byte
    }
    return markCount > 0 && (letterCount + markCount) * 10 >= high * 9
  }
}
