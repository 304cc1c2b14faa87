/// Follows the tables of a document, each from its first tag to its last.
///
/// Text that a tracked change has taken away is passed over.
final class DocumentListener: PartListener {
  private(set) var tables: [TextDocument.Table] = []
  /// The tables that are open, outermost first.
  private var open: [OpenTable] = []
  private var begun = 0
  private var cellCount = 0
  private var isInText = false
  private var isInRowProperties = false
  /// Deletions that are open around what is read.
  private var deletions = 0
  private let bounds: OfficeBounds

  private struct OpenTable {
    var table: TextDocument.Table
    var row = SheetRow(number: 0, cells: [])
    var isDeleted = false
    var column = 1
    var span = 1
    var isContinued = false
    var isInCell = false
    var text: EscapedText
  }

  init(_ bounds: OfficeBounds) {
    self.bounds = bounds
  }

  func start(_ element: ElementName, _ attributes: ElementAttributes) throws(PartStop) {
    guard element.vocabulary == .text else { return }
    switch element {
    case "tbl": try openTable()
    case "del", "moveFrom":
      if isInRowProperties { change { $0.isDeleted = true } } else { deletions += 1 }
    case "tr":
      change {
        $0.row = SheetRow(number: $0.row.number + 1, cells: [])
        $0.column = 1
        $0.isDeleted = false
      }
    case "trPr": isInRowProperties = true
    case "gridBefore":
      let width = try columns(attributes)
      change { $0.column += width }
    case "tc":
      change {
        $0.span = 1
        $0.isContinued = false
        $0.isInCell = true
        $0.text.clear()
      }
    case "gridSpan":
      let width = try columns(attributes)
      change { $0.span = max(1, width) }
    case "vMerge":
      let isContinued = attributes.text("val") ?? "continue" == "continue"
      change { $0.isContinued = isContinued }
    case "t": isInText = true
    case "tab": try add(" ")
    case "br", "cr": try add("\n")
    case "noBreakHyphen": try add("-")
    default: break
    }
  }

  func end(_ element: ElementName) throws(PartStop) {
    guard element.vocabulary == .text else { return }
    switch element {
    case "t": isInText = false
    case "p": try add("\n")
    case "del", "moveFrom": if !isInRowProperties { deletions -= 1 }
    case "trPr": isInRowProperties = false
    case "tc": try closeCell()
    case "tr":
      change {
        if !$0.isDeleted, !$0.row.cells.isEmpty { $0.table.rows.append($0.row) }
      }
    case "tbl": if let last = open.popLast() { tables.append(last.table) }
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) throws(PartStop) {
    if isInText { try add(bytes) }
  }

  private func openTable() throws(PartStop) {
    begun += 1
    guard begun <= bounds.tables else {
      throw .fault(.exceeded(.tables, limit: bounds.tables))
    }
    let table = TextDocument.Table(number: begun, rows: [])
    open.append(OpenTable(table: table, text: EscapedText(limit: bounds.cellBytes)))
  }

  private func closeCell() throws(PartStop) {
    cellCount += 1
    guard cellCount <= bounds.cells else {
      throw .fault(.exceeded(.cells, limit: bounds.cells))
    }
    change {
      // Each paragraph has ended with a line end, the last one too.
      let bytes = $0.text.bytes
      let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") }
      if let end, !$0.isContinued {
        let address = CellAddress(row: $0.row.number, column: $0.column)
        let text = String(decoding: bytes[...end], as: UTF8.self)
        $0.row.cells.append(SheetCell(address, .text(text)))
      }
      $0.column += $0.span
      $0.isInCell = false
    }
  }

  private func change(_ body: (inout OpenTable) -> Void) {
    if !open.isEmpty { body(&open[open.count - 1]) }
  }

  private func columns(_ attributes: ElementAttributes) throws(PartStop) -> Int {
    let width = attributes.number("val") ?? 0
    guard width <= CellAddress.lastColumn else {
      throw .fault(.exceeded(.cells, limit: CellAddress.lastColumn))
    }
    return width
  }

  private func add(_ text: StaticString) throws(PartStop) {
    try add(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func add(_ bytes: UnsafeRawBufferPointer) throws(PartStop) {
    guard deletions == 0, !open.isEmpty, open[open.count - 1].isInCell else { return }
    guard open[open.count - 1].text.append(bytes) else {
      throw .fault(.exceeded(.cellBytes, limit: bounds.cellBytes))
    }
  }
}
