import LearningWeek

/// The campaign of the published table: Hưng Yên 2021.
enum HungYen {
  static let form = SummaryForm(columns: SummaryForm.national.columns, rows: rows)

  static var campaign: Campaign {
    var campaign = Campaign(
      name: "hung-yen/2021", title: "Tuần lễ hưởng ứng học tập suốt đời năm 2021", area: "33",
      year: 2021, firstDay: day("2021-10-01"), lastDay: day("2021-10-07"))
    campaign.form = form
    return campaign
  }

  private static let rows: [FormRow] = [
    heading("1", "Các lớp bồi dưỡng, tập huấn tổ chức trong Tuần lễ"),
    row("1a", "1", "Phổ biến kiến thức khoa học, kiến thức pháp luật cho người lao động"),
    row("1b", "1", "Bồi dưỡng tập huấn cho CBQL, giáo viên"),
    row("1c", "1", "Bồi dưỡng tập huấn cho cán bộ quản lý, báo cáo viên TTHTCĐ"),
    row("1d", "1", "Các lớp bồi dưỡng, tập huấn khác"),
    row("2", nil, "Số tin bài về các hoạt động của Tuần lễ", ["sessions": "articles"]),
    row(
      "3", nil, "Ấn phẩm thông tin (tờ rơi, áp phích, băng rôn, khẩu hiệu)",
      ["sessions": "publications"]),
    heading(
      "4",
      """
      Phát động phong trào và tổ chức quyên góp sách giúp xây dựng tủ sách lớp học, xây dựng \
      thư viện trường học
      """),
    row("4a", "4", "Số tập thể/ cá nhân tặng sách", ["sessions": "donors"]),
    row(
      "4b", "4", "Số sách đã huy động tặng các trường học, thư viện", ["sessions": "books"]),
    row(
      "5", nil,
      "Tổ chức các cuộc thi, các buổi tọa đàm về khuyến đọc, khuyến học và xây dựng XHHT"),
    row("5a", "5", "Sinh hoạt chuyên đề học tập suốt đời, xây dựng xã hội học tập"),
    row("5b", "5", "Các cuộc thi khác"),
    heading("6", "Tổ chức Lễ khai mạc Tuần lễ"),
    row(
      "6a", "6", "Số huyện tổ chức Lễ khai mạc Tuần lễ",
      ["sessions": "districts", "participants": "participants"]),
    row(
      "6b", "6", "Số cơ sở giáo dục tổ chức Lễ khai mạc Tuần lễ",
      ["sessions": "institutions", "participants": "participants"]),
    row("7", nil, "Tổ chức hội thảo/ sinh hoạt chuyên đề"),
    heading("8", "Khen thưởng về tổ chức Tuần lễ"),
    row("8a", "8", "Tập thể", ["participants": "collectives"]),
    row("8b", "8", "Cá nhân", ["participants": "individuals"]),
  ]

  private static func heading(_ id: String, _ label: String) -> FormRow {
    FormRow(id: id, label: label, isHeading: true)
  }

  private static func row(
    _ id: String, _ under: String?, _ label: String, _ measures: [String: String]? = nil
  ) -> FormRow {
    let measures = measures ?? ["sessions": "sessions", "participants": "participants"]
    let cells = ["sessions", "participants"].compactMap { column in
      measures[column].map { FormRow.Cell(column: column, measure: $0) }
    }
    return FormRow(id: id, label: label, under: under, cells: cells)
  }
}

/// A day of a test; one that no calendar has is the first of all.
func day(_ iso: String) -> CivilDate {
  CivilDate(iso: iso) ?? CivilDate(dayNumber: 0)
}
