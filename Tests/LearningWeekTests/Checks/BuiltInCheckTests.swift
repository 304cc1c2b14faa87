import LearningWeek
import Testing

@Suite struct BuiltInCheckTests {
  /// Ten schools of commune 1, each with two classes of 30.
  private static var tenSchools: CampaignData {
    var data = SmallProvince.data
    for number in 1...10 {
      let code = UnitCode("S\(number)")
      data.units.append(school(code, in: "1"))
      data.expected[code] = Expectation(recipients: ["1"], lastDay: day("2021-10-10"))
      data.send(code, .own, [("1a", 2, 60 + number)])
    }
    return data
  }

  private func objections(
    _ data: CampaignData, history: [Int: BuiltInChecks.History] = [:]
  ) throws -> [Objection] {
    try BuiltInChecks(
      data, tree: RollUp(data).cube.tree, history: history, key: { $0.lowercased() }
    )
    .objections()
  }

  private func reasons(_ data: CampaignData) throws -> [Objection.Reason] {
    try objections(data).map(\.reason)
  }

  @Test func `ordinary figures raise nothing`() throws {
    #expect(try reasons(Self.tenSchools) == [])
    #expect(try reasons(SmallProvince.data) == [])
  }

  @Test func `a figure unlike those of ten of its kind is said with its cell`() throws {
    var data = Self.tenSchools
    data.send("A", .own, [("1a", 2, 6500)])
    let found = try objections(data)
    #expect(
      found.map(\.reason) == [
        .unlikePeers(value: 6500, median: 66, count: 11),
        .manyPeople(people: 6500, sessions: 2, median: 33, count: 11),
      ])
    #expect(found.map(\.unit) == ["A", "A"])
    #expect(found[0].place == SourcePlace(file: "test", line: 1))
    #expect(found[0].severity == .warning && found[0].row == "1a")
  }

  @Test func `people without a class cannot be, a class without people can`() throws {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", 0, 12)])
    data.send("B", .own, [("1a", 1, 0)])
    data.send("C", .own, [("1a", nil, 12)])
    #expect(try reasons(data) == [.nobodyMet(people: 12)])
  }

  @Test func `a school counts once, and no office counts more schools than there are`() throws {
    var data = SmallProvince.data
    data.send("A", .own, [("2", 5, 100)])
    data.send("B", .own, [("2", 1, 100)])
    data.send("2", .consolidated, [("2", 7, 100)])
    data.send("1", .consolidated, [("2", 2, 100)])
    let found = try objections(data)
    #expect(
      found.map(\.reason) == [
        .moreThanThereAre(value: 7, units: 1), .countedMoreThanOnce(value: 5),
      ])
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func `the same numbers one step up are perhaps one event`() throws {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", 2, 60), ("1b", 1, 5)])
    data.send("1", .own, [("1a", 2, 60), ("1b", 1, 5)])
    data.send("B", .own, [("1a", 2, 61)])
    #expect(
      try reasons(data) == [.sameAsAbove(unit: "1", name: "district 1", sessions: 2, people: 60)])
  }

  @Test func `a person proposed twice is found under another spelling`() throws {
    var data = SmallProvince.data
    func propose(_ name: String, _ unit: UnitCode, _ position: String?, line: Int) {
      data.nominations.append(
        Nomination(
          kind: .individual, name: name, unit: unit, position: position, award: "x",
          place: SourcePlace(file: "n", line: line)))
    }
    propose("Lê Hoa", "A", nil, line: 1)
    propose("LÊ HOA", "A", "Giáo viên", line: 2)
    propose("Lê Hoa", "B", nil, line: 3)
    propose("Lê hoa", "C", "giáo viên", line: 4)
    let found = try objections(data)
    #expect(
      found.map(\.reason) == [
        .samePerson(name: "LÊ HOA", other: "Lê Hoa", unit: "A", unitName: "school A"),
        .samePerson(name: "Lê hoa", other: "LÊ HOA", unit: "A", unitName: "school A"),
      ])
    #expect(found.map { $0.place?.line } == [2, 4])
  }

  @Test func `one link from two units is said, one file name of two cameras is not`() throws {
    var data = SmallProvince.data
    for (unit, line) in [("A", 1), ("B", 2)] as [(UnitCode, Int)] {
      for (kind, location) in [
        (.link, "https://vi.du/bai-1"), (.photo, "IMG_0001.jpg"),
      ] as [(EvidenceKind, String)] {
        data.evidence.append(
          Evidence(
            unit: unit, kind: kind, location: location, place: SourcePlace(file: "e", line: line)))
      }
    }
    #expect(
      try reasons(data) == [
        .sameEvidence(location: "https://vi.du/bai-1", unit: "A", name: "school A")
      ])
  }

  @Test func `evidence is asked of who reported something, and comes last`() throws {
    var data = SmallProvince.data
    data.campaign.evidence = EvidenceRequirement(bounds: [.photo: .init(min: 2)])
    data.send("A", .own, [("1a", 0, 12)])
    data.send("B", .own, [])
    let found = try objections(data)
    #expect(found.map(\.reason) == [.nobodyMet(people: 12), .evidenceMissing([.photo: 2])])
    #expect(found.map(\.unit) == ["A", "A"])
    #expect(found.map(\.severity) == [.error, .note])
  }

  @Test func `three earlier years are enough to be unlike oneself, two are not`() throws {
    var data = SmallProvince.data
    data.send("A", .own, [("1a", 2, 900)])
    func year(_ people: Int) -> BuiltInChecks.History {
      var then = SmallProvince.data
      then.send("A", .own, [("1a", 2, people)])
      return EarlierYear(data: then).history
    }
    let before = [2018: year(90), 2019: year(100), 2020: year(120)]
    #expect(
      try objections(data, history: before).map(\.reason) == [
        .unlikeBefore(value: 900, median: 100, years: 3)
      ])
    #expect(try objections(data, history: before.filter { $0.key > 2018 }) == [])
    let wild = before.merging([2017: year(1000)]) { $1 }
    #expect(try objections(data, history: wild) == [])
  }

  @Test func `what a split leaves open is no history`() {
    var then = SmallProvince.data
    then.send("A", .own, [("1a", 2, 90)])
    let exact = EarlierYear(
      data: then, origins: ["B": EarlierYear.Origins(units: ["A"], isExact: true)])
    let open = EarlierYear(
      data: then, origins: ["B": EarlierYear.Origins(units: ["A"], isExact: false)])
    #expect(exact.history("B", .own, "1a", "participants") == 90)
    #expect(open.history("B", .own, "1a", "participants") == nil)
  }
}
