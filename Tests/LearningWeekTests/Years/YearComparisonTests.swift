import Testing

@testable import LearningWeek

/// Province 33: district 1 with communes 11 and 12, district 2 with 21. In 2025 without districts:
/// 11 and 12 are 11 now, 21 went partly there and partly to 29.
@Suite struct YearComparisonTests {
  private let before = [
    areaOf(.province, "33", nil), areaOf(.district, "1", "33"), areaOf(.district, "2", "33"),
    areaOf(.commune, "11", "1"), areaOf(.commune, "12", "1"), areaOf(.commune, "21", "2"),
  ]
  private let after = [
    areaOf(.province, "33", nil), areaOf(.commune, "11", "33"), areaOf(.commune, "29", "33"),
  ]
  private var lineage: AreaLineage {
    AreaLineage(
      from: before, to: after,
      pairs: [("11", "11"), ("12", "11"), ("21", "11"), ("21", "29")].map {
        AreaLineage.Pair(from: $0, to: $1)
      })
  }

  private func lines(_ answer: YearAnswer) -> [String] {
    answer.lines.map { line in
      let values = [line.restated, line.kept].map { $0.map(String.init) ?? "–" }
      return "\(line.code ?? "rest") \(line.measure) \(values.joined(separator: " ")) "
        + line.restating.rawValue
    }
  }

  private func compared(
    _ send: (inout CampaignData) -> Void, by grouping: TotalQuery.Grouping,
    measure: String = "participants", backwards: Bool = false
  ) -> YearAnswer {
    var old = RandomLineage.campaign(before, year: 2021)
    var new = RandomLineage.campaign(after, year: 2025)
    if backwards { send(&new) } else { send(&old) }
    return backwards
      ? YearComparison(kept: [RollUp(old)], restated: [(RollUp(new), lineage.inverse)])
        .answer(YearQuery(measure: measure, grouping: grouping))
      : YearComparison(kept: [RollUp(new)], restated: [(RollUp(old), lineage)])
        .answer(YearQuery(measure: measure, grouping: grouping))
  }

  @Test func `a split commune's figure is listed with where it went, and both are in doubt`() {
    let answer = compared(
      { data in
        data.send("11", .own, [("1a", 1, 10)])
        data.send("12", .own, [("1a", nil, 20)])
        data.send("21", .own, [("1a", 2, 40)])
      }, by: .level(.commune))
    #expect(lines(answer) == ["11 participants 30 – partial", "29 participants – – partial"])
    #expect(
      answer.unplaced == [
        UnplacedFigures(
          unit: "21", name: "commune 21", targets: [after[1], after[2]],
          figures: [.init(row: nil, measure: "participants", value: 40)])
      ])
  }

  @Test func `a split commune that reported nothing leaves nothing in doubt`() {
    let answer = compared({ $0.send("12", .own, [("1a", nil, 20)]) }, by: .level(.commune))
    #expect(lines(answer) == ["11 participants 20 – exact", "29 participants – – exact"])
  }

  @Test func `within the province a split is no split`() {
    let answer = compared({ $0.send("21", .own, [("1a", 2, 40)]) }, by: .none)
    #expect(lines(answer) == ["33 participants 40 – none"])
    #expect(answer.unplaced.isEmpty)
  }

  @Test func `a district's statement cannot be taken apart, its communes' returns can`() {
    let built = compared(
      { data in
        data.send("11", .own, [("1a", 1, 10)])
        data.send("2", .consolidated, [("1a", 2, 7)])
      }, by: .level(.commune))
    #expect(
      lines(built) == [
        "11 participants 10 – exact", "29 participants – – exact",
        "rest participants 7 – exact",
      ])
  }

  @Test func `the later year stands on districts that are gone where its communes fit`() {
    let answer = compared(
      { data in
        data.send("11", .own, [("1a", 1, 10)])
        data.send("29", .own, [("1a", 2, 40)])
      }, by: .level(.district), backwards: true)
    #expect(lines(answer) == ["1 participants – – partial", "2 participants 40 – partial"])
    #expect(answer.unplaced.map(\.unit) == ["11"])
  }

  @Test func `a school that both years know keeps its place when its commune is split`() {
    let school = school("S", in: "21")
    let moved = LearningWeekTests.school("S", in: "29")
    var old = RandomLineage.campaign(before, year: 2021)
    old.units.append(school)
    old.send("S", .own, [("1a", 1, 25)])
    var new = RandomLineage.campaign(after, year: 2025)
    new.units.append(moved)
    let answer = YearComparison(kept: [RollUp(new)], restated: [(RollUp(old), lineage)])
      .answer(YearQuery(measure: "participants", grouping: .level(.commune)))
    #expect(lines(answer) == ["11 participants – – exact", "29 participants 25 – exact"])
    #expect(answer.unplaced.isEmpty)
  }

  @Test func `a school is itself in both years, whatever became of its commune`() throws {
    var old = RandomLineage.campaign(before, year: 2021)
    old.units.append(school("S", in: "21"))
    old.send("S", .own, [("1a", 1, 25)])
    old.send("11", .own, [("1a", 1, 10)])
    var new = RandomLineage.campaign(after, year: 2025)
    new.units.append(school("S", in: "29"))
    new.send("S", .own, [("1a", 1, 30)])
    let kept = RollUp(new)
    let place = YearQuery.Place(campaign: 0, unit: try #require(kept.cube.tree.index(of: "S")))
    let answer = YearComparison(kept: [kept], restated: [(RollUp(old), lineage)])
      .answer(YearQuery(measure: "participants", within: place))
    #expect(lines(answer) == ["S participants 25 30 none"])
    #expect(answer.unplaced.isEmpty && answer.uncovered.isEmpty)
  }

  @Test func `a part of the province that no campaign of the file covers is named`() {
    let both = before + [areaOf(.province, "34", nil), areaOf(.commune, "34001", "34")]
    let lineage = AreaLineage(
      from: both, to: after,
      pairs: self.lineage.pairs + [AreaLineage.Pair(from: "34001", to: "29")])
    var old = RandomLineage.campaign(before, year: 2021)
    old.send("11", .own, [("1a", 1, 10)])
    let answer = YearComparison(
      kept: [RollUp(RandomLineage.campaign(after, year: 2025))], restated: [(RollUp(old), lineage)]
    ).answer(YearQuery(measure: "participants"))
    #expect(lines(answer) == ["33 participants 10 – partial"])
    #expect(answer.uncovered.map(\.code) == ["34"])
  }

  @Test func `several campaigns of the other year are one province now`() {
    let both = before + [areaOf(.province, "34", nil), areaOf(.commune, "34001", "34")]
    let lineage = AreaLineage(
      from: both, to: after,
      pairs: self.lineage.pairs + [AreaLineage.Pair(from: "34001", to: "29")])
    var old = RandomLineage.campaign(before, year: 2021)
    old.send("11", .own, [("1a", 1, 10)])
    var neighbour = RandomLineage.campaign(Array(both.suffix(2)), year: 2021)
    neighbour.campaign.area = "34"
    neighbour.send("34001", .own, [("1a", 1, 5)])
    let answer = YearComparison(
      kept: [RollUp(RandomLineage.campaign(after, year: 2025))],
      restated: [(RollUp(old), lineage), (RollUp(neighbour), lineage)]
    ).answer(YearQuery(measure: "participants"))
    #expect(lines(answer) == ["33 participants 15 – exact"])
    #expect(answer.uncovered.isEmpty)
  }

  @Test func `a code that means another area now is no bar`() {
    let tree = UnitTree(
      units: RandomLineage.campaign(after, year: 2025).units, expected: [:], root: "33")
    #expect(
      lineage.origins(of: tree) == [
        "11": EarlierYear.Origins(units: ["11", "12"], isExact: false),
        "29": EarlierYear.Origins(units: [], isExact: false),
      ])
  }
}

private func areaOf(
  _ level: AreaLevel, _ code: UnitCode, _ parent: UnitCode?
) -> AreaLineage.Area {
  AreaLineage.Area(code: code, name: "\(level.name) \(code)", level: level, parent: parent)
}
