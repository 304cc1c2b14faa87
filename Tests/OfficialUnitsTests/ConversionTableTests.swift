import Testing

@testable import OfficialUnits

@Suite struct ConversionTableTests {
  let communes = ConversionTable().filter { $0.newCode.utf8.count == 5 }

  @Test func `communes were converted in the four official ways`() {
    let counts = UnitConversion.Relation.allCases.map { relation in
      communes.count { $0.relation == relation }
    }
    #expect(counts == [9_471, 969, 127, 4])
  }

  @Test func `a province went whole into one`() {
    let provinces = ConversionTable().filter { $0.newCode.utf8.count == 2 }
    #expect(provinces.count == 63)
    #expect(Set(provinces.map(\.oldCode)).count == 63)
    #expect(Set(provinces.map(\.newCode)).count == 34)
    #expect(provinces.count { $0.relation == .unchanged } == 11)
    #expect(provinces.count { $0.relation == .full } == 52)
  }

  @Test func `no commune went to another province than its own did`() {
    let before = Dictionary(
      uniqueKeysWithValues: OfficialUnit.Level.allCases.flatMap {
        UnitRegister().units(on: "2025-06-30", level: $0)
      }.map { ($0.code, $0) })
    let after = Dictionary(
      uniqueKeysWithValues: UnitRegister().units(on: ConversionTable.day, level: .commune).map {
        ($0.code, $0.parentCode)
      })
    let newProvince = Dictionary(
      uniqueKeysWithValues: ConversionTable().filter { $0.newCode.utf8.count == 2 }.map {
        ($0.oldCode, $0.newCode)
      })
    func province(of code: String) -> String? {
      guard let unit = before[code] else { return nil }
      return unit.parentCode.map { province(of: $0) ?? $0 } ?? code
    }
    let strays = communes.filter { step in
      guard let old = step.oldCode else { return false }
      return newProvince[province(of: old)] != after[step.newCode]
    }
    #expect(strays == [])
  }

  @Test func `every unit of the day has a predecessor`() {
    let made = Set(ConversionTable().map(\.newCode))
    let units = OfficialUnit.Level.allCases.flatMap {
      UnitRegister().units(on: ConversionTable.day, level: $0)
    }
    #expect(units.map(\.code).filter { !made.contains($0) } == [])
    #expect(made.count == units.count)
  }

  @Test func `fourteen communes of the day before have no successor`() {
    let gone = Set(communes.compactMap(\.oldCode))
    let left = UnitRegister().units(on: "2025-06-30", level: .commune).map(\.code).filter {
      !gone.contains($0)
    }
    #expect(
      left == [
        "01651", "02482", "07693", "07732", "07744", "16387", "16411", "18448", "20176", "20674",
        "25102", "25174", "25177", "25186",
      ])
  }

  @Test func `441 communes were split`() {
    let steps = Dictionary(grouping: communes.compactMap(\.oldCode), by: \.self)
    #expect(steps.values.count { $0.count > 1 } == 441)
    #expect(steps.values.map(\.count).max() == 5)
  }

  @Test func `a split commune has several successors`() {
    #expect(
      ConversionTable().successors(of: "00112") == [
        UnitConversion(
          oldCode: "00112", newCode: "00004", relation: .part, oldName: nil,
          note: "Nhập một phần diện tích"),
        UnitConversion(
          oldCode: "00112", newCode: "00103", relation: .part, oldName: nil,
          note: "Nhập một phần diện tích, toàn bộ dân số"),
      ])
  }

  @Test func `an island district became a commune and other districts nothing`() {
    #expect(ConversionTable().successors(of: "755").map(\.newCode) == ["26732"])
    #expect(ConversionTable().successors(of: "330") == [])
  }

  @Test func `land without a code is a predecessor under its name`() {
    let unnamed = ConversionTable().predecessors(of: "14698").filter { $0.oldCode == nil }
    #expect(
      unnamed == [
        UnitConversion(
          oldCode: nil, newCode: "14698", relation: .full,
          oldName: "Khu vực bãi bồi ven biển do huyện Kim Sơn quản lý", note: nil)
      ])
  }

  @Test func `Tây Ninh is made of Tây Ninh and Long An`() {
    #expect(ConversionTable().predecessors(of: "80").map(\.oldCode) == ["72", "80"])
  }
}
