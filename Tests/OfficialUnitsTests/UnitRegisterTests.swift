import Testing

@testable import OfficialUnits

@Suite struct UnitRegisterTests {
  /// Source of the numbers: the official lists in force on the first day of each year's Week.
  @Test(arguments: [
    ("2020-10-05", [63, 707, 10_614]), ("2021-10-01", [63, 705, 10_603]),
    ("2022-10-01", [63, 705, 10_599]), ("2023-10-02", [63, 705, 10_598]),
    ("2024-10-01", [63, 704, 10_542]), ("2025-10-01", [34, 0, 3_321]),
    ("2026-10-01", [34, 0, 3_321]),
  ])
  func `each Week finds the official number of units`(day: String, counts: [Int]) {
    let found = OfficialUnit.Level.allCases.map { UnitRegister().units(on: day, level: $0).count }
    #expect(found == counts)
  }

  @Test(arguments: [("2020-10-05", 24), ("2021-02-01", 22), ("2021-10-01", 22)])
  func `Thủ Đức made 24 districts of Hồ Chí Minh City 22`(day: String, count: Int) {
    let districts = UnitRegister().units(on: day, level: .district).filter {
      $0.parentCode == "79"
    }
    #expect(districts.count == count)
  }

  @Test func `Hưng Yên had 10 districts and 161 communes in 2021`() {
    let districts = UnitRegister().units(on: "2021-10-01", level: .district).filter {
      $0.parentCode == "33"
    }
    let codes = Set(districts.map(\.code))
    let communes = UnitRegister().units(on: "2021-10-01", level: .commune).filter {
      codes.contains($0.parentCode ?? "")
    }
    #expect(
      districts.map(\.name) == [
        "Thành phố Hưng Yên", "Huyện Văn Lâm", "Huyện Văn Giang", "Huyện Yên Mỹ",
        "Thị xã Mỹ Hào", "Huyện Ân Thi", "Huyện Khoái Châu", "Huyện Kim Động", "Huyện Tiên Lữ",
        "Huyện Phù Cừ",
      ])
    #expect(communes.count == 161)
  }

  @Test func `code 80 was Long An and is Tây Ninh`() {
    let periods = UnitRegister().filter { $0.code == "80" }
    #expect(
      periods == [
        OfficialUnit(
          code: "80", name: "Tỉnh Long An", type: "Tỉnh", parentCode: nil,
          firstDay: "2019-09-11", endDay: "2025-07-01"),
        OfficialUnit(
          code: "80", name: "Tỉnh Tây Ninh", type: "Tỉnh", parentCode: nil,
          firstDay: "2025-07-01", endDay: nil),
      ])
  }

  @Test func `a unit is in force from its first day to the day before its end`() {
    func provinces(on day: String) -> [String] {
      UnitRegister().units(on: day, level: .province).filter { $0.code == "75" }.map(\.name)
    }
    #expect(provinces(on: "2019-09-10") == [])
    #expect(provinces(on: "2019-09-11") == ["Tỉnh Đồng Nai"])
    #expect(provinces(on: "2026-04-29") == ["Tỉnh Đồng Nai"])
    #expect(provinces(on: "2026-04-30") == ["Thành phố Đồng Nai"])
  }

  @Test func `seven province codes went over to another province in 2025`() {
    let before = UnitRegister().units(on: "2025-06-30", level: .province)
    let after = UnitRegister().units(on: "2025-07-01", level: .province)
    let reused = after.filter { new in
      before.contains { old in old.code == new.code && old.name != new.name }
    }
    #expect(reused.map(\.code) == ["15", "24", "44", "52", "80", "82", "91"])
  }
}
