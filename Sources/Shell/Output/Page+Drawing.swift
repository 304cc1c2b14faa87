internal import Reporting
internal import VietnameseText

extension Page {
  /// The page as `| chart` shows it: a drawing in place of its rows, which programs that
  /// read JSON or comma-separated rows still get.
  /// - Parameter column: what to draw; `nil` for what fits best.
  /// - Throws: `E-CHART` when there is nothing to draw; `E-COLUMN`.
  func drawn(_ column: String?, rowLimit: Int?, _ language: Language) throws(Failure) -> Page {
    guard var table else { throw View.noRows }
    // Where people see other rows than programs, theirs are drawn.
    if parallelRows == nil, let spoken { table = spoken }
    var page = self
    let chart: Chart
    var notes: [Wording] = []
    if column == nil, let own = self.chart {
      chart = own
    } else {
      var drawing = ChartDrawing(table: table, spoken: parallelRows, language)
      if try !drawing.drawsCounts(column) {
        let reported = try drawing.reported(column)
        let blank = table.rows.count - reported.count
        let shown = reported.prefix(rowLimit ?? reported.count)
        if blank > 0, !shown.isEmpty { notes.append(Self.leftOut(blank)) }
        if shown.count < reported.count {
          notes.append(AnswerWriter.cutNote(shown.count, of: reported.count))
        }
        if !shown.isEmpty {
          drawing = ChartDrawing(
            table: table.picking(Array(shown)), spoken: parallelRows?.picking(Array(shown)),
            language)
        }
      }
      chart = try drawing.chart(of: column)
    }
    let below = notes.map { $0.text(in: language) + "\n" }.joined()
    page.drawing = { width in chart.text(width: width) + below }
    return page
  }

  private static func leftOut(_ count: Int) -> Wording {
    Wording(
      vi: "không vẽ \(Words.number(count)) dòng chưa có số liệu",
      en: "not drawn: \(Words.number(count)) rows without figures")
  }
}

/// Which of a table's columns a chart shows, told by their keys.
struct ChartDrawing {
  private let table: ResultTable
  /// The words of the same rows.
  private let words: ResultTable
  private let language: Language

  init(table: ResultTable, spoken: ResultTable?, _ language: Language) {
    self.table = table
    self.words = spoken ?? table
    self.language = language
  }

  /// Numbers that are drawn unless a column is named, the first that is there.
  private static let figures = [
    "value", "score", "points", "rate", "participants", "sessions", "received", "value_stated",
  ]
  /// Texts that are counted where there is no number.
  private static let sorts = ["state", "outcome", "severity", "kind", "met"]
  /// Numbers that only name or order something.
  private static let names: Set<String> = ["rank", "entry", "code", "row", "year"]

  /// Which columns hold what is drawn.
  private enum Subject {
    case years(first: Int, second: Int)
    case trends(value: Int, measure: Int)
    case shares(rate: Int, received: Int, expected: Int)
    case figure(Int)
    case counts(Int)
  }

  private func subject(_ named: String?) throws(Failure) -> Subject {
    if let named {
      let index = try View.column(named, of: table)
      return isFigure(index) ? .figure(index) : .counts(index)
    }
    if let first = place("first"), let second = place("second") {
      return .years(first: first, second: second)
    }
    if place("restated") != nil, let value = place("value"), let measure = place("measure") {
      return .trends(value: value, measure: measure)
    }
    if let rate = place("rate"), let expected = place("expected"), let received = place("received")
    {
      return .shares(rate: rate, received: received, expected: expected)
    }
    if let usual = Self.figures.lazy.compactMap({ place($0) }).first(where: isFigure) {
      return .figure(usual)
    }
    if let sort = Self.sorts.lazy.compactMap({ place($0) }).first { return .counts(sort) }
    let other = table.columns.indices.first {
      isFigure($0) && !Self.names.contains(table.columns[$0].key)
    }
    guard let other else { throw nothing }
    return .figure(other)
  }

  /// Whether what is drawn is how often each word stands in a column.
  func drawsCounts(_ column: String?) throws(Failure) -> Bool {
    if case .counts = try subject(column) { true } else { false }
  }

  /// The rows that have what is drawn.
  func reported(_ column: String?) throws(Failure) -> [Int] {
    let drawn =
      switch try subject(column) {
      case .years(let first, let second): [first, second]
      case .trends(let value, _): [value]
      case .shares(let rate, _, _): [rate]
      case .figure(let figure): [figure]
      case .counts(let column): [column]
      }
    return table.rows.indices.filter { row in
      drawn.contains { table.rows[row][$0] != .blank }
    }
  }

  func chart(of column: String?) throws(Failure) -> Chart {
    guard !table.rows.isEmpty else { throw nothing }
    switch try subject(column) {
    case .years(let first, let second): return pairs(first, second)
    case .trends(let value, let measure): return trends(value, measure)
    case .shares(let rate, let received, let expected):
      return Chart([.bars(shares(rate, received, of: expected))])
    case .figure(let figure): return Chart(bars(of: figure))
    case .counts(let column): return Chart([.bars(counts(of: column))])
    }
  }

  private var nothing: Failure {
    Failure(
      "E-CHART",
      Wording(vi: "kết quả này không có số để vẽ", en: "this result has no figures to draw"),
      hint: Wording(
        vi: "biểu đồ của: tổng, tiến độ, chấm, danh sách, qua năm; hoặc | chart CỘT",
        en: "charts of: total, status, score, shortlist, compare; or | chart COLUMN"))
  }

  // MARK: - Columns

  private func place(_ key: String) -> Int? { table.columns.firstIndex { $0.key == key } }

  private func isFigure(_ column: Int) -> Bool {
    table.rows.contains { $0[column].figure != nil }
      && table.rows.allSatisfy { $0[column] == .blank || $0[column].figure != nil }
  }

  /// The words of a row under the key, or what the table itself says.
  private func word(_ row: Int, _ column: Int) -> String {
    let key = table.columns[column].key
    let own = words.columns.firstIndex { $0.key == key }
    return own.map { words.rows[row][$0].spoken } ?? table.rows[row][column].spoken
  }

  /// What names a row: its name, else its first text.
  private func label(_ row: Int) -> String {
    let keys = ["group", "name", "label", "title", "unit"]
    let texts = table.columns.indices.filter { table.holdsText($0) }
    let named = keys.lazy.compactMap { place($0) }.first ?? texts.first
    let label = named.map { word(row, $0) } ?? ""
    guard label.isEmpty else { return label }
    return texts.lazy.map { word(row, $0) }.first { !$0.isEmpty } ?? String(row + 1)
  }

  private var notReported: String {
    Wording(vi: "(chưa báo cáo)", en: "(not reported)").text(in: language)
  }

  // MARK: - Charts

  private func bar(_ row: Int, _ column: Int, label: String, series: String? = nil)
    -> BarChart.Bar
  {
    let cell = table.rows[row][column]
    guard let value = cell.figure else {
      return BarChart.Bar(label, series: series, value: nil, text: notReported)
    }
    return BarChart.Bar(
      label, series: series, value: value,
      text: Words.number(value) + (cell.isDerived ? "*" : hasMarks(column) ? " " : ""))
  }

  /// Where some figures carry the mark, digits stand under digits.
  private func hasMarks(_ column: Int) -> Bool { table.rows.contains { $0[column].isDerived } }

  /// A chart a measure where rows tell several, each on its own scale.
  private func bars(of column: Int) -> [Chart.Part] {
    let measure = place("measure")
    guard let measure, measure != column else {
      return [.bars(BarChart(bars: table.rows.indices.map { bar($0, column, label: label($0)) }))]
    }
    let groups = grouped(by: measure)
    if groups.allSatisfy({ $0.rows.count == 1 }) {
      return [
        .bars(
          BarChart(bars: groups.map { bar($0.rows[0], column, label: $0.name) }))
      ]
    }
    return groups.map { group in
      .bars(
        BarChart(
          title: group.name, bars: group.rows.map { bar($0, column, label: label($0)) }))
    }
  }

  /// Rows by the words of a column, in the order of their first.
  private func grouped(by column: Int) -> [(name: String, rows: [Int])] {
    var groups: [(name: String, rows: [Int])] = []
    for row in table.rows.indices {
      let name = word(row, column)
      if let known = groups.firstIndex(where: { $0.name == name }) {
        groups[known].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    return groups
  }

  /// Two years side by side.
  private func pairs(_ first: Int, _ second: Int) -> Chart {
    let years = [first, second].map { (column: $0, name: table.columns[$0].heading) }
    func pair(_ rows: [Int]) -> [BarChart.Bar] {
      rows.flatMap { row in
        years.map { bar(row, $0.column, label: label(row), series: $0.name) }
      }
    }
    guard let measure = place("measure") else {
      return Chart([.bars(BarChart(bars: pair(Array(table.rows.indices))))])
    }
    return Chart(
      grouped(by: measure).map { .bars(BarChart(title: $0.name, bars: pair($0.rows))) })
  }

  /// A line a measure over the years; of one measure also a bar a year.
  private func trends(_ value: Int, _ measure: Int) -> Chart {
    var years: [String] = []
    for row in table.rows.indices where !years.contains(label(row)) { years.append(label(row)) }
    let groups = grouped(by: measure)
    let lines = groups.map { group in
      let cells = years.map { year in
        group.rows.first { label($0) == year }.map { table.rows[$0][value] } ?? .blank
      }
      return TrendChart.Line(
        group.name, values: cells.map(\.figure),
        texts: cells.map { $0.figure.map { Words.number($0) } ?? "" })
    }
    var parts: [Chart.Part] = [.trends(TrendChart(years: years, lines: lines))]
    if groups.count == 1 {
      parts.append(
        .bars(BarChart(bars: groups[0].rows.map { bar($0, value, label: label($0)) })))
    }
    return Chart(parts)
  }

  /// How many of those expected have reported; a full bar is all of them.
  private func shares(_ rate: Int, _ received: Int, of expected: Int) -> BarChart {
    BarChart(
      bars: table.rows.indices.map { row in
        BarChart.Bar(
          label(row), value: table.rows[row][rate].figure,
          text: "\(word(row, received))/\(word(row, expected))  \(word(row, rate))")
      }, full: 1)
  }

  /// How often each word stands in a column.
  private func counts(of column: Int) -> BarChart {
    let groups = grouped(by: column)
    return BarChart(
      title: words.columns.first { $0.key == table.columns[column].key }?.heading
        ?? table.columns[column].heading,
      bars: groups.map { group in
        BarChart.Bar(
          group.name.isEmpty ? "–" : group.name, value: Double(group.rows.count),
          text: Words.number(group.rows.count))
      })
  }
}

extension ResultTable.Cell {
  /// The cell as a number to draw.
  fileprivate var figure: Double? {
    switch self {
    case .integer(let value), .derived(let value): Double(value)
    case .number(let value): value
    case .blank, .text, .ordinal, .truth, .date: nil
    }
  }

  fileprivate var isDerived: Bool {
    if case .derived = self { true } else { false }
  }

  fileprivate var spoken: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .integer(let value), .derived(let value): Words.number(value)
    case .ordinal(let value): String(value)
    case .number(let value): Words.number(value)
    case .truth(let value): value ? "1" : "0"
    case .date(let day): Words.date(day)
    }
  }
}
