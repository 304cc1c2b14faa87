import LearningWeek
import Testing

@testable import Reporting

struct RenderingTests {
  private static let table = ResultTable(
    columns: [
      .init("name", "Đơn vị"), .init("value", "Số người", .trailing), .init("on", "Ngày"),
      .init("ok", "Đạt"),
    ],
    rows: [
      [
        .text("Xã Ân Thi"), .derived(1800),
        .date(CivilDate(iso: "2021-10-05") ?? .init(dayNumber: 0)),
        .truth(true),
      ],
      [.text("Hoà | \"Bình\", 2"), .blank, .blank, .truth(false)],
    ])
  private static let style = PeopleStyle(width: nil, yes: "có", no: "không")

  private static func rendered(_ mode: OutputMode) throws -> String {
    try table.rendered(as: mode, style: style)
  }

  @Test func `a box groups thousands, marks what is derived and leaves blanks blank`() throws {
    #expect(
      try Self.rendered(.box) == """
        ┌─────────────────┬──────────┬────────────┬───────┐
        │ Đơn vị          │ Số người │ Ngày       │ Đạt   │
        ├─────────────────┼──────────┼────────────┼───────┤
        │ Xã Ân Thi       │   1.800* │ 05/10/2021 │ có    │
        │ Hoà | "Bình", 2 │          │            │ không │
        └─────────────────┴──────────┴────────────┴───────┘

        """)
  }

  @Test func `a table is the box in ASCII`() throws {
    #expect(
      try Self.rendered(.table) == """
        +-----------------+----------+------------+-------+
        | Đơn vị          | Số người | Ngày       | Đạt   |
        +-----------------+----------+------------+-------+
        | Xã Ân Thi       |   1.800* | 05/10/2021 | có    |
        | Hoà | "Bình", 2 |          |            | không |
        +-----------------+----------+------------+-------+

        """)
  }

  @Test func `files carry keys, plain numbers and ISO days`() throws {
    #expect(
      try Self.rendered(.csv) == """
        name,value,on,ok
        Xã Ân Thi,1800,2021-10-05,true
        "Hoà | ""Bình"", 2",,,false

        """)
    #expect(
      try Self.rendered(.tsv) == """
        name\tvalue\ton\tok
        Xã Ân Thi\t1800\t2021-10-05\ttrue
        Hoà | "Bình", 2\t\t\tfalse

        """)
  }

  @Test func `JSON says null for what was not reported`() throws {
    #expect(
      try Self.rendered(.json) == """
        [{"name":"Xã Ân Thi","value":1800,"on":"2021-10-05","ok":true},\
        {"name":"Hoà | \\"Bình\\", 2","value":null,"on":null,"ok":false}]

        """)
    #expect(try Self.rendered(.jsonl).split(separator: "\n").count == 2)
  }

  @Test func `lines stand one under the other with a blank line between rows`() throws {
    #expect(
      try Self.rendered(.line) == """
          Đơn vị = Xã Ân Thi
        Số người = 1.800*
            Ngày = 05/10/2021
             Đạt = có

          Đơn vị = Hoà | "Bình", 2
        Số người = \("")
            Ngày = \("")
             Đạt = không

        """)
  }

  @Test func `bars are escaped in Markdown and angles in HTML`() throws {
    #expect(
      try Self.rendered(.markdown) == """
        | Đơn vị | Số người | Ngày | Đạt |
        | --- | ---: | --- | --- |
        | Xã Ân Thi | 1.800* | 05/10/2021 | có |
        | Hoà \\| "Bình", 2 |  |  | không |

        """)
    let page = ResultTable(columns: [.init("a", "A&B")], rows: [[.text("<b>")]])
    #expect(
      try page.rendered(as: .html, style: Self.style) == """
        <table>
        <thead>
        <tr><th>A&amp;B</th></tr>
        </thead>
        <tbody>
        <tr><td>&lt;b&gt;</td></tr>
        </tbody>
        </table>

        """)
  }

  @Test(arguments: 20...60)
  func `a table fits the terminal, as a box or as lines`(width: Int) throws {
    let style = PeopleStyle(width: width, yes: "có", no: "không")
    let table = Self.table.selecting([0, 1])
    let lines = try table.rendered(as: .box, style: style).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test func `a box breaks between words and keeps codes and numbers whole`() throws {
    let table = ResultTable(
      columns: [
        .init("code", "Mã"), .init("name", "Tên đơn vị"), .init("n", "Số người dự", .trailing),
      ], rows: [[.text("M12268-HTCD"), .text("Trung tâm HTCĐ xã Đông Ninh"), .integer(165_000)]])
    #expect(
      try table.rendered(as: .box, style: PeopleStyle(width: 44, yes: "", no: "")) == """
        ┌─────────────┬──────────────────┬─────────┐
        │ Mã          │ Tên đơn vị       │ Số      │
        │             │                  │ người   │
        │             │                  │ dự      │
        ├─────────────┼──────────────────┼─────────┤
        │ M12268-HTCD │ Trung tâm HTCĐ   │ 165.000 │
        │             │ xã Đông Ninh     │         │
        └─────────────┴──────────────────┴─────────┘

        """)
  }

  @Test func `JSON escapes quotes and control characters`() {
    #expect(JSONValue.string("a\"\\\n\u{1}").text == #""a\"\\\n\u0001""#)
    #expect(
      JSONValue.object([.init("x", .number(12)), .init("y", .number(0.1))]).text
        == #"{"x":12,"y":0.1}"#)
  }
}

struct SharedHeadingTests {
  @Test func `a heading over several columns stands above the first of them`() throws {
    let table = ResultTable(
      columns: [
        .init("a", "Hoạt động"), .init("b", "Số lớp", over: "Số lượng", .trailing),
        .init("c", "Người", over: "Số lượng", .trailing),
      ], rows: [[.text("Lớp"), .integer(10), .integer(900)]])
    #expect(
      try table.rendered(as: .box, style: PeopleStyle(width: nil, yes: "", no: "")) == """
        ┌───────────┬──────────┬──────────┐
        │ Hoạt động │ Số lượng │          │
        │           │ Số lớp   │ Người    │
        ├───────────┼──────────┼──────────┤
        │ Lớp       │       10 │      900 │
        └───────────┴──────────┴──────────┘

        """)
  }
}
