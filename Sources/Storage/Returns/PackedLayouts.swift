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
  private var contents: [Content?]
  /// Of the return whose content is being hashed.
  private var fields = FingerprintFields()

  /// The fields of a content hash that are the same for every return of a shape.
  private struct Content {
    struct Line {
      /// Index of the line in the shape.
      var place: Int
      /// The row, and that it has no label of its own.
      var row: FingerprintFields
    }

    /// In the order in which they are hashed.
    var lines: [Line]
  }

  /// The numeric columns in the order in which they are hashed.
  private let columns: [(place: Int, id: FingerprintFields)]

  init(_ sheet: PackedSheet, on form: SummaryForm) {
    self.sheet = sheet
    self.form = form
    layouts = Array(repeating: nil, count: sheet.shapes.count)
    ids = Array(repeating: nil, count: sheet.shapes.count)
    contents = Array(repeating: nil, count: sheet.shapes.count)
    columns = sheet.columns.enumerated()
      .sorted { $0.element.id.utf8.lexicographicallyPrecedes($1.element.id.utf8) }
      .map { place, column in
        var fields = FingerprintFields()
        fields.add(column.id.nfc)
        return (place, fields)
      }
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

  /// The hash that ``ReturnContent`` gives the same return as a value.
  func content(of packed: PackedReturn) -> Fingerprint {
    let common = content(packed.shape)
    let figures = sheet.figures(of: packed)
    fields.removeAll()
    fields.add(packed.mode?.rawValue)
    for line in common.lines {
      fields.add(line.row)
      let first = figures.startIndex + line.place * columns.count
      var count = 0
      for (place, id) in columns where figures[first + place] >= 0 {
        fields.add(id)
        fields.add(Int(figures[first + place]))
        count += 1
      }
      fields.add(count)
      // Texts: none.
      fields.add(0)
    }
    fields.add(common.lines.count)
    return fields.hash
  }

  private func content(_ shape: Int) -> Content {
    if let content = contents[shape] { return content }
    let rows = sheet.shapes[shape].map { sheet.rows[$0].id }
    let order = rows.indices.sorted {
      rows[$0].utf8.lexicographicallyPrecedes(rows[$1].utf8)
    }
    let content = Content(
      lines: order.map { place in
        var fields = FingerprintFields()
        fields.add(rows[place])
        fields.add(nil as String?)
        return Content.Line(place: place, row: fields)
      })
    contents[shape] = content
    return content
  }
}
