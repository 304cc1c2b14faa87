internal import Fingerprint
internal import LearningWeek
internal import VietnameseText

/// Hashes what packed returns of one sheet say. Of a line that has been met, with figures in the
/// same columns, the fields are there but for the figures themselves.
struct PackedContent {
  private let sheet: PackedSheet
  /// By shape: indices of its lines in the order in which they are hashed.
  private var orders: [[Int]?]
  /// The numeric columns in the order in which they are hashed.
  private let columns: [(place: Int, id: String)]
  /// The lines that have been met.
  private var lines: [LineFields] = []
  /// By row: indices in `lines`.
  private var known: [[Int]]
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

  init(_ sheet: PackedSheet) {
    self.sheet = sheet
    known = Array(repeating: [], count: sheet.rows.count)
    orders = Array(repeating: nil, count: sheet.shapes.count)
    columns = sheet.columns.enumerated()
      .sorted { $0.element.id.utf8.lexicographicallyPrecedes($1.element.id.utf8) }
      .map { ($0, $1.id.nfc) }
  }

  /// The hash that ``ReturnContent`` gives the same return as a value.
  mutating func hash(of packed: PackedReturn) -> Fingerprint {
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
      let met = index(ofRow: rows[line], reported: reported)
      let start = fields.count
      fields.add(lines[met].fields)
      for (column, place) in lines[met].figures {
        fields.replace(numberAt: start + place, with: Int(figures[first + column]))
      }
    }
    fields.add(order.count)
    return fields.hash
  }

  /// Index in `lines` of the line with figures in these columns.
  private mutating func index(ofRow row: Int, reported: UInt64) -> Int {
    for index in known[row] where lines[index].reported == reported { return index }
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
    known[row].append(lines.count)
    lines.append(line)
    return lines.count - 1
  }

  private mutating func order(_ shape: Int) -> [Int] {
    if let order = orders[shape] { return order }
    let rows = sheet.shapes[shape].map { sheet.rows[$0].id }
    let order = rows.indices.sorted {
      rows[$0].utf8.lexicographicallyPrecedes(rows[$1].utf8)
    }
    orders[shape] = order
    return order
  }
}
