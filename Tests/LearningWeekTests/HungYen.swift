import LearningWeek

/// The published table of Hưng Yên, 2021, with the measures that its rows hold.
enum HungYen {
  static let form = SummaryForm(
    columns: SummaryForm.national.columns,
    rows: [
      heading("1", "Các lớp bồi dưỡng, tập huấn tổ chức trong Tuần lễ", unit: "Lớp"),
      row("1a", "Phổ biến kiến thức khoa học, kiến thức pháp luật", under: "1"),
      row("1b", "Bồi dưỡng tập huấn cho CBQL, giáo viên", under: "1"),
      row("1c", "Bồi dưỡng tập huấn cho báo cáo viên TTHTCĐ", under: "1"),
      row("1d", "Các lớp bồi dưỡng, tập huấn khác", under: "1"),
      row("2", "Số tin bài về các hoạt động của Tuần lễ", cells: [("sessions", "articles")]),
      row("3", "Ấn phẩm thông tin", cells: [("sessions", "publications")]),
      heading("4", "Phát động phong trào và tổ chức quyên góp sách"),
      row("4a", "Số tập thể/ cá nhân tặng sách", under: "4", cells: [("sessions", "donors")]),
      row("4b", "Số sách đã huy động tặng", under: "4", cells: [("sessions", "books")]),
      row("5", "Tổ chức các cuộc thi, các buổi tọa đàm"),
      row("5a", "Sinh hoạt chuyên đề học tập suốt đời", under: "5"),
      row("5b", "Các cuộc thi khác", under: "5"),
      heading("6", "Tổ chức Lễ khai mạc Tuần lễ"),
      row(
        "6a", "Số huyện tổ chức Lễ khai mạc", under: "6",
        cells: [("sessions", "districts"), ("participants", "participants")],
        counts: ["district"], adds: false),
      row(
        "6b", "Số cơ sở giáo dục tổ chức Lễ khai mạc", under: "6",
        cells: [("sessions", "institutions"), ("participants", "participants")],
        counts: ["school", "centre", "community_centre", "college"]),
      row("7", "Tổ chức hội thảo/ sinh hoạt chuyên đề"),
      heading("8", "Khen thưởng về tổ chức Tuần lễ"),
      row("8a", "Tập thể", under: "8", cells: [("participants", "collectives")]),
      row("8b", "Cá nhân", under: "8", cells: [("participants", "individuals")]),
    ])

  /// Count and people of each row as published; blanks are `nil`.
  static let published: [(row: String, sessions: Int?, participants: Int?)] = [
    ("1", nil, nil), ("1a", 10, 900), ("1b", 30, 800), ("1c", 10, 650), ("1d", 6, 350),
    ("2", 35, nil), ("3", 1230, nil), ("4", nil, nil), ("4a", 3, nil), ("4b", 1800, nil),
    ("5", 2, 250), ("5a", 161, 19600), ("5b", nil, nil), ("6", nil, nil), ("6a", 10, 1250),
    ("6b", 570, 165_000), ("7", nil, nil), ("8", nil, nil), ("8a", nil, 2), ("8b", nil, 50),
  ]

  static var campaign: Campaign {
    var campaign = Campaign(
      name: "hung-yen/2021", title: "Tuần lễ hưởng ứng học tập suốt đời năm 2021", area: "33",
      year: 2021, firstDay: day("2021-10-01"), lastDay: day("2021-10-07"))
    campaign.form = form
    return campaign
  }

  /// The province, its ten districts, and the province's consolidated return.
  static var data: CampaignData {
    let districts = (323...332).map { code in
      area(UnitCode("\(code)"), .district, parent: "33")
    }
    var data = CampaignData(
      campaign: campaign, units: [area("33", .province, parent: nil)] + districts)
    for district in districts {
      data.expected[district.code] = Expectation(recipients: ["33"], lastDay: nil)
    }
    data.send(
      "33", ReturnScope.consolidated,
      published.map { ($0.row, $0.sessions, $0.participants) })
    return data
  }

  private static func heading(_ id: String, _ label: String, unit: String? = nil) -> FormRow {
    FormRow(id: id, label: label, isHeading: true, measureUnit: unit)
  }

  private static func row(
    _ id: String, _ label: String, under: String? = nil,
    cells: [(String, String)] = [("sessions", "sessions"), ("participants", "participants")],
    counts: [UnitKind]? = nil, adds: Bool = true
  ) -> FormRow {
    FormRow(
      id: id, label: label, under: under,
      cells: cells.map { FormRow.Cell(column: $0.0, measure: $0.1) },
      counts: counts.map { KindSelector(kinds: $0) }, adds: adds)
  }
}

/// A date that the test itself wrote; 1970-01-01 would show a mistyped one.
func day(_ iso: String) -> CivilDate {
  CivilDate(iso: iso) ?? CivilDate(dayNumber: 0)
}

func area(_ code: UnitCode, _ level: AreaLevel, parent: UnitCode?) -> ReportingUnit {
  ReportingUnit(
    code: code, name: "\(level.name) \(code)", kind: UnitKind(level.name), level: level,
    parent: parent, area: code)
}

extension CampaignData {
  /// Files a return with the given rows, each with its two numeric columns.
  mutating func send(
    _ unit: UnitCode, _ scope: ReturnScope = .own,
    _ rows: [(row: String?, sessions: Int?, participants: Int?)], on received: String = "2021-10-09"
  ) {
    let place = SourcePlace(file: "test", line: 1)
    let lines = rows.map { row, sessions, participants in
      var figures: [String: Figure] = [:]
      figures["sessions"] = sessions.map { Figure(value: $0, place: place) }
      figures["participants"] = participants.map { Figure(value: $0, place: place) }
      return ReturnLine(row: row, label: row ?? "khác", figures: figures, place: place)
    }
    returns[ReturnKey(unit, scope)] = Return(
      unit: unit, scope: scope, receivedOn: day(received), lines: lines, file: "test")
  }
}
