import LearningWeek
import Testing

@Suite struct CampaignStatusTests {
  static var data: CampaignData {
    var data = SmallProvince.data
    data.receipts["1"] = Receipt(receivedOn: day("2021-10-08"), isEmpty: false)
    data.receipts["A"] = Receipt(receivedOn: day("2021-10-12"), isEmpty: false)
    data.receipts["C"] = Receipt(receivedOn: day("2021-10-10"), isEmpty: true)
    data.receipts["K"] = Receipt(receivedOn: day("2021-12-31"), isEmpty: false)
    data.expected["K"]?.lastDay = nil
    return data
  }

  @Test func `each expected unit is on time, late or missing`() {
    let status = CampaignStatus(Self.data)
    let lines = status.units.map { unit in
      "\(unit.code) \(unit.state.rawValue) \(unit.isEmpty) "
        + "\(unit.daysLate.map(String.init) ?? "-") \(unit.daysEarly.map(String.init) ?? "-")"
    }
    #expect(
      lines == [
        "1 on_time false 0 2", "A late false 2 0", "B missing false - -",
        "2 missing false - -", "C on_time true 0 0", "K on_time false 0 0",
      ])
  }

  @Test func `received is on time and late, the empty included`() {
    let status = CampaignStatus(Self.data)
    let numbers = [
      status.expected, status.received, status.onTime, status.late, status.empty, status.missing,
    ]
    #expect(numbers == [6, 4, 3, 1, 1, 2])
    #expect(status.rate == 4.0 / 6.0)
  }

  @Test func `nobody expected is rate zero, and uninvited returns do not count`() {
    var data = Self.data
    data.expected = [:]
    let status = CampaignStatus(data)
    #expect(status.expected == 0)
    #expect(status.received == 0)
    #expect(status.rate == 0)
  }

  @Test func `an extension moves lateness`() {
    var data = Self.data
    data.expected["A"] = Expectation(
      recipients: ["1"], lastDay: day("2021-10-15"), originalLastDay: day("2021-10-10"))
    let unit = CampaignStatus(data).units[1]
    #expect(unit.state == .onTime)
    #expect(unit.daysEarly == 3)
  }

  @Test func `by level groups by area, by kind by kind`() {
    let status = CampaignStatus(Self.data)
    let districts = status.grouped(by: .district)
    #expect(districts.map(\.code) == ["1", "2"])
    #expect(districts.map(\.counts.expected) == [4, 2])
    #expect(districts.map(\.counts.missing) == [1, 1])
    let kinds = status.groupedByKind()
    #expect(kinds.map(\.code) == ["district", "school", "college"])
    #expect(kinds.map(\.counts.expected) == [2, 3, 1])
    let communes = status.grouped(by: .commune)
    #expect(communes.map(\.code) == [nil])
    #expect(communes.map(\.counts) == [status.counts])
  }

  @Test func `within a unit are those who report to it`() {
    let tree = CampaignStatus(Self.data)
    let district = tree.within(1)
    #expect(district.units.map(\.code) == ["1", "A", "B"])
    #expect(district.received == 2)
  }

  @Test func `an expected unit that is no longer known still counts`() {
    var data = Self.data
    data.expected["gone"] = Expectation(recipients: [], lastDay: nil)
    let status = CampaignStatus(data)
    #expect(status.units.last?.code == "gone")
    #expect(status.expected == 7)
    #expect(status.within(1).expected == 3)
  }

  @Test func `without receipts the returns in use tell when they came`() {
    var data = SmallProvince.data
    data.send("A", .own, [], on: "2021-10-05")
    data.send("A", .consolidated, [("1a", 1, 1)], on: "2021-10-11")
    data.send("B", .own, [], on: "2021-10-06")
    #expect(
      data.receipt(of: "A") == Receipt(receivedOn: day("2021-10-11"), isEmpty: false))
    #expect(data.receipt(of: "B") == Receipt(receivedOn: day("2021-10-06"), isEmpty: true))
    #expect(data.receipt(of: "C") == nil)
  }
}
