import LearningWeek

/// Province 33 with districts 1 and 2; schools A and B in 1, C in 2, and a college K
/// that reports to the province. All below the province are expected.
enum SmallProvince {
  static let form = SummaryForm(
    columns: SummaryForm.national.columns,
    rows: [
      FormRow(id: "1", label: "Lớp", isHeading: true),
      FormRow(
        id: "1a", label: "Lớp A", under: "1", cells: both, activity: "training",
        indicator: "workers"),
      FormRow(id: "1b", label: "Lớp B", under: "1", cells: both, activity: "training"),
      FormRow(
        id: "2", label: "Khai mạc",
        cells: [
          FormRow.Cell(column: "sessions", measure: "institutions"),
          FormRow.Cell(column: "participants", measure: "participants"),
        ], activity: "opening", counts: KindSelector(kinds: [.school, .college])),
    ])

  private static let both = [
    FormRow.Cell(column: "sessions", measure: "sessions"),
    FormRow.Cell(column: "participants", measure: "participants"),
  ]

  static var data: CampaignData {
    var campaign = Campaign(
      name: "x/2021", title: "Tuần lễ", area: "33", year: 2021, firstDay: day("2021-10-01"),
      lastDay: day("2021-10-07"))
    campaign.form = form
    campaign.activities = [
      Label(id: "opening", text: "Khai mạc"), Label(id: "training", text: "Tập huấn"),
    ]
    campaign.indicators = [Indicator(id: "workers", text: "Người lao động")]
    var college = school("K", in: "1")
    college.kind = .college
    college.reportsTo = ["33"]
    var data = CampaignData(
      campaign: campaign,
      units: [
        area("33", .province, parent: nil), area("1", .district, parent: "33"),
        area("2", .district, parent: "33"), school("A", in: "1"), school("B", in: "1"),
        school("C", in: "2"), college,
      ])
    for (unit, recipient) in [
      ("1", "33"), ("2", "33"), ("A", "1"), ("B", "1"), ("C", "2"), ("K", "33"),
    ] {
      data.expected[UnitCode(unit)] = Expectation(
        recipients: [recipient], lastDay: day("2021-10-10"))
    }
    return data
  }
}

extension RollUp {
  func index(_ code: UnitCode) -> Int { cube.tree.index(of: code) ?? 0 }
}
