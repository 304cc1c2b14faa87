import Testing

@testable import LearningWeek

@Suite struct TrialTests {
  private let data: CampaignData

  init() {
    var campaign = SmallProvince.data.campaign
    campaign.form.rows = ["1", "2"].map { id in
      FormRow(
        id: id, label: "Mục \(id)", cells: [FormRow.Cell(column: "sessions", measure: "sessions")])
    }
    var data = CampaignData(campaign: campaign)
    data.expected = ["A": Expectation(recipients: ["P"], lastDay: Self.day("2021-10-10"))]
    func line(_ row: String, _ value: Int) -> ReturnLine {
      ReturnLine(
        row: row, label: "Mục \(row)",
        figures: ["sessions": Figure(value: value, place: Self.file)],
        place: Self.file)
    }
    data.returns = [
      ReturnKey("A", .own): Return(
        unit: "A", scope: .own, revision: 3, receivedOn: Self.day("2021-10-08"),
        lines: [line("1", 2), line("1", 3)], file: "a.csv")
    ]
    data.receipts = ["A": Receipt(receivedOn: Self.day("2021-10-08"), isEmpty: false)]
    self.data = data
  }

  private static let file = SourcePlace(file: "a.csv", line: 2, column: 3)

  private static func day(_ iso: String) -> CivilDate {
    CivilDate(iso: iso) ?? CivilDate(dayNumber: 0)
  }

  private func edit(
    _ unit: UnitCode = "A", _ row: String = "1", to value: Int?
  ) -> TriedChange {
    .figure(
      FigureEdit(
        unit: unit, scope: .own, row: row, column: "sessions", value: value,
        receivedOn: Self.day("2021-10-12")))
  }

  private func figure(_ unit: UnitCode, _ row: String, _ data: CampaignData) -> Int? {
    Trial.figure(of: unit, .own, row: row, column: "sessions", in: data)
  }

  @Test func `a tried figure is read in place of all that the row had, as one revision`() {
    var trial = Trial(on: data)
    let step1 = trial.add(edit(to: 9))
    #expect(step1)
    let step2 = trial.add(edit("A", "2", to: 4))
    #expect(step2)
    #expect(figure("A", "1", trial.data) == 9)
    #expect(figure("A", "2", trial.data) == 4)
    #expect(figure("A", "1", trial.base) == 5)
    let value = trial.data.returns[ReturnKey("A", .own)]
    #expect(value?.revision == 4)
    #expect(value?.receivedOn == Self.day("2021-10-12"))
    #expect(trial.returns == [value])
    // The unit was on time and stays so.
    #expect(trial.data.receipts["A"]?.receivedOn == Self.day("2021-10-08"))
  }

  @Test func `the same cell again is one change, and as it was before is none`() {
    var trial = Trial(on: data)
    trial.add(edit(to: 9))
    let step3 = trial.add(edit(to: 9))
    #expect(!step3)
    let step4 = trial.add(edit(to: 7))
    #expect(step4)
    #expect(trial.changes == [edit(to: 7)])
    let step5 = trial.add(edit(to: 5))
    #expect(step5)
    #expect(trial.changes == [])
    #expect(trial.data.returns == data.returns)
    let step6 = trial.add(edit("B", "1", to: nil))
    #expect(!step6)
    #expect(trial.data.returns[ReturnKey("B", .own)] == nil)
  }

  @Test func `a unit that sent nothing has returned then, on the day given`() {
    var trial = Trial(on: data)
    trial.add(edit("B", "1", to: 1))
    #expect(trial.data.returns[ReturnKey("B", .own)]?.revision == 1)
    #expect(
      trial.data.receipts["B"] == Receipt(receivedOn: Self.day("2021-10-12"), isEmpty: false))
    trial.add(edit("B", "1", to: nil))
    #expect(trial.changes == [])
    #expect(trial.data.receipts["B"] == nil)
  }

  @Test func `taking changes back one by one gives the data as they were`() {
    var trial = Trial(on: data)
    let changes: [TriedChange] = [
      edit(to: 9), edit("B", "2", to: 1),
      .override(Override(award: "x", candidate: "A", isIn: true, reason: "r", by: "HĐ")),
      .ballot(Ballot(award: "x", chosen: ["A"])),
      .flag(FlagMark(unit: "A", flag: "f", place: FigureEdit.place)),
      .preference("P", Preference(choice: .built, reason: "r")),
      .extension("A", lastDay: Self.day("2021-10-20"), reason: "r"),
    ]
    for change in changes {
      let isNew = trial.add(change)
      #expect(isNew)
    }
    #expect(trial.data.overrides.count == 1)
    #expect(trial.data.ballots.count == 1)
    #expect(trial.data.flags.count == 1)
    #expect(trial.data.preferences.count == 1)
    #expect(trial.data.expected["A"]?.lastDay == Self.day("2021-10-20"))
    #expect(trial.data.expected["A"]?.originalLastDay == Self.day("2021-10-10"))
    for change in changes.reversed() {
      let last = trial.removeLast()
      #expect(last == change)
    }
    let step7 = trial.removeLast()
    #expect(step7 == nil)
    #expect(trial.data.returns == data.returns)
    #expect(trial.data.receipts == data.receipts)
    #expect(trial.data.expected == data.expected)
    #expect(trial.data.overrides == [] && trial.data.ballots == [] && trial.data.flags == [])
    #expect(trial.data.preferences == [:])
  }

  @Test func `a later word on the same thing replaces the earlier one`() {
    var trial = Trial(on: data)
    for isIn in [true, false] {
      trial.add(.override(Override(award: "x", candidate: "A", isIn: isIn, reason: "r", by: "HĐ")))
    }
    for choice in [Preference.Choice.built, .stated] {
      trial.add(.preference("P", Preference(choice: choice, reason: "r")))
    }
    #expect(trial.changes.count == 2)
    #expect(trial.data.overrides.map(\.isIn) == [false])
    #expect(trial.data.preferences["P"]?.choice == .stated)
  }
}
