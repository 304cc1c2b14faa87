internal import LearningWeek
internal import Reporting

/// The returns in use as lines of a file.
struct ExportedReturns {
  private let returns: [Return]
  private let form: SummaryForm
  private let receipts: [UnitCode: Receipt]

  init(_ data: CampaignData) throws(WorkStopped) {
    let keys = data.returns.keys
      .sorted { ($0.unit, $0.scope.rawValue) < ($1.unit, $1.scope.rawValue) }
    var returns: [Return] = []
    for (index, key) in keys.enumerated() {
      try Work.check(at: index)
      if let sent = data.returns[key] { returns.append(sent) }
    }
    self.returns = returns
    form = data.campaign.form
    receipts = data.receipts
  }

  private var figureColumns: [String] {
    form.columns.filter { $0.role == .figure }.map(\.id)
  }

  private var textColumns: [String] {
    form.columns.filter { if case .text = $0.role { true } else { false } }.map(\.id)
  }

  /// A line a row of a return, all of it: imported again they are the same returns.
  func lines() throws(WorkStopped) -> ResultTable {
    let figures = figureColumns
    let texts = textColumns
    let keys =
      ["unit", "row", "label"] + figures + texts + ["scope", "received_on", "mode", "synthetic"]
    var rows: [[ResultTable.Cell]] = []
    for (index, sent) in returns.enumerated() {
      try Work.check(at: index)
      let facts: [ResultTable.Cell] = [
        .text(sent.scope.rawValue), .date(day(of: sent)), .init(sent.mode?.rawValue),
        sent.isSynthetic ? .truth(true) : .blank,
      ]
      let blank = Array(repeating: ResultTable.Cell.blank, count: 2 + figures.count + texts.count)
      if sent.lines.isEmpty { rows.append([.text(sent.unit.text)] + blank + facts) }
      for line in sent.lines {
        rows.append(
          [.text(sent.unit.text), .text(line.row ?? line.label), .text(line.label)]
            + figures.map { .init(line.figures[$0]?.value) } + texts.map { .init(line.texts[$0]) }
            + facts)
      }
    }
    return ResultTable(columns: keys.map { Self.column($0, figures) }, rows: rows)
  }

  /// A line a figure with the measure that it is counted under.
  var figures: ResultTable {
    let columns = ["unit", "scope", "row", "measure", "value", "received_on"]
    let measures = Dictionary(
      form.rows.map { row in
        (row.id, Dictionary(row.cells.map { ($0.column, $0.measure) }) { first, _ in first })
      }, uniquingKeysWith: { first, _ in first })
    let order = figureColumns
    let rows = returns.flatMap { sent in
      sent.lines.flatMap { line in
        order.compactMap { column -> [ResultTable.Cell]? in
          guard let figure = line.figures[column] else { return nil }
          let measure = line.row.flatMap { measures[$0]?[column] } ?? column
          return [
            .text(sent.unit.text), .text(sent.scope.rawValue), .text(line.row ?? line.label),
            .text(measure), .integer(figure.value), .date(sent.receivedOn),
          ]
        }
      }
    }
    return ResultTable(columns: columns.map { Self.column($0, ["value"]) }, rows: rows)
  }

  /// The day that it came; of a return that was corrected the day that the unit's first
  /// one came, by which lateness is judged.
  private func day(of sent: Return) -> CivilDate {
    guard let first = receipts[sent.unit]?.receivedOn, sent.revision > 1 else {
      return sent.receivedOn
    }
    let others = returns.contains { $0.unit == sent.unit && $0.receivedOn == first }
    return others ? sent.receivedOn : first
  }

  private static func column(_ key: String, _ figures: [String]) -> ResultTable.Column {
    ResultTable.Column(key, key, figures.contains(key) ? .trailing : .leading)
  }
}
