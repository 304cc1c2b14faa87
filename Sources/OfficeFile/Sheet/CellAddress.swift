/// Where a cell stands in a sheet: `B7`.
package struct CellAddress: Hashable, Sendable {
  /// 1-based.
  package var row: Int
  /// 1-based.
  package var column: Int

  package static let lastRow = 1_048_576
  package static let lastColumn = 16_384

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B7`, also `$B$7`; `nil` when it is none or lies beyond the largest sheet.
  init?(_ bytes: some Sequence<UInt8>) {
    var (row, column) = (0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        guard column <= Self.lastColumn else { return nil }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        guard column > 0, row <= Self.lastRow else { return nil }
      default: return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// `B7`.
  package var text: String { Self.letters(ofColumn: column) + String(row) }

  /// `B` for 2, `AA` for 27.
  package static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// Cells that are shown as one, with the value of the first.
package struct MergedRange: Hashable, Sendable {
  package var first: CellAddress
  package var last: CellAddress

  package init(first: CellAddress, last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// Reads `B7:C9`.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let ends = bytes.split(separator: UInt8(ascii: ":"))
    guard ends.count == 2, let first = CellAddress(ends[0]), let last = CellAddress(ends[1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(first: first, last: last)
  }
}
