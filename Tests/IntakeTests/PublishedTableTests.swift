import Intake
import LearningWeek
import Testing

@Suite struct PublishedTableTests {
  private var path: String {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/Fixtures/hung-yen-2021-results.tsv"
  }

  private func table(_ change: (inout IntakeContext) -> Void = { _ in }) throws -> Draft {
    let context = IntakeContext.hungYen {
      $0.unit = "33"
      $0.receivedOn = day("2021-10-28")
      change(&$0)
    }
    return try #require(readFile(path: path, context: context).first)
  }

  /// A line of the published table: row, wording, figures, line of the file.
  private func line(
    _ row: String, _ label: String, _ sessions: Int?, _ participants: Int?, _ line: Int
  ) -> ReturnLine {
    func figure(_ value: Int?, _ column: Int) -> Figure? {
      value.map {
        Figure(value: $0, place: SourcePlace(file: path, line: line, column: column))
      }
    }
    var figures: [String: Figure] = [:]
    figures["sessions"] = figure(sessions, 4)
    figures["participants"] = figure(participants, 5)
    return ReturnLine(
      row: row, label: label, figures: figures, place: SourcePlace(file: path, line: line))
  }

  private var lines: [ReturnLine] {
    [
      line(
        "1a", "Phổ biến kiến thức khoa học, kiến thức pháp luật cho người lao động", 10, 900, 4),
      line("1b", "Bồi dưỡng tập huấn cho CBQL, giáo viên", 30, 800, 5),
      line("1c", "Bồi dưỡng tập huấn cho cán bộ quản lý, báo cáo viên THHTCĐ", 10, 650, 6),
      line("1d", "Các lớp bồi dưỡng, tập huấn khác", 6, 350, 7),
      line("2", "Số tin bài về các hoạt động của Tuần lễ", 35, nil, 8),
      line("3", "Ấn phẩm thông tin (tờ rơi, áp phích, băng rôn, khẩu hiệu)", 1230, nil, 9),
      line("4a", "Số tập thể/ cá nhân tặng sách", 3, nil, 11),
      line("4b", "Số sách đã huy động tặng các trường học, thư viện", 1800, nil, 12),
      line(
        "5",
        """
        Tổ chức các cuộc thi, các buổi tọa đàm về khuyến đọc, khuyến học và xây dựng XHHT \
        (trực tuyến)
        """, 2, 250, 13),
      line(
        "5a", "Sinh hoạt chuyên đề học tập suốt đời, xây dựng xã hội học tập", 161, 19600, 14),
      line("6a", "Số huyện tổ chức Lễ khai mạc Tuần lễ", 10, 1250, 17),
      line(
        "6b", "Số cơ sở giáo dục tổ chức Lễ khai mạc Tuần lễ (Trực tuyến)", 570, 165000, 18),
      line("8a", "Tập thể", nil, 2, 21),
      line("8b", "Cá nhân", nil, 50, 22),
    ]
  }

  @Test func `the published table reads whole, with the cell of every figure`() throws {
    let expected = Return(
      unit: "33", scope: .consolidated, receivedOn: day("2021-10-28"), lines: lines, file: path)
    let draft = try table()
    #expect(
      draft == Draft(kind: .summaryTable, file: path, contents: .returns([expected])))
  }

  @Test func `strictness has nothing against the published table`() throws {
    #expect(try table { $0.strict = true } == table())
  }

  @Test func `saying what it is changes nothing`() throws {
    #expect(try table { $0.kind = .summaryTable } == table())
  }

  @Test func `without its unit the table is refused`() {
    let place = SourcePlace(file: path, line: 1)
    #expect(
      throws: IntakeFailure(
        file: path, defects: [IntakeDefect(.unitNotGiven, at: place)])
    ) {
      try table { $0.unit = nil }
    }
  }

  @Test func `a school's table is its own unless said otherwise`() throws {
    let scopes = try [
      table { $0.unit = "A" },
      table {
        $0.unit = "A"
        $0.scope = .consolidated
      },
    ].map { $0.returns.map(\.scope) }
    #expect(scopes == [[.own], [.consolidated]])
  }

  /// Added up by hand from the published page; 6a's people may be among 6b's.
  @Test func `the sums of the published table are those known`() throws {
    let returns = try table().returns
    let adding = ["1a", "1b", "1c", "1d", "5", "5a"]
    let sessions = returns[0].lines.filter { adding.contains($0.row ?? "") }
      .compactMap { $0.figures["sessions"]?.value }
    let people = returns[0].lines.filter { (adding + ["6b"]).contains($0.row ?? "") }
      .compactMap { $0.figures["participants"]?.value }
    #expect(sessions.reduce(0, +) == 219)
    #expect(people.reduce(0, +) == 187_550)
  }
}
