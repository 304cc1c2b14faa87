import LearningWeek
import Testing

@Suite struct PublishedTableTests {
  let rollUp = RollUp(HungYen.data)

  @Test func `the published totals come out of the published table`() {
    let lines = rollUp.totals(TotalQuery())
    let values = lines.map { "\($0.measure) \($0.value ?? -1) \($0.isDerived)" }
    #expect(
      values == [
        "sessions 219 true", "participants 187550 true", "articles 35 false",
        "publications 1230 false", "donors 3 false", "books 1800 false", "districts 10 false",
        "institutions 570 false", "collectives 2 false", "individuals 50 false",
      ])
    #expect(Set(lines.map(\.basis)) == [.stated])
  }

  @Test func `the table goes out as it came in, with one derived heading`() {
    let lines = rollUp.table(of: 0).lines
    var expected = HungYen.published.map { [$0.row, text($0.sessions), text($0.participants)] }
    expected[0] = ["1", "56*", "2700*"]
    #expect(lines.map { [$0.row ?? ""] + $0.cells.map(text) } == expected)
    #expect(lines.filter(\.isDerived).map(\.row) == ["1"])
  }

  @Test func `a row asked for by itself gives its own measures`() {
    let lines = rollUp.totals(TotalQuery(row: "6a"))
    #expect(lines.map(\.measure) == ["districts", "participants"])
    #expect(lines.map(\.value) == [10, 1250])
    #expect(lines.map(\.isDerived) == [false, false])
  }

  @Test func `a heading asked for by itself is derived or nothing`() {
    let first = rollUp.totals(TotalQuery(row: "1"))
    #expect(first.map(\.value) == [56, 2700])
    #expect(first.map(\.isDerived) == [true, true])
    #expect(rollUp.totals(TotalQuery(row: "6")).isEmpty)
  }

  @Test func `rows that add sum to the total over rows`() {
    let lines = rollUp.totals(TotalQuery(measure: "participants", grouping: .row))
    #expect(lines.map(\.row) == ["1a", "1b", "1c", "1d", "5", "5a", "5b", "6b", "7"])
    #expect(
      lines.map(\.value) == [900, 800, 650, 350, 250, 19600, nil, 165_000, nil])
  }

  @Test func `a measure that no row has gives no line`() {
    #expect(rollUp.totals(TotalQuery(measure: "pupils")).isEmpty)
    #expect(rollUp.total(of: "pupils", unit: 0) == nil)
  }

  @Test func `a campaign without any return reports nothing rather than zero`() {
    let empty = RollUp(CampaignData(campaign: HungYen.campaign))
    #expect(empty.total(of: "participants", unit: 0) == nil)
    #expect(empty.basis(of: 0) == .nothing)
    #expect(empty.table(of: 0).lines.flatMap(\.cells).allSatisfy { $0.value == nil })
  }

  private func text(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }

  private func text(_ cell: SummaryCell) -> String {
    text(cell.value) + (cell.isDerived ? "*" : "")
  }
}
