import LearningWeek
import Testing

@Suite struct CountingRowTests {
  @Test func `each unit of the kind counts once whatever it wrote`() {
    var data = SmallProvince.data
    data.send("A", .own, [("2", 3, 100)])
    data.send("B", .own, [("2", 0, 20)])
    data.send("K", .own, [("2", 1, 30)])
    data.send("2", .own, [("2", 1, 7)])
    let rollUp = RollUp(data)
    #expect(rollUp.figure(row: 3, column: 0, unit: 0)?.value == 2)
    #expect(rollUp.figure(row: 3, column: 1, unit: 0)?.value == 157)
    #expect(rollUp.figure(row: 3, column: 0, unit: rollUp.index("B"))?.value == 0)
    #expect(rollUp.figure(row: 3, column: 0, unit: rollUp.index("2"))?.value == 0)
    #expect(rollUp.cube.own(row: 3, column: 0, unit: rollUp.index("A")) == 3)
    #expect(rollUp.figure(row: 3, column: 0, unit: rollUp.index("C")) == nil)
  }

  @Test func `a stated count never passes the number of units`() {
    var data = SmallProvince.data
    data.send("1", .consolidated, [("2", 2, 50)])
    data.send("2", .consolidated, [("2", 9, 60)])
    let rollUp = RollUp(data)
    #expect(
      rollUp.figure(row: 3, column: 0, unit: rollUp.index("1"))
        == RolledFigure(value: 2, isDerived: false, basis: .stated))
    #expect(
      rollUp.figure(row: 3, column: 0, unit: rollUp.index("2"))
        == RolledFigure(value: 1, isDerived: true, basis: .stated))
    #expect(rollUp.figure(row: 3, column: 0, unit: 0)?.value == 3)
    #expect(rollUp.cube.stated(row: 3, column: 0, unit: rollUp.index("2")) == 9)
  }

  @Test func `a unit that two rows count is one unit in the measure`() {
    var data = SmallProvince.data
    var second = data.campaign.form.rows[3]
    second.id = "3"
    data.campaign.form.rows.append(second)
    data.send("A", .own, [("2", 1, 10), ("3", 1, 10)])
    data.send("B", .own, [("3", 1, 10)])
    data.send("2", .consolidated, [("2", 1, 5), ("3", 1, 5)])
    let rollUp = RollUp(data)
    #expect(rollUp.total(of: "institutions", unit: rollUp.index("A"))?.value == 1)
    #expect(rollUp.total(of: "institutions", unit: rollUp.index("1"))?.value == 2)
    #expect(rollUp.total(of: "institutions", unit: rollUp.index("2"))?.value == 1)
    #expect(rollUp.total(of: "participants", unit: 0)?.value == 40)
  }
}
