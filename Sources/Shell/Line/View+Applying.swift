internal import LearningWeek
internal import Reporting
internal import Storage
internal import VietnameseText

extension Page {
  /// The page as a view shows it; a mode and a chart change no rows.
  ///
  /// - Parameter forPeople: whether text is sorted as people read it.
  func viewed(by view: View, store: Store, forPeople: Bool) throws -> Page {
    guard let table else { throw View.noRows }
    switch view {
    case .mode, .excel, .chart: return self
    case .top(let count): return showing(table.top(count), spoken: self.spoken?.top(count))
    case .sort(let name, let descending):
      return try sorted(table, by: name, descending: descending, forPeople: forPeople)
    case .columns(let names):
      func select(_ table: ResultTable) throws(Failure) -> ResultTable {
        var indices: [Int] = []
        for name in names { indices.append(try View.column(name, of: table)) }
        return table.selecting(indices)
      }
      let shown = try spoken.map(select)
      return showing(try select(table), spoken: shown)
    case .filter(let expression):
      return try filtered(table, where: expression, store: store)
    }
  }

  /// The spoken rows where they are those of the table, one for one.
  var parallelRows: ResultTable? {
    spoken.flatMap { $0.rows.count == table?.rows.count ? $0 : nil }
  }

  /// Numbers and days by size, however they are written for people; text as those read
  /// it for whom it is written.
  private func sorted(
    _ table: ResultTable, by name: String, descending: Bool, forPeople: Bool
  ) throws(Failure) -> Page {
    let column: Int
    do throws(Failure) {
      column = try View.column(name, of: table)
    } catch {
      // A column that only people have.
      guard let spoken = parallelRows, let own = spoken.column(named: name) else { throw error }
      return picked(spoken.order(by: own, descending: descending), table)
    }
    if forPeople, table.holdsText(column), let spoken = parallelRows,
      let own = spoken.column(named: name)
    {
      return picked(spoken.order(by: own, descending: descending), table)
    }
    let order = table.order(by: column, descending: descending)
    return showing(
      table.picking(order), spoken: self.spoken(in: order, by: name, descending: descending))
  }

  /// The spoken rows in the order of the table's, or sorted in their own way where they
  /// are others.
  private func spoken(in order: [Int], by name: String, descending: Bool) -> ResultTable? {
    guard let spoken, parallelRows == nil else { return parallelRows?.picking(order) }
    return spoken.column(named: name).map { spoken.sorted(by: $0, descending: descending) }
      ?? spoken
  }

  private func picked(_ places: [Int], _ table: ResultTable) -> Page {
    showing(table.picking(places), spoken: parallelRows?.picking(places) ?? self.spoken)
  }

  // MARK: - where

  private func filtered(
    _ table: ResultTable, where expression: String, store: Store
  ) throws -> Page {
    let places = try Self.places(
      in: table, parallelRows, where: expression, store: store)
    guard let spoken else { return picked(places, table) }
    if parallelRows != nil { return picked(places, table) }
    let own = try Self.places(in: spoken, nil, where: expression, store: store)
    return showing(table.picking(places), spoken: spoken.picking(own))
  }

  /// A column goes by its key; by its heading it holds the words that people see. Both
  /// also without diacritics, and with `_` for spaces.
  private static func places(
    in table: ResultTable, _ spoken: ResultTable?, where expression: String, store: Store
  ) throws -> [Int] {
    var columns: [[String]] = table.columns.map { [$0.key] }
    var rows = table.rows.map { $0.map(\.queried) }
    for shown in (spoken ?? table).columns.indices {
      let heading = (spoken ?? table).columns[shown].heading
      let names = [heading, joined(heading), joined(folded(heading))]
      let own = table.columns.firstIndex { $0.key == (spoken ?? table).columns[shown].key }
      var isText = true
      if let own { isText = table.holdsText(own) }
      if let spoken, isText {
        columns.append(names)
        for place in rows.indices { rows[place].append(spoken.rows[place][shown].queried) }
      } else if let own {
        columns[own] += names
      }
    }
    do throws(StoreError) {
      return try store.places(of: rows, under: columns, where: expression)
    } catch {
      guard case .query(let defect) = error else { throw error }
      throw Failure(defect, overColumnsOf: table)
    }
  }

  private static func joined(_ heading: String) -> String { heading.replacing(" ", with: "_") }
}

extension View {
  static let noRows = Failure(
    "E-VIEW",
    Wording(vi: "kết quả này không có bảng để xem", en: "this result has no rows to view"))
}

extension Failure {
  /// What is wrong with the expression of a `where`.
  fileprivate init(_ defect: QueryDefect, overColumnsOf table: ResultTable) {
    self.init(defect)
    let keys = table.columns.map(\.key).joined(separator: ", ")
    code = "E-WHERE"
    switch defect.reason {
    case .empty:
      message = Wording(vi: "sau where còn thiếu điều kiện", en: "a condition must follow where")
    case .refused, .several, .message, .tooMuchWork: break
    }
    let figure = table.columns.indices.first { !table.holdsText($0) } ?? table.columns.count
    let example =
      figure < table.columns.count
      ? "\(table.columns[figure].key) > 0"
      : "fold(\(table.columns.last?.key ?? "name")) like '%phu cu%'"
    hint = Wording(
      vi: "các cột: \(keys); ví dụ: where \"\(example)\"",
      en: "columns: \(keys); for example: where \"\(example)\"")
  }
}

extension ResultTable.Cell {
  /// As SQL sees it: a day as `YYYY-MM-DD`, yes as 1.
  fileprivate var queried: SQLValue {
    switch self {
    case .blank: .null
    case .text(let text): .text(text)
    case .integer(let value), .derived(let value), .ordinal(let value): .integer(value)
    case .number(let value): .real(value)
    case .truth(let value): .integer(value ? 1 : 0)
    case .date(let date): .text(date.iso)
    }
  }
}
