internal import LearningWeek
internal import VietnameseText

/// The heading line of a list: which kind it is and where its columns stand.
struct FlatHeading {
  var kind: FileKind { list.kind }
  /// Row of the grid.
  let row: Int
  /// Column of the grid by column id.
  let columns: ColumnPlaces
  /// Columns with headings that the kind does not know, in order.
  let others: [(column: Int, heading: String)]

  private let list: ListColumns
  private let repeated: [(id: String, column: Int, first: Int)]
  private let missing: [String]

  /// Reads `row`, whose cells fold to `keys`, as the heading of a list of this kind.
  init(row: Int, keys: [String], of grid: Grid, as list: ListColumns) {
    var columns = ColumnPlaces()
    var others: [(column: Int, heading: String)] = []
    var repeated: [(id: String, column: Int, first: Int)] = []
    for (column, key) in keys.enumerated() where !key.isEmpty {
      if let id = list.id(ofKey: key) {
        if let first = columns[id] {
          repeated.append((id, column, first))
        } else {
          columns.put(id, at: column)
        }
      } else if !FileKind.ordinalKeys.contains(key) {
        others.append((column, grid.text(row, column).cleaned))
      }
    }
    self.list = list
    self.row = row
    self.columns = columns
    self.others = others
    self.repeated = repeated
    self.missing = list.required.filter { columns[$0] == nil }
  }

  /// Every required column is there, none twice.
  var fits: Bool { missing.isEmpty && repeated.isEmpty }

  /// Columns that would have no meaning.
  var strangers: Int { kind == .units ? 0 : others.count }

  /// How much of what the kind requires is there, 0…1.
  var completeness: Double {
    let required = list.required.count
    return Double(required - missing.count) / Double(max(1, required))
  }

  /// What is wrong with the heading when the kind is settled.
  func defects(in grid: Grid) -> [IntakeDefect] {
    var defects = missing.map {
      IntakeDefect(.columnMissing($0, kind: kind), at: grid.place(row))
    }
    defects += repeated.map {
      IntakeDefect(
        .columnRepeated($0.id, first: $0.first + 1), at: grid.place(row, $0.column),
        excerpt: Excerpt.of(grid.text(row, $0.column)))
    }
    guard kind != .units else { return defects }
    let wordings = list.wordings
    return defects
      + others.map {
        IntakeDefect(
          .columnUnknown(kind: kind, nearest: nearest($0.heading, among: wordings, limit: 3)),
          at: grid.place(row, $0.column), excerpt: Excerpt.of($0.heading))
      }
  }
}
