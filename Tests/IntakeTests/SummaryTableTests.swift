import Intake
import LearningWeek
import Testing
import VietnameseText

/// Tables as units write them, against the form of Hưng Yên.
@Suite struct SummaryTableTests {
  private static let head = "TT\tCác hoạt động\tĐơn vị\tSố lớp/số cuộc thi\tNgười\tGhi chú\n"

  /// Row, or the label of an unmapped line, with its figures.
  struct Found: Equatable {
    var row: String
    var sessions: Int?
    var participants: Int?

    init(_ row: String, _ sessions: Int?, _ participants: Int?) {
      self.row = row
      self.sessions = sessions
      self.participants = participants
    }
  }

  private func table(
    _ text: String, _ change: (inout IntakeContext) -> Void = { _ in }
  ) throws -> (found: [Found], warnings: [IntakeWarning]) {
    let draft = try read(text, context(change))
    let lines = draft.returns.flatMap(\.lines)
    let found = lines.map {
      Found(
        $0.row ?? "«\($0.label)»", $0.figures["sessions"]?.value,
        $0.figures["participants"]?.value)
    }
    let warnings = draft.warnings.filter {
      if case .remark(.rowsNotInTable) = $0.subject { false } else { true }
    }
    return (found, warnings)
  }

  private func context(_ change: (inout IntakeContext) -> Void = { _ in }) -> IntakeContext {
    .hungYen {
      $0.unit = "A"
      change(&$0)
    }
  }

  @Test(arguments: [
    // One, two and three heading lines.
    "STT;Các hoạt động;Đơn vị tính;Số lớp;Số người;Ghi chú\n",
    "TT;Các hoạt động;Đơn vị;Số lượng;;Ghi chú\n;;;Số lớp/số cuộc thi;Người;\n",
    "TT;Các hoạt động;Đơn vị;Số lượng;;Ghi chú\n;;;Số lớp/;Người;\n;;;số cuộc thi;;\n",
    "TT;CÁC HOẠT ĐỘNG;ĐƠN VỊ;SỐ LƯỢNG;;\n;;;Số lớp/ số cuộc thi;người;\n",
    "TT;Nội dung;Đơn vị;Số lượng Số lớp/số cuộc thi;Số lượng Người;\n",
    // Title above, numbers of the columns below.
    "SỞ GDĐT;;;;;\nTT;Các hoạt động;Đơn vị;Số lớp;Người;Ghi chú\n(1);(2);(3);(4);(5);(6)\n",
    "TT;Các hoạt động;Đơn vị;Số lớp;Người;Ghi chú\nA;B;C;1;2;3\n",
  ])
  func `headings on one, two or three lines come to the same`(heading: String) throws {
    let found = try table(heading + "1a;;Lớp;3;40;\n")
    #expect(found.found == [Found("1a", 3, 40)])
    #expect(found.warnings == [])
  }

  @Test func `columns are found by their heading, wherever they stand`() throws {
    let found = try table("Người,Số cuộc,Nội dung,STT\n40,3,Các cuộc thi khác,\n")
    #expect(found.found == [Found("5b", 3, 40)])
  }

  @Test func `numbers name rows, with dots, brackets and letters apart`() throws {
    let found = try table(
      Self.head
        + "1.\tCác lớp\t\t\t\t\na)\t\t\t1\t\t\n1.b\t\t\t2\t\t\n1C\t\t\t3\t\t\n8a.\t\t\t\t4\t\n"
    )
    #expect(
      found.found
        == [
          Found("1a", 1, nil), Found("1b", 2, nil), Found("1c", 3, nil), Found("8a", nil, 4),
        ])
    #expect(
      found.warnings == [
        warning(
          .rowLabelDiffers(row: "1", expected: HungYen.form.rows[0].label), line: 2, column: 2,
          "Các lớp")
      ])
  }

  @Test func `unnumbered lines are found below, beside and above the last row`() throws {
    let found = try table(
      Self.head + """
        8\tKhen thưởng về tổ chức Tuần lễ\t\t\t\t
        -\tTập thể\t\t\t2\t
        +\t- Cá nhân\t\t\t5\t
        \tSố tin bài về các hoạt động của Tuần lễ\t\t7\t\t
        \tTổ chức Lễ khai mạc Tuần lễ\t\t\t\t
        \tSố huyện tổ chức Lễ khai mạc Tuần lễ\t\t1\t\t

        """)
    #expect(
      found.found
        == [Found("8a", nil, 2), Found("8b", nil, 5), Found("2", 7, nil), Found("6a", 1, nil)])
    #expect(found.warnings == [])
  }

  @Test(arguments: [
    ("Bồi dưỡng, tập huấn cho cán bộ quản lí, giáo viên", "1b", true),
    ("Bồi dưỡng tập huấn cho CBQL, báo cáo viên TTHTCĐ", "1c", true),
    ("Bồi dưỡng tập huấn cho CBQL, BCV trung tâm HTCĐ", "1c", true),
    ("BỒI DƯỠNG TẬP HUẤN CHO CÁN BỘ QUẢN LÝ VÀ GIÁO VIÊN (trực tiếp)", "1b", true),
    ("Các lớp tập huấn, bồi dưỡng khác", "1d", false),
    ("Phổ biến kiến thức khoa học, pháp luật cho người lao động", "1a", false),
  ])
  func `abbreviations and bracketed tails are the same wording, near ones are said to be near`(
    label: String, row: String, isSame: Bool
  ) throws {
    let found = try table(Self.head + "1\t\t\t\t\t\n\t\(label)\t\t3\t\t\n")
    let form = HungYen.form.rows.first { $0.id == row }
    #expect(found.found == [Found(row, 3, nil)])
    #expect(
      found.warnings
        == (isSame
          ? []
          : [
            warning(
              .rowLabelDiffers(row: row, expected: form?.label ?? ""), line: 3, column: 2, label)
          ]))
  }

  @Test(arguments: [
    ("6", "Số xã tổ chức Lễ khai mạc Tuần lễ"),
    ("6", "Số huyện không tổ chức Lễ khai mạc Tuần lễ"), ("8", "Tập thể nữ"),
    ("1", "Bồi dưỡng tập huấn cho học viên"), ("5", "Các cuộc thi"),
  ])
  func `another activity is no slip`(parent: String, label: String) throws {
    let found = try table(Self.head + "\(parent)\t\t\t\t\t\n\t\(label)\t\t3\t\t\n")
    #expect(found.found == [Found("«\(label)»", 3, nil)])
  }

  @Test func `unknown rows are kept in place with the nearest rows named`() throws {
    let found = try table(
      Self.head + """
        6\tTổ chức Lễ khai mạc Tuần lễ\t\t\t\t
        \tSố xã tổ chức Lễ khai mạc Tuần lễ\t\t3\t\t
        9\tTrồng cây\t\t5\t60\t
        \tCá nhân\t\t7\t\t
        \tSố huyện tổ chức Lễ khai mạc Tuần lễ\t\t8\t\t

        """)
    #expect(
      found.found
        == [
          Found("«Số xã tổ chức Lễ khai mạc Tuần lễ»", 3, nil), Found("«Trồng cây»", 5, 60),
          Found("«Cá nhân»", 7, nil), Found("6a", 8, nil),
        ])
    func rows(_ ids: String...) -> [String] {
      ids.map { id in "\(id) \(HungYen.form.rows.first { $0.id == id }?.label ?? "")" }
    }
    #expect(
      found.warnings == [
        warning(
          .rowUnmapped(nearest: rows("6a", "6", "6b")), line: 3, column: 2,
          "Số xã tổ chức Lễ khai mạc Tuần lễ"),
        warning(.rowUnmapped(nearest: []), line: 4, column: 2, "Trồng cây"),
        warning(.rowUnmapped(nearest: rows("8b", "4a")), line: 5, column: 2, "Cá nhân"),
      ])
  }

  @Test func `wording goes before a number that is another row's`() throws {
    let found = try table(
      Self.head + "2\tTổ chức hội thảo/ sinh hoạt chuyên đề\t\t3\t\t\n3\tTrồng cây\t\t4\t\t\n")
    #expect(found.found == [Found("7", 3, nil), Found("«Trồng cây»", 4, nil)])
    #expect(
      found.warnings == [
        warning(.rowNumberDiffers(row: "7", written: "2"), line: 2, column: 1, "2"),
        warning(.rowUnmapped(nearest: []), line: 3, column: 2, "Trồng cây"),
      ])
  }

  @Test func `the rows of a form that the table lacks are named`() throws {
    let text = Self.head + "1\t\t\t\t\t\n1a\t\t\t3\t\t\n8a\t\t\t\t1\t\n8b\t\t\t\t\t\n"
    let absent = ["1b", "1c", "1d", "2", "3", "4a", "4b", "5", "5a", "5b", "6a", "6b", "7"]
    #expect(try read(text, context()).warnings == [warning(.rowsNotInTable(absent), line: 5)])
  }

  @Test func `a table without lines is an empty return, and said to be`() throws {
    let context = context { $0.receivedOn = day("2021-11-03") }
    #expect(
      try read(Self.head, context)
        == Draft(
          kind: .summaryTable, file: "f",
          contents: .returns([
            Return(unit: "A", scope: .own, receivedOn: day("2021-11-03"), lines: [], file: "f")
          ]),
          warnings: [
            warning(.noLines, line: 1), warning(.receivedInFuture(day("2021-11-03")), line: 1),
          ]))
  }

  @Test func `sums are left out`() throws {
    let found = try table(Self.head + "1a\t\t\t3\t40\t\n\tTổng cộng\t\t3\t40\t\n")
    #expect(found.found == [Found("1a", 3, 40)])
    #expect(found.warnings == [warning(.totalLeftOut, line: 3, column: 2, "Tổng cộng")])
  }

  @Test func `a form with the organiser as a column keeps it`() throws {
    let columns = [
      FormColumn(id: "number", heading: "STT", role: .number),
      FormColumn(id: "label", heading: "Các hoạt động", role: .label),
      FormColumn(id: "organiser", heading: "Đơn vị tổ chức", role: .text(choices: [])),
      FormColumn(
        id: "sessions", heading: "Số lớp/số cuộc thi", over: "Số lượng", role: .figure),
      FormColumn(id: "participants", heading: "Người", over: "Số lượng", role: .figure),
      FormColumn(id: "note", heading: "Ghi chú", role: .text(choices: [])),
    ]
    let text = """
      STT\tCác hoạt động\tĐơn vị tổ\tSố lượng\t\tGhi chú
      \t\tchức\tSố lớp/số\tNgười\t
      \t\t\tcuộc thi\t\t
      1\tTập huấn kỹ năng số\tTrường TH A\t2\t35\t

      """
    let draft = try read(
      text,
      context {
        $0.campaign.form = SummaryForm(columns: columns, rows: [], hasOpenRows: true)
      })
    #expect(
      draft
        == Draft(
          kind: .summaryTable, file: "f",
          contents: .returns([
            Return(
              unit: "A", scope: .own, receivedOn: day("2021-11-02"),
              lines: [
                ReturnLine(
                  row: nil, label: "Tập huấn kỹ năng số",
                  figures: ["sessions": figure(2, 4, 4), "participants": figure(35, 4, 5)],
                  texts: ["organiser": "Trường TH A"], place: place(4))
              ], file: "f")
          ])))
  }

  @Test func `a column that the form lacks is left out with a warning`() throws {
    let head = "TT\tCác hoạt động\tĐơn vị tổ chức\tSố lớp\tNgười\n"
    let found = try table(head + "1a\t\tTrường A\t3\t40\n")
    #expect(found.found == [Found("1a", 3, 40)])
    #expect(found.warnings == [warning(.columnLeftOut, line: 1, column: 3, "Đơn vị tổ chức")])
    #expect(try table(head + "1a\t\t\t3\t40\n").warnings == [])
  }

  @Test func `a note alone on its line belongs to the row above`() throws {
    let text = Self.head + "1a\t\t\t3\t\tlớp học\n\t\t\t\t\tbuổi tối\n"
    #expect(
      try read(text, context()).returns.flatMap(\.lines).map(\.texts)
        == [["note": "lớp học buổi tối"]])
  }
}
