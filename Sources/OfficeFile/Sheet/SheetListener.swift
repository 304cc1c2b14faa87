/// Follows the rows of a sheet and gives each when it ends.
final class SheetListener: PartListener {
  private(set) var merged: [MergedRange] = []
  private let sheet: Workbook.Sheet
  private let sharedStrings: SharedStrings
  private let styles: CellStyles
  private let dateSystem: DateSystem
  private let bounds: OfficeBounds
  private let take: (SheetRow) -> Bool

  private var isOpen = false
  private var isInRows = false
  private var isInValue = false
  private var isInReading = false
  private var row = SheetRow(number: 0, cells: [])
  private var column = 0
  private var cell = OpenCell()
  private var text: EscapedText
  private var cellCount = 0

  /// What the tag of a cell says, until its end tells the value.
  private struct OpenCell {
    var type: CellType = .number
    var style = 0
    var isFormula = false
  }

  private enum CellType {
    case number
    case sharedText
    case formulaText
    case inlineText
    case truth
    case error
    case date
  }

  init(
    _ sheet: Workbook.Sheet, _ sharedStrings: SharedStrings, _ styles: CellStyles,
    _ dateSystem: DateSystem, bounds: OfficeBounds, _ take: @escaping (SheetRow) -> Bool
  ) {
    self.sheet = sheet
    self.sharedStrings = sharedStrings
    self.styles = styles
    self.dateSystem = dateSystem
    self.bounds = bounds
    self.take = take
    text = EscapedText(limit: bounds.cellBytes)
  }

  func start(_ element: ElementName, _ attributes: ElementAttributes) throws(PartStop) {
    guard isOpen else {
      guard element.is("worksheet", .spreadsheet) else {
        throw .fault(.unexpectedRoot(part: sheet.part))
      }
      isOpen = true
      return
    }
    guard element.vocabulary == .spreadsheet else { return }
    guard isInRows else {
      switch element {
      case "sheetData": isInRows = true
      case "mergeCell": try addMerged(attributes)
      default: break
      }
      return
    }
    switch element {
    case "c": try openCell(attributes)
    case "v": isInValue = true
    case "t": isInValue = cell.type == .inlineText && !isInReading
    case "f": cell.isFormula = true
    case "rPh": isInReading = true
    case "row": try openRow(attributes)
    default: break
    }
  }

  func end(_ element: ElementName) throws(PartStop) {
    guard isInRows, element.vocabulary == .spreadsheet else { return }
    switch element {
    case "c": try closeCell()
    case "v", "t": isInValue = false
    case "rPh": isInReading = false
    case "row":
      if !row.cells.isEmpty, !take(row) { throw .enough }
    case "sheetData": isInRows = false
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) throws(PartStop) {
    guard isInValue else { return }
    guard text.append(bytes) else { throw broken(.tooLong(limit: bounds.cellBytes)) }
  }

  private func openRow(_ attributes: ElementAttributes) throws(PartStop) {
    let before = row.number
    // Rows and cells that do not say where they stand follow the last.
    row.number = attributes["r"] == nil ? before + 1 : attributes.number("r") ?? 0
    row.cells.removeAll(keepingCapacity: true)
    column = 0
    guard row.number > before, row.number <= CellAddress.lastRow else {
      throw broken(.misplaced)
    }
  }

  private func openCell(_ attributes: ElementAttributes) throws(PartStop) {
    let before = column
    if let reference = attributes["r"] {
      guard let address = CellAddress(reference), address.row == row.number else {
        throw broken(.misplaced)
      }
      column = address.column
    } else {
      column += 1
    }
    guard column > before, column <= CellAddress.lastColumn else { throw broken(.misplaced) }
    let type: CellType? =
      switch attributes.text("t") ?? "n" {
      case "n": .number
      case "s": .sharedText
      case "str": .formulaText
      case "inlineStr": .inlineText
      case "b": .truth
      case "e": .error
      case "d": .date
      default: nil
      }
    guard let type else { throw broken(.unreadable(attributes.text("t") ?? "")) }
    cell = OpenCell(type: type, style: attributes.number("s") ?? 0)
    text.clear()
  }

  private func closeCell() throws(PartStop) {
    guard let value = try value() else { return }
    cellCount += 1
    guard cellCount <= bounds.cells else {
      throw .fault(.exceeded(.cells, limit: bounds.cells))
    }
    row.cells.append(SheetCell(address, value, isFormula: cell.isFormula))
  }

  /// `nil` for a cell that only has a style.
  private func value() throws(PartStop) -> CellValue? {
    if text.bytes.isEmpty {
      // A formula that gives no text is a text all the same.
      return cell.isFormula && cell.type != .formulaText ? .uncomputed : nil
    }
    let written = text.text
    let word = written.trimmed
    switch cell.type {
    case .number:
      guard let number = Double(word), number.isFinite else {
        throw broken(.unreadable(written))
      }
      switch styles[cell.style] {
      case .plain: return .number(number)
      case .percentage: return .percentage(number)
      case .serial(let style): return .serial(number, style)
      }
    case .sharedText:
      guard let index = Int(word), let text = sharedStrings[index] else {
        throw broken(.sharedStringMissing(index: written))
      }
      return .text(text)
    case .formulaText, .inlineText: return .text(written)
    case .truth:
      guard let isTrue = ["1": true, "0": false][word] else {
        throw broken(.unreadable(written))
      }
      return .truth(isTrue)
    case .error: return .error(written)
    case .date:
      guard let serial = dateSystem.serial(ofISO: word) else {
        throw broken(.unreadable(written))
      }
      return .serial(serial, written.contains("T") ? .dateAndTime : .date)
    }
  }

  private func addMerged(_ attributes: ElementAttributes) throws(PartStop) {
    guard merged.count < bounds.mergedRanges else {
      throw .fault(.exceeded(.mergedRanges, limit: bounds.mergedRanges))
    }
    if let range = attributes["ref"].flatMap({ MergedRange($0) }) { merged.append(range) }
  }

  private var address: CellAddress {
    CellAddress(row: max(1, row.number), column: max(1, column))
  }

  private func broken(_ fault: OfficeFault.CellFault) -> PartStop {
    .fault(.cell(fault, sheet: sheet.name, at: address))
  }
}

extension String {
  /// Without the spaces and line ends around it that XML does not count.
  fileprivate var trimmed: String {
    guard utf8.contains(where: { $0 <= 0x20 }) else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
