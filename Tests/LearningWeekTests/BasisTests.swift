import LearningWeek
import Testing

@Suite struct BasisTests {
  @Test func `what was built is used once everybody below has reported`() {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", 2, 40)])
    data.send("B", .own, [])
    data.send("1", .consolidated, [("1a", 9, 90)])
    let rollUp = RollUp(data)
    #expect(rollUp.basis(of: rollUp.index("1")) == .built(missing: 0))
    #expect(rollUp.basisReason(of: rollUp.index("1")) == .everyoneReported)
    #expect(
      rollUp.figure(row: 1, column: 1, unit: rollUp.index("1"))
        == RolledFigure(value: 40, isDerived: true, basis: .built(missing: 0)))
  }

  @Test func `while somebody is missing the statement is used`() {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", 2, 40)])
    data.send("1", .consolidated, [("1a", 9, 90)])
    let rollUp = RollUp(data)
    let district = rollUp.index("1")
    #expect(rollUp.basisReason(of: district) == .incomplete(missing: 1))
    #expect(
      rollUp.figure(row: 1, column: 1, unit: district)
        == RolledFigure(value: 90, isDerived: false, basis: .stated))
    #expect(
      rollUp.figure(row: 1, column: 1, unit: district, using: .built)
        == RolledFigure(value: 40, isDerived: true, basis: .built(missing: 1)))
    // 2, B, C and K have sent nothing.
    #expect(
      rollUp.figure(row: 1, column: 1, unit: 0)
        == RolledFigure(value: 90, isDerived: true, basis: .built(missing: 4)))
  }

  @Test func `without a statement what was built is marked incomplete`() {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", 2, 40)])
    data.send("1", .own, [("1a", 1, 5)])
    let rollUp = RollUp(data)
    #expect(
      rollUp.figure(row: 1, column: 1, unit: rollUp.index("1"))
        == RolledFigure(value: 45, isDerived: true, basis: .built(missing: 1)))
    #expect(
      rollUp.figure(row: 1, column: 1, unit: rollUp.index("A"))
        == RolledFigure(value: 40, isDerived: false, basis: .own))
    #expect(rollUp.figure(row: 1, column: 1, unit: rollUp.index("2")) == nil)
    #expect(rollUp.basis(of: rollUp.index("2")) == .nothing)
    #expect(
      rollUp.figure(row: 1, column: 1, unit: rollUp.index("1"), using: .stated) == nil)
  }

  @Test func `a preference overrules, with its reason`() {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", 2, 40)])
    data.send("1", .consolidated, [("1a", 9, 90)])
    data.preferences["1"] = Preference(choice: .built, reason: "số liệu huyện trùng")
    let rollUp = RollUp(data)
    #expect(rollUp.basis(of: rollUp.index("1")) == .built(missing: 1))
    #expect(
      rollUp.basisReason(of: rollUp.index("1")) == .preferred(reason: "số liệu huyện trùng"))
  }

  @Test func `a preference for what does not exist changes nothing`() {
    var data = SmallProvince.data
    data.send("1", .consolidated, [("1a", 9, 90)])
    data.send("C", .own, [("1a", 1, 10)])
    data.preferences["1"] = Preference(choice: .built, reason: "?")
    data.preferences["2"] = Preference(choice: .stated, reason: "?")
    let rollUp = RollUp(data)
    #expect(rollUp.basis(of: rollUp.index("1")) == .stated)
    #expect(rollUp.basis(of: rollUp.index("2")) == .built(missing: 0))
  }

  @Test func `where nobody below is expected a statement goes first`() {
    var data = SmallProvince.data
    data.expected = [:]
    data.send("A", .own, [("1a", 2, 40)])
    data.send("1", .consolidated, [("1a", 9, 90)])
    let rollUp = RollUp(data)
    #expect(rollUp.basis(of: rollUp.index("1")) == .stated)
    #expect(rollUp.basisReason(of: rollUp.index("1")) == .nobodyExpected)
  }

  @Test func `an empty statement does not hide what was built`() {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", 2, 40)])
    data.send("1", .consolidated, [("1a", nil, nil)])
    let rollUp = RollUp(data)
    #expect(rollUp.basis(of: rollUp.index("1")) == .built(missing: 1))
    #expect(rollUp.basisReason(of: rollUp.index("1")) == .emptyStatement)
  }

  @Test func `nothing, an empty return and zeros are three states`() {
    var data = SmallProvince.data
    data.send("B", .own, [])
    data.send("C", .own, [("1a", 0, 0)])
    let rollUp = RollUp(data)
    let states = ["A", "B", "C"].map { code in
      let unit = rollUp.index(UnitCode(code))
      return "\(rollUp.basis(of: unit)) \(rollUp.total(of: "sessions", unit: unit)?.value ?? -1)"
    }
    #expect(states == ["nothing -1", "own -1", "own 0"])
    #expect(rollUp.cube.hasReturned(rollUp.index("B")))
    #expect(!rollUp.cube.hasReturned(rollUp.index("A")))
  }

  @Test func `sums stay at the largest number rather than pass it`() {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", .max, nil)])
    data.send("B", .own, [("1a", .max, nil)])
    let rollUp = RollUp(data)
    #expect(rollUp.figure(row: 1, column: 0, unit: 0)?.value == .max)
  }
}
