import Intake
import LearningWeek
import TestSupport
import Testing

/// A list that reads from text reads alike from a sheet and from a document's table.
@Suite struct OfficeKindTests {
  static let lists: [(FileKind, String)] = [
    (.units, "code\tname\tkind\tparent\tenrolment\nS1\tTrường Một\tschool\t325\t1.250"),
    (
      .returns,
      "Đơn vị\tMục\tSố lớp\tSố người\tGhi chú\nA\t1a\t3\t1.800\ttrực tuyến\nB\t1b\t03\t-\t"
    ),
    (.returns, "unit\trow\tmeasure\tvalue\nA\t1a\tsessions\t3\nA\t1a\tparticipants\t120"),
    (
      .nominations,
      "kind\tname\tunit\tfemale\tachievement\treceived_on\n"
        + "Cá nhân\tNguyễn Thị Hoa\tA\tNữ\tDạy 120 buổi\t05/10/2021"
    ),
    (.earlierAwards, "kind\tname\tunit\taward\tyear\nTập thể\tTrường Một\tA\tGiấy khen\t2019"),
    (.evidence, "unit\tkind\tlocation\tcaption\nA\tẢnh\tanh/1.jpg\tLễ khai mạc"),
    (
      .flags,
      "name\tunit\tflag\treason\tfrom\tuntil\n\tA\tdiscipline\tĐơn thư\t01/09/2021\t2021-12-31"
    ),
    (.funding, "unit\tsource\tamount\tnote\nA\tstate\t1.500.000\t\nB\tstate\ttheo phân cấp\t"),
    (.narrative, "unit\tsection\ttext\nA\ti.1\tĐã ban hành kế hoạch."),
    (.facts, "unit\tname\tvalue\nA\tplan_issued_on\t21/09/2021\nA\topening_at\t08:00"),
    (
      .summaryTable,
      "TT\tCác hoạt động\tĐơn vị tổ chức\tSố lớp\tNgười\n"
        + "1a\tPhổ biến kiến thức khoa học, kiến thức pháp luật cho người lao động\tHội\t10\t900\n"
        + "\tBồi dưỡng tập huấn cho CBQL, giáo viên\tPhòng\t30\t800"
    ),
  ]

  private static func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func document(_ rows: [[String]]) -> Archive {
    let lines = rows.map { row in
      let cells = row.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }
      return "<w:tr>\(cells.joined())</w:tr>"
    }
    return .document("<w:tbl>\(lines.joined())</w:tbl>")
  }

  @Test(arguments: lists)
  func `every kind of list reads alike from every container`(
    kind: FileKind, text: String
  ) throws {
    let context = IntakeContext.hungYen { $0.unit = kind == .summaryTable ? "325" : nil }
    let expected = try read(text, context)
    #expect(expected.kind == kind)
    let rows = Self.cells(text)
    for archive in [Archive.workbook(texts: rows), Self.document(rows)] {
      #expect(try read(archive, context).map(\.withoutPlaces) == [expected.withoutPlaces])
    }
  }
}
