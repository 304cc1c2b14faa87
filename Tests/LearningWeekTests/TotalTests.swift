import LearningWeek
import Testing

@Suite struct TotalTests {
  static var data: CampaignData {
    var data = SmallProvince.data
    data.send("33", .own, [("1a", 1, 3)])
    data.send("A", .own, [("1a", 2, 40), ("2", 1, 7)])
    data.send("1", .consolidated, [("1a", 4, 90), ("1b", 1, 5)])
    data.send("C", .own, [("1b", 3, 30)])
    data.send("K", .own, [("1a", 1, 8)])
    return data
  }

  @Test func `by level, what reports past the areas is a line of its own`() {
    let lines = RollUp(Self.data).totals(
      TotalQuery(measure: "participants", grouping: .level(.district)))
    #expect(
      lines == [
        TotalLine(
          group: "district 1", code: "1", measure: "participants", value: 95,
          isDerived: true, basis: .stated),
        TotalLine(
          group: "district 2", code: "2", measure: "participants", value: 30,
          isDerived: true, basis: .built(missing: 0)),
        TotalLine(
          group: "", code: nil, measure: "participants", value: 11, isDerived: true,
          basis: .built(missing: 0), isRemainder: true),
      ])
  }

  @Test func `an area asked about itself is one line`() {
    let rollUp = RollUp(Self.data)
    let lines = rollUp.totals(
      TotalQuery(measure: "participants", grouping: .level(.district), root: rollUp.index("2")))
    #expect(lines.map(\.code) == ["2"])
    #expect(lines.map(\.value) == [30])
  }

  @Test func `areas without figures stay not reported, and no remainder is made up`() {
    var data = SmallProvince.data
    data.send("33", .consolidated, [("1a", 1, 3)])
    let lines = RollUp(data).totals(
      TotalQuery(measure: "participants", grouping: .level(.district)))
    #expect(lines.map(\.code) == ["1", "2"])
    #expect(lines.map(\.value) == [nil, nil])
    #expect(lines.map(\.isDerived) == [false, false])
  }

  @Test func `a statement that its areas do not explain is the remainder`() {
    var data = SmallProvince.data
    data.units.append(area("11", .commune, parent: "1"))
    data.send("11", .own, [("1a", 1, 30)])
    data.send("1", .consolidated, [("1a", 4, 90)])
    let lines = RollUp(data).totals(
      TotalQuery(measure: "participants", row: "1a", grouping: .level(.commune)))
    #expect(lines.map(\.code) == ["11", nil])
    #expect(lines.map(\.value) == [30, 60])
    #expect(lines.map(\.row) == ["1a", "1a"])
  }

  @Test func `by kind, own figures of the units of each kind`() {
    let lines = RollUp(Self.data).totals(TotalQuery(measure: "participants", grouping: .kind))
    #expect(lines.map(\.code) == ["province", "district", "school", "college"])
    #expect(lines.map(\.value) == [3, nil, 77, 8])
  }

  @Test func `by activity and by indicator, with what is mapped to none`() {
    let rollUp = RollUp(Self.data)
    let activities = rollUp.totals(TotalQuery(measure: "participants", grouping: .activity))
    #expect(activities.map(\.group) == ["Khai mạc", "Tập huấn"])
    #expect(activities.map(\.value) == [nil, 136])
    let indicators = rollUp.totals(TotalQuery(measure: "participants", grouping: .indicator))
    #expect(indicators.map(\.code) == ["workers", nil])
    #expect(indicators.map(\.value) == [101, 35])
    #expect(indicators.map(\.isRemainder) == [false, true])
  }

  @Test func `groups come with all their measures`() {
    let lines = RollUp(Self.data).totals(TotalQuery(grouping: .row))
    #expect(
      lines.map { "\($0.code ?? "") \($0.measure) \($0.value ?? -1)" } == [
        "1a sessions 6", "1a participants 101", "1b sessions 4", "1b participants 35",
        "2 participants -1", "2 institutions -1",
      ])
  }
}
