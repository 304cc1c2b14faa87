internal import Fingerprint
internal import LearningWeek
internal import VietnameseText

/// What the packed returns of one sheet have in common as they are stored, shape by shape,
/// made when a return of the shape comes first.
final class PackedLayouts {
  let sheet: PackedSheet
  private let form: SummaryForm
  private var layouts: [ReturnLayout?]
  private var ids: [Int?]
  /// By shape: indices of its lines in the order in which they are hashed.
  private var orders: [[Int]?]
  /// The numeric columns in the order in which they are hashed.
  private let columns: [(place: Int, id: String)]
  /// By row: the lines that have been met, by which columns have a figure.
  private var lines: [[LineFields]]
  /// Of the return whose content is being hashed.
  private var fields = FingerprintFields()

  /// The fields of a line of which its figures are all that differs from return to return.
  private struct LineFields {
    /// One bit a column that has a figure.
    var reported: UInt64
    var fields = FingerprintFields()
    /// Where the figure of each column stands in them.
    var figures: [(column: Int, place: Int)] = []
  }

  init(_ sheet: PackedSheet, on form: SummaryForm) {
    self.sheet = sheet
    self.form = form
    layouts = Array(repeating: nil, count: sheet.shapes.count)
    ids = Array(repeating: nil, count: sheet.shapes.count)
    lines = Array(repeating: [], count: sheet.rows.count)
    orders = Array(repeating: nil, count: sheet.shapes.count)
    columns = sheet.columns.enumerated()
      .sorted { $0.element.id.utf8.lexicographicallyPrecedes($1.element.id.utf8) }
      .map { ($0, $1.id.nfc) }
  }

  func layout(of packed: PackedReturn) -> ReturnLayout {
    if let layout = layouts[packed.shape] { return layout }
    let layout = ReturnLayout(
      lines: sheet.shapes[packed.shape].map { row in
        ReturnLayout.Line(
          row: sheet.rows[row].id, label: sheet.rows[row].label, figures: form.figureColumns,
          texts: form.textColumns)
      })
    layouts[packed.shape] = layout
    return layout
  }

  /// The number of the layout, or `nil` when no return has it yet.
  func existingID(of packed: PackedReturn, in table: LayoutTable) throws -> Int? {
    if let id = ids[packed.shape] { return id }
    ids[packed.shape] = try table.existingID(of: layout(of: packed))
    return ids[packed.shape]
  }

  /// The number of the layout, stored when it is new.
  func id(of packed: PackedReturn, in table: LayoutTable, as change: Change) throws -> Int {
    try existingID(of: packed, in: table) ?? table.id(of: layout(of: packed), as: change)
  }

  /// The hash that ``ReturnContent`` gives the same return as a value.
  func content(of packed: PackedReturn) -> Fingerprint {
    let figures = sheet.figures(of: packed)
    let rows = sheet.shapes[packed.shape]
    let order = order(packed.shape)
    fields.removeAll()
    fields.add(packed.mode?.rawValue)
    for line in order {
      let first = figures.startIndex + line * sheet.columns.count
      var reported: UInt64 = 0
      for column in sheet.columns.indices where figures[first + column] >= 0 {
        reported |= 1 << UInt64(column)
      }
      let common = fields(row: rows[line], reported: reported)
      let start = fields.count
      fields.add(common.fields)
      for (column, place) in common.figures {
        fields.replace(numberAt: start + place, with: Int(figures[first + column]))
      }
    }
    fields.add(order.count)
    return fields.hash
  }

  private func fields(row: Int, reported: UInt64) -> LineFields {
    for known in lines[row] where known.reported == reported { return known }
    var line = LineFields(reported: reported)
    line.fields.add(sheet.rows[row].id)
    // A row of the form has no label of its own.
    line.fields.add(nil as String?)
    for (column, id) in columns where reported & 1 << UInt64(column) != 0 {
      line.fields.add(id)
      line.fields.add(0)
      line.figures.append((column, line.fields.lastNumber))
    }
    line.fields.add(line.figures.count)
    // Texts: none.
    line.fields.add(0)
    lines[row].append(line)
    return line
  }

  private func order(_ shape: Int) -> [Int] {
    if let order = orders[shape] { return order }
    let rows = sheet.shapes[shape].map { sheet.rows[$0].id }
    let order = rows.indices.sorted {
      rows[$0].utf8.lexicographicallyPrecedes(rows[$1].utf8)
    }
    orders[shape] = order
    return order
  }
}
