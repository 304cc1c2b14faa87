internal import LearningWeek
internal import LuaRuntime

extension CaseReader {
  mutating func readUnit(_ name: String, _ table: LuaTable, path: String) {
    var inner = reader.inner(table, field: path)
    inner.refuseFields(except: CaseSchema.unitFields)
    let kinds = Set((UnitKind.builtIn.map(\.id)) + pack.campaign.kinds.map(\.id))
    let kind = UnitKind(inner.reference("kind", to: .unitKind, among: kinds) ?? "school")
    let code = UnitCode(name)
    var unit = ReportingUnit(
      code: code, name: inner.text("name") ?? name, kind: kind, level: kind.level,
      parent: inner.text("parent").map { UnitCode($0) } ?? pack.campaign.area,
      area: inner.text("area").map { UnitCode($0) } ?? (kind.level == nil ? nil : code),
      reportsTo: inner.texts("report_to").map { UnitCode($0) }, block: inner.text("block"))
    if code == pack.campaign.area { unit.parent = nil }
    readAttributes(&inner, &unit)
    data.units.append(unit)
    readReturns(code, &inner)
    readAccompaniments(code, &inner)
    if inner.truth("expected") == false { unexpected.insert(code) }
    if let lastDay = inner.date("last_day") {
      data.expected[code] = Expectation(recipients: [], lastDay: lastDay)
    }
    reader.adopt(inner)
  }

  private func readAttributes(_ inner: inout TableReader, _ unit: inout ReportingUnit) {
    guard let table = table("attributes", in: inner) else { return }
    var attributes = inner.inner(table, field: "attributes")
    let declared = pack.campaign.attributes.map(\.id)
    for (name, value) in table.fields {
      guard attributes.refer(name, to: .attribute, name, among: declared) else { continue }
      if let number = value.asNumber {
        unit.attributes[name] = .number(number)
      } else if let text = attributes.text(name) {
        unit.attributes[name] = .text(text)
      }
    }
    inner.adopt(attributes)
  }

  /// `values` make an own return, `stated` a consolidated one; a day of arrival alone
  /// says that something came.
  private mutating func readReturns(_ code: UnitCode, _ inner: inout TableReader) {
    let day = inner.date("received_on")
    for (field, scope) in [("values", ReturnScope.own), ("stated", .consolidated)] {
      guard let table = table(field, in: inner) else { continue }
      var lines = lines(table, field, &inner)
      if scope == .own { addTexts(&lines, &inner) }
      data.returns[ReturnKey(code, scope)] = Return(
        unit: code, scope: scope, receivedOn: day ?? pack.campaign.lastDay, lines: lines,
        file: raw.place?.chunk ?? "")
    }
    guard day != nil || data.returns.keys.contains(where: { $0.unit == code }) else { return }
    // Without a day it came on its last day, which is not known yet.
    data.receipts[code] = Receipt(
      receivedOn: day ?? CivilDate(dayNumber: .min), isEmpty: false)
  }

  private func lines(
    _ table: LuaTable, _ field: String, _ inner: inout TableReader
  ) -> [ReturnLine] {
    var rows = inner.inner(table, field: field)
    var lines: [ReturnLine] = []
    let form = pack.campaign.form
    for (id, value) in table.fields {
      guard isOwnRow(id) || rows.refer(id, to: .row, id, among: form.rows.map(\.id)) else {
        continue
      }
      guard case .table(let cells) = value else {
        rows.wrong(id, .table, value)
        continue
      }
      let row = form.rowIndex(of: id).map { form.rows[$0] }
      var figures = rows.inner(cells, field: id)
      var line = ReturnLine(row: row?.id, label: row?.label ?? id, place: place)
      let measures = row?.cells.flatMap { [$0.measure, $0.column] } ?? form.figureColumns
      for (name, _) in cells.fields {
        guard figures.refer(name, to: .measure, name, among: measures),
          let number = figures.wholeNumber(name, from: 0)
        else { continue }
        line.figures[row?.column(of: name) ?? name] = Figure(value: number, place: place)
      }
      rows.adopt(figures)
      lines.append(line)
    }
    inner.adopt(rows)
    return lines
  }

  /// Whether a row that the form does not have is meant as the unit's own: the form is
  /// open, and no declared row is spelt nearly so.
  private func isOwnRow(_ id: String) -> Bool {
    let form = pack.campaign.form
    return form.hasOpenRows && form.rowIndex(of: id) == nil
      && NearestNames.of(id, among: form.rows.map(\.id)).isEmpty
  }

  /// `texts = { ["1a"] = { note = "…" } }`
  private func addTexts(_ lines: inout [ReturnLine], _ inner: inout TableReader) {
    guard let table = table("texts", in: inner) else { return }
    var rows = inner.inner(table, field: "texts")
    for (id, value) in table.fields {
      let known = pack.campaign.form.rows.map(\.id)
      guard isOwnRow(id) || rows.refer(id, to: .row, id, among: known) else { continue }
      guard case .table(let cells) = value else {
        rows.wrong(id, .table, value)
        continue
      }
      var texts = rows.inner(cells, field: id)
      var line = ReturnLine(row: isOwnRow(id) ? nil : id, label: id, place: place)
      for (column, _) in cells.fields {
        guard
          texts.refer(column, to: .column, column, among: pack.campaign.form.textColumns)
        else { continue }
        line.texts[column] = texts.text(column)
      }
      rows.adopt(texts)
      lines.append(line)
    }
    inner.adopt(rows)
  }

  var place: SourcePlace {
    SourcePlace(file: raw.place?.chunk ?? "", line: raw.place?.line ?? 0)
  }
}
