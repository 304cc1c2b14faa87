import Testing

@testable import OfficialUnits

@Suite struct SuccessionTests {
  private func targets(_ succession: Succession, ofDistrict code: String) -> Set<String> {
    let communes = Set(succession.before.filter { $0.parentCode == code }.map(\.code))
    let parents = Dictionary(
      succession.after.compactMap { unit in unit.parentCode.map { (unit.code, $0) } },
      uniquingKeysWith: { $1 })
    return Set(succession.pairs.filter { communes.contains($0.old) }.compactMap { parents[$0.new] })
  }

  @Test(arguments: ["762", "763", "769"])
  func `three districts went wholly into Thủ Đức, one of whose codes it has`(code: String) {
    let succession = Succession(from: "2020-10-05", to: "2021-10-01")
    #expect(targets(succession, ofDistrict: code) == ["769"])
  }

  @Test func `Huế took communes of its neighbours, which therefore did not go whole`() {
    let succession = Succession(from: "2020-10-05", to: "2021-10-01")
    #expect(targets(succession, ofDistrict: "478") == ["478"])
    let later = Succession(from: "2020-10-05", to: "2022-10-01")
    #expect(targets(later, ofDistrict: "478") == ["474", "478"])
  }

  @Test func `on one day every unit is itself`() {
    let succession = Succession(from: "2021-10-01", to: "2021-10-01")
    #expect(succession.pairs.allSatisfy { $0.old == $0.new })
    // 10,603 communes and five districts without any.
    #expect(succession.pairs.count == 10_608)
  }

  /// Source: Nghị quyết 202/2025/QH15, by which no province was divided.
  @Test func `every province of 2021 lies in one of 2025, and all 34 are made of them`() {
    let succession = Succession(from: "2021-10-01", to: "2025-10-01")
    func provinces(_ units: [OfficialUnit]) -> [String: String] {
      let parents = Dictionary(
        units.compactMap { unit in unit.parentCode.map { (unit.code, $0) } },
        uniquingKeysWith: { $1 })
      return Dictionary(
        units.map { unit in
          let above = parents[unit.code].map { parents[$0] ?? $0 }
          return (unit.code, above ?? unit.code)
        }, uniquingKeysWith: { $1 })
    }
    let (before, after) = (provinces(succession.before), provinces(succession.after))
    var targets: [String: Set<String>] = [:]
    for pair in succession.pairs {
      targets[before[pair.old] ?? "", default: []].insert(after[pair.new] ?? "")
    }
    #expect(targets.count == 63)
    #expect(targets.allSatisfy { $0.value.count == 1 })
    #expect(Set(targets.values.flatMap { $0 }).count == 34)
    #expect(targets["33"] == ["33"] && targets["34"] == ["33"])
    #expect(targets["80"] == ["80"] && targets["72"] == ["80"])
  }

  @Test func `every unit of either day has a place on the other`() {
    for (day, other) in [("2019-10-01", "2026-10-01"), ("2020-10-05", "2024-10-01")] {
      let succession = Succession(from: day, to: other)
      func smallest(_ units: [OfficialUnit]) -> Set<String> {
        let parents = Set(units.compactMap(\.parentCode))
        return Set(units.map(\.code)).subtracting(parents)
      }
      #expect(Set(succession.pairs.map(\.old)) == smallest(succession.before))
      #expect(Set(succession.pairs.map(\.new)) == smallest(succession.after))
    }
  }
}
