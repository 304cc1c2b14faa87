import LearningWeek
import Storage

/// Values for tests: the Week of Hưng Yên 2021 with a few schools.
enum StorageSamples {
  static let author = Store.Author(
    who: "lan", at: "2021-10-12T09:30:00+07:00", command: "import returns.csv")

  static func day(_ iso: String) -> CivilDate {
    guard let date = CivilDate(iso: iso) else { preconditionFailure("no such day: \(iso)") }
    return date
  }

  static var campaign: Campaign {
    var campaign = Campaign(
      name: "hung-yen/2021", title: "Tuần lễ hưởng ứng học tập suốt đời năm 2021", area: "33",
      year: 2021, firstDay: day("2021-10-01"), lastDay: day("2021-10-07"))
    campaign.form.rows = ["1a", "1b", "2", "5"].map { id in
      FormRow(
        id: id, label: "Mục \(id)",
        cells: [
          FormRow.Cell(column: "sessions", measure: "sessions"),
          FormRow.Cell(column: "participants", measure: "participants"),
        ])
    }
    campaign.deadlines = [
      Deadline(
        from: KindSelector(kinds: [.school, .commune]), to: ["district"],
        lastDay: day("2021-10-10")),
      Deadline(from: KindSelector(kinds: [.district]), to: ["33"], lastDay: day("2021-10-25")),
    ]
    return campaign
  }

  static var schools: [ReportingUnit] {
    [
      ReportingUnit(
        code: "TH1", name: "Trường Tiểu học Hoà Bình", kind: .school, area: "11953",
        reportsTo: ["323", "33"], block: "Khối Tiểu học", openFrom: day("2000-09-05"),
        attributes: ["enrolment": .number(512), "plan_issued_on": .text("2021-09-15")]),
      ReportingUnit(
        code: "TH2", name: "Trường THPT Đức Hợp", kind: .school, area: "323",
        openUntil: day("2030-01-01"), isSynthetic: true),
      ReportingUnit(code: "TV", name: "Thư viện tỉnh", kind: .library),
    ]
  }

  static func place(_ line: Int, _ column: Int? = nil, file: String = "returns.csv") -> SourcePlace
  {
    SourcePlace(file: file, line: line, column: column)
  }

  static func line(
    _ row: String, sessions: Int? = nil, participants: Int? = nil, note: String? = nil,
    at number: Int = 2
  ) -> ReturnLine {
    var line = ReturnLine(row: row, label: "Mục \(row)", place: place(number))
    if let sessions { line.figures["sessions"] = Figure(value: sessions, place: place(number, 3)) }
    if let participants {
      line.figures["participants"] = Figure(value: participants, place: place(number, 4))
    }
    if let note { line.texts["note"] = note }
    return line
  }

  static func returned(
    _ unit: UnitCode, scope: ReturnScope = .own, on date: String = "2021-10-08",
    _ lines: [ReturnLine]
  ) -> Return {
    Return(unit: unit, scope: scope, receivedOn: day(date), lines: lines, file: "returns.csv")
  }

  // MARK: - What accompanies returns, in order of key

  static let evidence = [
    Evidence(
      unit: "TH1", kind: .link, location: "https://hungyen.edu.vn/tuan-le", place: place(3)),
    Evidence(
      unit: "TH1", kind: .photo, location: "anh/khai-mac.jpg", caption: "Khai mạc",
      place: place(2, 4)),
    Evidence(
      unit: "TH2", kind: .document, location: "05/KH-UBND", place: place(4), isSynthetic: true),
  ]

  static let funding = [
    Funding(unit: "TH1", source: "enterprises", amount: 3_000_000, place: place(4)),
    Funding(unit: "TH1", source: "enterprises", amount: 5_000_000, place: place(3)),
    Funding(unit: "TH1", source: "enterprises", note: "ủng hộ sách", place: place(5)),
    Funding(unit: "TH1", source: "state", amount: 0, place: place(2), isSynthetic: true),
  ]

  static let nominations = [
    Nomination(kind: .collective, name: "Trường Tiểu học Hoà Bình", unit: "TH1", place: place(5)),
    Nomination(
      kind: .individual, name: "Nguyễn Thị Hoà", unit: "TH1", position: "Hiệu trưởng",
      isFemale: true, achievement: "Tổ chức tốt", award: "bk", receivedOn: day("2021-10-20"),
      place: place(2), isSynthetic: true),
    Nomination(
      kind: .individual, name: "Nguyễn Thị Hoà", unit: "TH1", isFemale: true, award: "gk",
      place: place(3)),
    Nomination(
      kind: .individual, name: "Trần Đức", unit: "TH1", isFemale: false, place: place(4)),
  ]

  static let earlierAwards = [
    EarlierAward(
      kind: .collective, name: "Trường THPT Đức Hợp", unit: "TH2", award: "bk", year: 2019,
      place: place(3)),
    EarlierAward(
      kind: .collective, name: "Trường THPT Đức Hợp", unit: "TH2", award: "bk", year: 2020,
      place: place(2)),
  ]

  static let flags = [
    FlagMark(
      name: "Trần Đức", unit: "TH1", flag: "discipline", reason: "Khiển trách",
      from: day("2021-05-01"), until: day("2022-04-30"), place: place(3), isSynthetic: true),
    FlagMark(unit: "TH2", flag: "complaint", place: place(2)),
  ]

  static let narratives = [
    Narrative(unit: "TH1", section: "I.1", text: "Công tác chỉ đạo\n\n- Đủ", place: place(2)),
    Narrative(unit: "TH1", section: "I.2", text: "", place: place(3)),
  ]

  static let facts = [
    CampaignFact(
      unit: "TH1", name: "opening_on", value: .text("2021-10-01"), place: place(3)),
    CampaignFact(unit: "TH1", name: "staff", value: .number(31.5), place: place(2)),
  ]
}
