internal import Fingerprint
internal import LearningWeek

/// What the packed returns of one sheet have in common as they are stored, shape by shape,
/// made when a return of the shape comes first.
final class PackedLayouts {
  let sheet: PackedSheet
  private let form: SummaryForm
  private var layouts: [ReturnLayout?]
  private var ids: [Int?]
  private var contents: PackedContent

  init(_ sheet: PackedSheet, on form: SummaryForm) {
    self.sheet = sheet
    self.form = form
    layouts = Array(repeating: nil, count: sheet.shapes.count)
    ids = Array(repeating: nil, count: sheet.shapes.count)
    contents = PackedContent(sheet)
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
  func content(of packed: PackedReturn) -> Fingerprint { contents.hash(of: packed) }
}
