import LearningWeek
import Testing

@Suite struct SummaryTableTests {
  private let place = SourcePlace(file: "A.csv", line: 4)

  @Test func `a built table is the sum, its texts left to the returns`() {
    var data = TotalTests.data
    data.returns[ReturnKey("C", .own)]?.lines[0].texts = ["note": "trực tuyến"]
    let rollUp = RollUp(data)
    let own = rollUp.table(of: rollUp.index("C"))
    #expect(own.basis == .own)
    #expect(own.lines[2].texts == ["note": "trực tuyến"])
    let built = rollUp.table(of: rollUp.index("2"))
    #expect(built.basis == .built(missing: 0))
    #expect(built.lines.map(\.texts) == [[:], [:], [:], [:]])
    #expect(built.lines[0].cells.map(\.value) == [3, 30])
    #expect(built.lines[0].cells.map(\.isDerived) == [true, true])
    #expect(built.lines[2].cells.map(\.isDerived) == [false, false])
  }

  @Test func `either basis can be asked for`() {
    let rollUp = RollUp(TotalTests.data)
    let district = rollUp.index("1")
    #expect(rollUp.table(of: district).lines[1].cells.map(\.value) == [4, 90])
    #expect(rollUp.table(of: district, using: .built).lines[1].cells.map(\.value) == [2, 40])
    let stated = rollUp.table(of: rollUp.index("2"), using: .stated)
    #expect(stated.basis == .nothing)
    #expect(stated.lines.flatMap(\.cells).map(\.value) == Array(repeating: nil, count: 8))
  }

  @Test func `a row the form does not know is kept and listed, not added`() {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", 1, 10), (nil, 2, 20)])
    data.send("B", .own, [("9z", 3, 30)])
    let rollUp = RollUp(data)
    #expect(rollUp.total(of: "participants", unit: 0)?.value == 10)
    #expect(rollUp.table(of: rollUp.index("1")).unmapped.map(\.label) == ["khác", "9z"])
  }

  @Test func `units' own rows add where the form is open to them`() {
    var data = SmallProvince.data
    data.campaign.form.hasOpenRows = true
    data.send("A", .own, [("1a", 1, 10), (nil, 2, 20), (nil, 1, 5)])
    let rollUp = RollUp(data)
    #expect(rollUp.total(of: "participants", unit: 0)?.value == 35)
    let lines = rollUp.totals(TotalQuery(measure: "sessions", grouping: .row))
    #expect(lines.map(\.value) == [1, nil, 3])
    #expect(lines.map(\.isRemainder) == [false, false, true])
    #expect(rollUp.table(of: 0).unmapped.map(\.label) == ["khác", "khác"])
  }

  @Test func `an open form without rows has the units' own, those labelled alike in one line`() {
    var data = SmallProvince.data
    data.campaign.form = SummaryForm(
      columns: SmallProvince.form.columns, rows: [], hasOpenRows: true)
    data.send("A", .own, [(nil, 2, 20), (nil, 1, 5)])
    data.returns[ReturnKey("A", .own)]?.lines[0].texts = ["note": "tối"]
    data.send("B", .own, [("Đọc sách", 4, nil)])
    #expect(data.campaign.form.measures == ["sessions", "participants"])
    let rollUp = RollUp(data)
    #expect(rollUp.total(of: "participants", unit: 0)?.value == 25)
    let own = rollUp.table(of: rollUp.index("A")).lines
    #expect(own.map(\.row) == [nil])
    #expect(own.map(\.label) == ["khác"])
    #expect(own.map(\.texts) == [["note": "tối"]])
    #expect(own.map { $0.cells.map(\.value) } == [[3, 25]])
    #expect(own.map { $0.cells.map(\.isDerived) } == [[true, true]])
    let built = rollUp.table(of: 0).lines
    #expect(built.map(\.label) == ["khác", "Đọc sách"])
    #expect(built.map { $0.cells.map(\.value) } == [[3, 25], [4, nil]])
    #expect(built.map(\.texts) == [[:], [:]])
  }

  @Test func `the unmapped rows behind a statement are the statement's`() {
    var data = SmallProvince.data
    data.send("A", .own, [(nil, 2, 20)])
    data.send("1", .consolidated, [("1a", 1, 10), ("x", 1, 1)])
    data.send("C", .own, [("y", 1, 1)])
    let rollUp = RollUp(data)
    #expect(rollUp.table(of: 0).unmapped.map(\.label) == ["x", "y"])
  }

  @Test func `reconciliation shows each figure that differs and which was used`() {
    var data = TotalTests.data
    data.send("2", .consolidated, [("1b", 3, 31)])
    let lines = RollUp(data).reconciliation()
    #expect(
      lines == [
        line("1", "1a", "sessions", 4, 2, .stated, .incomplete(missing: 1)),
        line("1", "1a", "participants", 90, 40, .stated, .incomplete(missing: 1)),
        line("1", "1b", "sessions", 1, nil, .stated, .incomplete(missing: 1)),
        line("1", "1b", "participants", 5, nil, .stated, .incomplete(missing: 1)),
        line("1", "2", "sessions", nil, 1, .stated, .incomplete(missing: 1)),
        line("1", "2", "participants", nil, 7, .stated, .incomplete(missing: 1)),
        line("2", "1b", "participants", 31, 30, .built, .everyoneReported),
      ])
    #expect(lines.map(\.difference) == [2, 50, nil, nil, nil, nil, 1])
  }

  private func line(
    _ unit: UnitCode, _ row: String, _ column: String, _ stated: Int?, _ built: Int?,
    _ used: Preference.Choice, _ why: BasisReason
  ) -> ReconciliationLine {
    ReconciliationLine(
      unit: unit, name: "district \(unit)", row: row, column: column, stated: stated,
      built: built, used: used, why: why)
  }
}
