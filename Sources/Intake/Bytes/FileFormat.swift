/// What a file is by its first bytes, when it is not text in separated columns.
package enum FileFormat: String, Hashable, Sendable {
  /// Office Open XML: a zip archive that holds `xl/`.
  case xlsx
  /// Office Open XML: a zip archive that holds `word/`.
  case docx
  /// `.xlsb`: a workbook that is not in XML.
  case xlsb
  /// OpenDocument, as LibreOffice writes unless told otherwise.
  case ods
  case odt
  case zip
  /// `.doc`, `.xls` of before 2007: an OLE 2 container.
  case legacyOffice
  case pdf
  case rtf
  /// A page, such as the `.xls` that some web sites give out.
  case html
  case gzip
  case image
  case sqlite
  /// UTF-16 that does not open with its byte-order mark.
  case unmarkedUTF16
  /// Anything else that has bytes no text has.
  case binary
}

extension FileFormat {
  /// The format that `bytes`, the first few kibibytes of a file, show; `nil` for
  /// what may be text.
  init?(signatureOf bytes: some RandomAccessCollection<UInt8>) {
    let head = Array(bytes.prefix(4096))
    func starts(_ signature: [UInt8]) -> Bool { head.starts(with: signature) }
    func startsText(_ text: String) -> Bool {
      let start = head.firstIndex { !Self.isSpace($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
      guard let start else { return false }
      return head[start...].prefix(text.utf8.count).lazy.map(Self.lowercased)
        .elementsEqual(text.utf8)
    }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) {
      self = Self.zipKind(head)
    } else if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .legacyOffice
    } else if starts(Array("%PDF".utf8)) {
      self = .pdf
    } else if starts(Array("{\\rtf".utf8)) {
      self = .rtf
    } else if startsText("<!doctype") || startsText("<html") || startsText("<?xml") {
      self = .html
    } else if starts([0x1F, 0x8B]) {
      self = .gzip
    } else if starts([0xFF, 0xD8, 0xFF]) || starts([0x89, 0x50, 0x4E, 0x47])
      || starts(Array("GIF8".utf8))
    {
      self = .image
    } else if starts(Array("SQLite format 3".utf8)) {
      self = .sqlite
    } else if !starts([0xFF, 0xFE]), !starts([0xFE, 0xFF]), head.contains(0) {
      self = Self.isUnmarkedUTF16(head) ? .unmarkedUTF16 : .binary
    } else {
      return nil
    }
  }

  /// Whether it is made of lines no more than of text, and only its whole shows what
  /// is in it.
  var isContainer: Bool {
    switch self {
    case .xlsx, .docx, .xlsb, .ods, .odt, .zip, .legacyOffice: true
    case .pdf, .rtf, .html, .gzip, .image, .sqlite, .unmarkedUTF16, .binary: false
    }
  }

  /// The names of an archive's first members stand in clear among its bytes.
  private static func zipKind(_ head: [UInt8]) -> FileFormat {
    func holds(_ name: String) -> Bool {
      let name = Array(name.utf8)
      return head.indices.contains { head[$0...].starts(with: name) }
    }
    if holds("xl/") { return .xlsx }
    if holds("word/") { return .docx }
    return .zip
  }

  /// Latin text in UTF-16 has a zero in nearly every other byte.
  private static func isUnmarkedUTF16(_ head: [UInt8]) -> Bool {
    let pairs = head.count / 2
    guard pairs >= 4 else { return false }
    let zeros = (0..<pairs).reduce(into: (even: 0, odd: 0)) { count, pair in
      if head[2 * pair] == 0 { count.even += 1 }
      if head[2 * pair + 1] == 0 { count.odd += 1 }
    }
    let (more, fewer) = (max(zeros.even, zeros.odd), min(zeros.even, zeros.odd))
    return more * 2 >= pairs && fewer == 0
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}
