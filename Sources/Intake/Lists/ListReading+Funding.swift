internal import LearningWeek
internal import VietnameseText

extension ListReading {
  mutating func funding() throws(IntakeFailure) -> Draft {
    let context = context
    let found = try values { line -> Funding? in
      let unit = line.unit()
      if line.text("source") == nil { line.add(.cellBlank(column: "source"), "source") }
      let source = line.declared(
        "source", .fundingSource, among: context.campaign.fundingSources)
      let money = line.money("amount")
      let notes = [money.words, line.text("note")].compactMap(\.self)
      let isSynthetic = line.isSynthetic(context)
      guard let unit, let source else { return nil }
      return Funding(
        unit: unit, source: source, amount: money.amount,
        note: notes.isEmpty ? nil : notes.joined(separator: "; "), place: line.place(),
        isSynthetic: isSynthetic)
    }
    return try draft(.funding(found))
  }
}

extension LineReading {
  /// An amount in đồng, or the words that stand for one (`theo phân cấp`).
  ///
  /// A cell with digits is meant as an amount and must be one.
  fileprivate mutating func money(_ id: String) -> (amount: Int?, words: String?) {
    guard let column = columns[id], let text = text(id) else { return (nil, nil) }
    if grid.kind(row, column) != .text { return (count(id, upTo: IntakeBounds.amount), nil) }
    let amount = Self.currencies.first { folded(text).hasSuffix($0) && text.count > $0.count }
      .map { String(text.dropLast($0.count)) }
    switch WrittenNumber.read(amount ?? text, upTo: IntakeBounds.amount) {
    case .success(let value): return (value, nil)
    case .failure(let defect):
      guard text.contains(where: \.isNumber) else { return (nil, text) }
      add(.notACount(column: id, defect), id)
      return (nil, nil)
    }
  }

  private static let currencies = ["dong", "vnd", "d"]
}
