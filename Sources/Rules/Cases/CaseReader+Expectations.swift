internal import LearningWeek
internal import LuaRuntime

extension CaseReader {
  /// `expect = { A = { reach = 6 } }`, or `expect = { reach = 6 }` of the only unit.
  mutating func expectations() -> [CaseExpectation] {
    guard let table = table("expect", in: reader) else {
      if let value = reader["expect"] { reader.wrong("expect", .table, value) }
      return []
    }
    var inner = reader.inner(table, field: "expect")
    var found: [CaseExpectation] = []
    for (name, value) in table.fields {
      if case .table(let items) = value {
        guard inner.refer(name, to: .candidate, name, among: codes.keys) else { continue }
        var subject = inner.inner(items, field: name)
        for (item, value) in items.fields {
          guard let read = self.item(item, value, &subject) else { continue }
          found.append(
            CaseExpectation(
              subject: name, item: read, place: raw.place(of: "expect.\(name).\(item)")))
        }
        inner.adopt(subject)
      } else if isSingle {
        guard let read = item(name, value, &inner) else { continue }
        found.append(
          CaseExpectation(
            subject: Self.single, item: read, place: raw.place(of: "expect." + name)))
      } else {
        inner.wrong(name, .table, value)
      }
    }
    reader.adopt(inner)
    return found
  }

  /// A number is of a criterion or the score, a word of an award.
  private func item(
    _ name: String, _ value: LuaValue, _ reader: inout TableReader
  ) -> CaseItem? {
    if let word = value.asText {
      guard reader.refer(name, to: .award, name, among: pack.awards.map(\.id)) else {
        return nil
      }
      guard let outcome = CaseOutcome(word) else {
        reader.wrongChoice(name, CaseOutcome.words, value)
        return nil
      }
      return .outcome(award: name, outcome)
    }
    let names = pack.criteria.map(\.id) + ["score"]
    guard reader.refer(name, to: .criterion, name, among: names),
      let number = reader.number(name),
      let points = Points(rounding: number, decimals: pack.campaign.decimals)
    else { return nil }
    return name == "score" ? .score(points) : .points(criterion: name, points)
  }
}
