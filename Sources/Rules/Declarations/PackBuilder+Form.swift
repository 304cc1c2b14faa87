internal import LearningWeek
internal import LuaRuntime

extension PackBuilder {
  mutating func readForm() {
    if let raw = all("form").first {
      var reader = reader(of: raw)
      if let value = reader["rows"] {
        if value.asText == "open" {
          campaign.form.hasOpenRows = true
        } else {
          reader.wrongChoice("rows", ["open"], value)
        }
      }
      if let value = reader["columns"] {
        if case .table(let list) = value, list.fields.isEmpty, !list.items.isEmpty {
          campaign.form.columns = columns(list, &reader)
        } else {
          reader.wrong("columns", .list, value)
        }
      }
      close(reader)
    }
    names.columns = Set(campaign.form.columns.map(\.id))
  }

  private func columns(_ list: LuaTable, _ reader: inout TableReader) -> [FormColumn] {
    var columns: [FormColumn] = []
    for item in list.items {
      guard case .table(let pair) = item, pair.items.count == 2,
        let id = pair.items[0].asText, let heading = pair.items[1].asText
      else {
        reader.wrong("columns", .labelledPair, item)
        continue
      }
      var inner = reader.inner(pair, field: "columns")
      inner.refuseFields(except: ["over", "text", "choices"])
      let declared = Declared("column", id)
      if !Declared.isID(id) { inner.report(.misspeltID(declared)) }
      if columns.contains(where: { $0.id == id }) {
        inner.report(.duplicateID(declared, first: nil))
      }
      let isText = inner.truth("text") ?? false
      let choices = inner.texts("choices")
      let role: FormColumn.Role =
        switch id {
        case "number": .number
        case "label": .label
        case "unit" where !isText: .measureUnit
        case "note": .text(choices: choices)
        default: isText || !choices.isEmpty ? .text(choices: choices) : .figure
        }
      columns.append(
        FormColumn(id: id, heading: heading, over: inner.text("over"), role: role))
      reader.adopt(inner)
    }
    if !columns.contains(where: { $0.role == .label }) {
      reader.report(.missingField(reader.declared, field: "columns.label"), field: "columns")
    }
    return columns
  }

  mutating func readRows() {
    for raw in all("row") {
      var reader = reader(of: raw)
      campaign.form.rows.append(row(raw, &reader))
      close(reader)
    }
    names.measures = Set(campaign.form.measures)
    reportCircularRows()
  }

  private func row(_ raw: RawDeclaration, _ reader: inout TableReader) -> FormRow {
    let isHeading = reader.truth("heading") ?? false
    if isHeading {
      for field in ["measures", "counts"] where reader[field] != nil {
        reader.report(.exclusiveFields(raw.declared, ["heading", field]), field: field)
      }
    }
    let row = FormRow(
      id: raw.declared.id ?? "", label: reader.wording(), aliases: reader.texts("aliases"),
      under: reader.reference("under", to: .row, among: names.ids(of: "row")),
      isHeading: isHeading, measureUnit: reader.text("unit"),
      cells: isHeading ? [] : cells(&reader),
      activity: reader.reference("activity", to: .activity, among: names.ids(of: "activity")),
      indicator: reader.reference(
        "indicator", to: .indicator, among: names.ids(of: "indicator")),
      counts: reader.selector("counts", kinds: names.kinds),
      adds: reader.truth("adds") ?? true, source: reader.text("source"))
    if row.counts != nil, let first = campaign.form.figureColumns.first,
      !row.cells.contains(where: { $0.column == first })
    {
      reader.report(.missingField(raw.declared, field: "measures." + first), field: "counts")
    }
    return row
  }

  /// `measures = { "participants", sessions = "districts" }`: the columns that a row
  /// fills, in the form's order; without it, all.
  private func cells(_ reader: inout TableReader) -> [FormRow.Cell] {
    let columns = campaign.form.figureColumns
    guard let value = reader["measures"] else {
      return columns.map { FormRow.Cell(column: $0, measure: $0) }
    }
    guard case .table(let table) = value else {
      reader.wrong("measures", .table, value)
      return []
    }
    var inner = reader.inner(table, field: "measures")
    var measures: [String: String] = [:]
    for item in table.items {
      guard let column = item.asText else {
        inner.wrong("1", .text, item)
        continue
      }
      inner.refer("1", to: .column, column, among: columns)
      measures[column] = column
    }
    for (column, _) in table.fields {
      guard inner.refer(column, to: .column, column, among: columns),
        let measure = inner.text(column)
      else { continue }
      if !Declared.isID(measure) {
        inner.report(.misspeltID(Declared("measure", measure)), field: column)
      }
      measures[column] = measure
    }
    reader.adopt(inner)
    return columns.compactMap { column in
      measures[column].map { FormRow.Cell(column: column, measure: $0) }
    }
  }

  private mutating func reportCircularRows() {
    let rows = campaign.form.rows
    let under = Dictionary(
      rows.compactMap { row in row.under.map { (row.id, $0) } }, uniquingKeysWith: { a, _ in a })
    var reported: Set<String> = []
    for row in rows where !reported.contains(row.id) {
      var path: [String] = []
      var current: String? = row.id
      while let id = current, !path.contains(id) {
        path.append(id)
        current = under[id]
      }
      guard let repeated = current, let start = path.firstIndex(of: repeated),
        reported.isDisjoint(with: path[start...])
      else { continue }
      reported.formUnion(path[start...])
      let raw = all("row").first { $0.declared.id == repeated }
      report(PackDefect(.circularRows(Array(path[start...])), at: raw?.place(of: "under")))
    }
  }
}
