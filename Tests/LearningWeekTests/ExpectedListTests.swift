import LearningWeek
import Testing

@Suite struct ExpectedListTests {
  private var campaign: Campaign {
    var campaign = Campaign(
      name: "x/2021", title: "Tuần lễ", area: "33", year: 2021, firstDay: day("2021-10-01"),
      lastDay: day("2021-10-07"))
    campaign.deadlines = [
      Deadline(
        from: KindSelector(kinds: [.school, .centre]), to: ["district"],
        lastDay: day("2021-10-09")),
      Deadline(
        from: KindSelector(kinds: [.district]), to: ["province", "ministry"],
        lastDay: day("2021-10-17")),
    ]
    return campaign
  }

  private let units = [
    area("33", .province, parent: nil), area("323", .district, parent: "33"),
    area("11966", .commune, parent: "323"), school("A", in: "11966"),
  ]

  @Test func `a level means the area of that level above the unit`() {
    let list = ExpectedList.drawn(for: campaign, over: units)
    #expect(
      list == [
        "A": Expectation(recipients: ["323"], lastDay: day("2021-10-09")),
        "323": Expectation(recipients: ["33", "ministry"], lastDay: day("2021-10-17")),
      ])
  }

  @Test func `recipients entered for the unit go before the deadline's`() {
    var school = units[3]
    school.reportsTo = ["323", "33"]
    let list = ExpectedList.drawn(for: campaign, over: [school])
    #expect(list["A"]?.recipients == ["323", "33"])
  }

  @Test func `a closed unit is not expected`() {
    var closed = units[3]
    closed.openUntil = day("2021-10-01")
    var opening = units[3]
    opening.openFrom = day("2021-10-01")
    #expect(ExpectedList.drawn(for: campaign, over: [closed]) == [:])
    #expect(ExpectedList.drawn(for: campaign, over: [opening]).count == 1)
  }

  @Test func `a level with no such area above stays the word`() {
    let list = ExpectedList.drawn(for: campaign, over: [school("A", in: "999")])
    #expect(list["A"]?.recipients == ["district"])
  }

  @Test func `a parent leads on where the area is not known`() {
    var inside = school("A", in: "999")
    inside.parent = "11966"
    let list = ExpectedList.drawn(for: campaign, over: units.dropLast() + [inside])
    #expect(list["A"]?.recipients == ["323"])
  }

  @Test func `a circle of parents ends the search`() {
    var a = school("A", in: "B")
    a.parent = "B"
    let b = school("B", in: "A")
    let list = ExpectedList.drawn(for: campaign, over: [a, b])
    #expect(list["A"]?.recipients == ["district"])
  }
}

@Suite struct DeadlineTests {
  private func deadline(_ from: KindSelector, _ lastDay: String?) -> Deadline {
    Deadline(from: from, to: ["district"], lastDay: lastDay.map(day))
  }

  private let unit = school("A", in: "323")

  @Test func `one that names the unit wins over an earlier one of its kind`() {
    let deadlines = [
      deadline(KindSelector(kinds: [.school]), "2021-10-05"),
      deadline(KindSelector(kinds: [], units: ["A"]), "2021-10-20"),
    ]
    #expect(deadlines.binding(unit) == deadlines[1])
  }

  @Test func `of several the earliest counts, and a day before none`() {
    let deadlines = [
      deadline(KindSelector(kinds: [.school]), nil),
      deadline(KindSelector(kinds: [.school]), "2021-10-09"),
      deadline(KindSelector(kinds: [.school]), "2021-10-08"),
    ]
    #expect(deadlines.binding(unit) == deadlines[2])
    #expect(Array(deadlines.prefix(1)).binding(unit) == deadlines[0])
  }

  @Test func `an excepted unit and another kind are not bound`() {
    let deadlines = [
      deadline(KindSelector(kinds: [.school], except: ["A"]), "2021-10-09"),
      deadline(KindSelector(kinds: [.centre]), "2021-10-09"),
    ]
    #expect(deadlines.binding(unit) == nil)
  }

  @Test func `an exception also takes out a unit that is named`() {
    let deadlines = [deadline(KindSelector(kinds: [], units: ["A"], except: ["A"]), nil)]
    #expect(deadlines.binding(unit) == nil)
  }
}
