import Intake
import LearningWeek
import Testing

@Suite struct HeadingTests {
  static let headings: [(FileKind, [String])] = [
    (
      .units,
      [
        "code,name,kind", "code,name,kind,level,parent,area,report_to,block,open_from,open_until",
        "Mã đơn vị;Tên đơn vị;Loại;Cấp;Trực thuộc;Địa bàn;Nơi nhận báo cáo;Khối;Mở từ;Đóng từ",
        "MA, TEN, LOAI, enrolment", "code,name,level",
      ]
    ),
    (
      .returns,
      [
        "unit,row,sessions,participants,note", "unit,row", "row,measure,value,unit",
        "Đơn vị\tMục\tSố lớp/số cuộc thi\tNgười\tGhi chú\tNăm\tPhạm vi\tNgày nhận\tHình thức",
        "DON VI,MUC,SO LOP,SO NGUOI,GHI CHU", "Stt,Đơn vị,Mục,Các hoạt động,Số lượng Người",
      ]
    ),
    (
      .summaryTable,
      [
        "TT\tCác hoạt động\tĐơn vị\tSố lớp/số cuộc thi\tNgười\tGhi chú",
        "STT,Nội dung,Số lớp,Lượt người",
      ]
    ),
    (
      .nominations,
      [
        "kind,name,unit,position,female,achievement,award", "kind,name,unit",
        "Đối tượng,Họ và tên,Đơn vị,Chức vụ,Giới tính,Thành tích,Hình thức khen thưởng",
      ]
    ),
    (.earlierAwards, ["kind,name,unit,award,year", "Loại,Tên,Đơn vị,Danh hiệu,Năm"]),
    (
      .evidence,
      ["unit,kind,location,caption", "Đơn vị,Loại minh chứng,Đường dẫn,Chú thích"]
    ),
    (
      .flags,
      ["name,unit,flag,reason,from,until", "Họ tên,Đơn vị,Đánh dấu,Lý do,Từ ngày,Đến ngày"]
    ),
    (.funding, ["unit,source,amount,note", "Đơn vị,Nguồn kinh phí,Số tiền,Ghi chú"]),
    (.narrative, ["unit,section,text", "Đơn vị,Phần,Nội dung"]),
    (.facts, ["unit,name,value", "Đơn vị,Thông tin,Giá trị"]),
  ]

  @Test(arguments: headings)
  func `the heading says the kind`(kind: FileKind, headings: [String]) throws {
    for heading in headings {
      let context = IntakeContext.hungYen { $0.unit = kind == .summaryTable ? "A" : nil }
      #expect(try read(heading + "\n", context).kind == kind, "\(heading)")
    }
  }

  @Test func `columns may stand in any order`() throws {
    let cells = ["unit": "A", "row": "1a", "sessions": "3", "participants": "40", "note": "x"]
    let expected = try read("unit,row,sessions,participants,note\nA,1a,3,40,x\n").returns
    for order in permutations(Array(cells.keys.sorted())) {
      let text =
        order.joined(separator: ",") + "\n"
        + order.map { cells[$0, default: ""] }.joined(separator: ",") + "\n"
      let returns = try read(text).returns
      #expect(returns.map { values($0) } == expected.map { values($0) }, "\(order)")
    }
  }

  @Test func `title lines above a heading are passed over`() throws {
    let text = "SỞ GDĐT HƯNG YÊN,,\nBIỂU TỔNG HỢP,,\n\nunit,row,sessions\nA,1a,3\n"
    let returns = try read(text).returns
    #expect(returns.flatMap(\.lines).map(\.place) == [place(5)])
  }

  @Test func `a heading of two kinds is refused with both`() {
    #expect(
      failure("Mã đơn vị,Tên,Loại\nA,Trường A,school\n")
        == IntakeFailure(
          file: "f",
          defects: [
            defect(
              .headingAmbiguous([.units, .nominations]), line: 1, "Mã đơn vị · Tên · Loại")
          ]))
  }

  @Test func `saying the kind settles a heading of two`() throws {
    let context = IntakeContext.hungYen { $0.kind = .units }
    #expect(try read("Mã đơn vị,Tên,Loại\nC,Trường C,school\n", context).kind == .units)
  }

  @Test func `an unknown heading is refused with the nearest kinds`() {
    #expect(
      failure("unit,rwo,sessions\nA,1a,3\n")
        == IntakeFailure(
          file: "f",
          defects: [
            defect(
              .headingUnknown(nearest: [.returns, .flags, .funding]), line: 1,
              "unit · rwo · sessions")
          ]))
    #expect(
      failure("alpha,beta\n1,2\n")
        == IntakeFailure(
          file: "f", defects: [defect(.headingUnknown(nearest: []), line: 1, "alpha · beta")]))
  }

  @Test func `a file of separators only has no heading`() {
    #expect(
      failure(",,\n,\n")
        == IntakeFailure(file: "f", defects: [defect(.headingMissing, line: 1)]))
  }

  @Test func `a said kind names the columns that are missing`() {
    let context = IntakeContext.hungYen { $0.kind = .evidence }
    #expect(
      failure("unit,type,location\nA,photo,x\n", context)
        == IntakeFailure(
          file: "f",
          defects: [
            defect(.columnMissing("kind", kind: .evidence), line: 1),
            defect(.columnUnknown(kind: .evidence, nearest: []), line: 1, column: 2, "type"),
          ]))
  }

  @Test func `a column without a meaning is refused with the nearest`() {
    #expect(
      failure("unit,row,sessions,participant\nA,1a,3,40\n")
        == IntakeFailure(
          file: "f",
          defects: [
            defect(
              .columnUnknown(kind: .returns, nearest: ["participants"]), line: 1, column: 4,
              "participant")
          ]))
  }

  @Test func `a column given twice is refused`() {
    let context = IntakeContext.hungYen { $0.kind = .returns }
    #expect(
      failure("unit,row,Số lớp,sessions\nA,1a,3,4\n", context)
        == IntakeFailure(
          file: "f",
          defects: [
            defect(.columnRepeated("sessions", first: 3), line: 1, column: 4, "sessions")
          ]))
  }

  @Test func `a heading alone is a file of nothing`() throws {
    #expect(
      try read("unit,row,sessions\n")
        == Draft(
          kind: .returns, file: "f", contents: .returns([]),
          warnings: [warning(.noLines, line: 1)]))
  }

  @Test func `naming the unit tells a table from returns that are headed alike`() throws {
    let heading = "Mục,Các hoạt động,Đơn vị,Số lớp,Người\n"
    let context = IntakeContext.hungYen { $0.unit = "A" }
    #expect(try read(heading).kind == .returns)
    #expect(try read(heading, context).kind == .summaryTable)
    #expect(try read("Stt,unit,row,label,sessions,participants\n", context).kind == .returns)
  }

  @Test func `a heading that comes again is passed over`() throws {
    let heading = "unit,row,sessions\n"
    let list = try read(heading + "A,1a,3\n" + heading + "A,1b,4\n")
    #expect(list.returns.flatMap(\.lines).map(\.row) == ["1a", "1b"])
    let table = "TT;Các hoạt động;Số lượng;\n;;Số lớp;Người\n"
    let context = IntakeContext.hungYen { $0.unit = "A" }
    let pages = try read(table + "1a;;3;\n" + table + "1b;;4;\n", context)
    #expect(pages.returns.flatMap(\.lines).map(\.row) == ["1a", "1b"])
  }

  @Test func `a grid of a sheet reads with its places`() throws {
    let grid = Grid(
      file: "f.xlsx", sheet: "Sheet1",
      rows: [(1, ["unit", "row", "sessions"]), (2, ["", ""]), (7, ["A", "1a", "3"])])
    let place = SourcePlace(file: "f.xlsx", sheet: "Sheet1", line: 7)
    let cell = SourcePlace(file: "f.xlsx", sheet: "Sheet1", line: 7, column: 3)
    let line = ReturnLine(
      row: "1a", label: HungYen.form.rows[1].label,
      figures: ["sessions": Figure(value: 3, place: cell)], place: place)
    #expect(
      try readGrid(grid, context: .hungYen)
        == Draft(
          kind: .returns, file: "f.xlsx",
          contents: .returns([
            Return(
              unit: "A", scope: .own, receivedOn: day("2021-11-02"), lines: [line],
              file: "f.xlsx")
          ])))
  }

  private func values(_ result: Return) -> [[String: Int]] {
    result.lines.map { $0.figures.mapValues(\.value) }
  }

  private func permutations(_ items: [String]) -> [[String]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let item = rest.remove(at: index)
      return permutations(rest).map { [item] + $0 }
    }
  }
}
