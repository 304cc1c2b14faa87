internal import LearningWeek
internal import LuaRuntime

extension PackBuilder {
  mutating func readDeadlines() {
    for raw in all("deadline") {
      var reader = reader(of: raw)
      let from = reader.selector("from", kinds: names.kinds)
      let to = recipients(&reader)
      let before = reader.date("before")
      let by = reader.date("by")
      if reader["before"] != nil, reader["by"] != nil {
        reader.report(.exclusiveFields(raw.declared, ["before", "by"]), field: "by")
      }
      let field = reader["by"] != nil ? "by" : "before"
      // "trước ngày X" leaves the day before; "chậm nhất ngày X" the day itself.
      let last = by ?? before?.advanced(by: -1)
      reader.order("first_day", campaign.firstDay, field, last)
      campaign.deadlines.append(
        Deadline(
          from: from ?? KindSelector(kinds: []), to: to, lastDay: last,
          via: reader.text("via"), source: reader.text("source")))
      close(reader)
    }
  }

  /// Recipients may be kinds, codes, or bodies outside the campaign, so any word
  /// goes, except one that looks like a misspelt kind.
  private func recipients(_ reader: inout TableReader) -> [String] {
    let recipients = reader.texts("to")
    for recipient in recipients where !names.kinds.contains(recipient) {
      let near = NearestNames.of(recipient, among: names.kinds)
      guard recipient.utf8.count >= 5, !near.isEmpty else { continue }
      reader.report(
        .unknownReference(reader.declared, field: "to", to: .recipient, id: recipient),
        field: "to", nearest: near)
    }
    return recipients
  }

  mutating func readReport() {
    for raw in all("section") {
      var reader = reader(of: raw)
      campaign.sections.append(
        ReportSection(
          id: raw.declared.id ?? "", title: reader.wording(),
          holds: content(&reader),
          source: reader.text("source")))
      close(reader)
    }
    guard let raw = all("evidence").first else { return }
    var reader = reader(of: raw)
    for kind in EvidenceKind.allCases {
      campaign.evidence.bounds[kind] = bounds(kind.rawValue + "s", &reader)
    }
    close(reader)
  }

  private func content(_ reader: inout TableReader) -> ReportSection.Content {
    guard let value = reader["holds"] else { return .prose }
    let contents: [ReportSection.Content] = [.table, .funding, .evidence, .nominations]
    guard let content = contents.first(where: { $0.rawValue == value.asText }) else {
      reader.wrongChoice("holds", contents.map(\.rawValue), value)
      return .prose
    }
    return content
  }

  /// `{ min = 2, max = 3 }`, or a number for the least.
  private func bounds(
    _ field: String, _ reader: inout TableReader
  ) -> EvidenceRequirement.Bounds? {
    guard let value = reader[field] else { return nil }
    guard case .table(let table) = value else {
      return reader.wholeNumber(field, from: 0).map { EvidenceRequirement.Bounds(min: $0) }
    }
    var inner = reader.inner(table, field: field)
    defer { reader.adopt(inner) }
    inner.refuseFields(except: ["min", "max"])
    if let item = table.items.first { inner.wrong("1", .wholeNumber(from: 0, to: nil), item) }
    let least = inner.wholeNumber("min", from: 0) ?? 0
    return EvidenceRequirement.Bounds(min: least, max: inner.wholeNumber("max", from: least))
  }
}
