import LearningWeek
import Testing

@testable import Intake

@Suite struct SeparatedTextTests {
  struct Row: Equatable, CustomTestStringConvertible {
    var line: Int
    var cells: [String]

    init(_ line: Int, _ cells: String...) {
      self.line = line
      self.cells = cells
    }

    init(_ row: Int, of grid: Grid) {
      line = grid.place(row).line
      cells = (0..<grid.cellCount(ofRow: row)).map { grid.text(row, $0) }
    }

    var testDescription: String { "\(line): \(cells)" }
  }

  private func rows(_ text: String) throws -> [Row] {
    let grid = try SeparatedText.grid(of: Array(text.utf8), file: "f")
    return (0..<grid.rowCount).map { Row($0, of: grid) }
  }

  private func refusal(_ text: String) -> [IntakeDefect] {
    do {
      _ = try SeparatedText.grid(of: Array(text.utf8), file: "f")
      return []
    } catch {
      return error.defects
    }
  }

  @Test func `quoted cells hold separators, quotes and line ends`() throws {
    let text = "a,b,c\n\"1,2\",\"say \"\"x\"\"\",\"one\ntwo\"\n\"\",\"\"\"\",z\n"
    #expect(
      try rows(text) == [
        Row(1, "a", "b", "c"), Row(2, "1,2", "say \"x\"", "one\ntwo"), Row(4, "", "\"", "z"),
      ])
  }

  @Test func `a quote inside a cell is a character`() throws {
    #expect(try rows("a,5\" pipe\nb,\"\n\"\n") == [Row(1, "a", "5\" pipe"), Row(2, "b", "\n")])
  }

  @Test func `blank lines count but make no row`() throws {
    #expect(
      try rows("\n a \n,,\n\r\n\"\"\nb,c\n") == [Row(2, " a "), Row(6, "b", "c")])
  }

  @Test func `blank cells between and after others stay`() throws {
    #expect(try rows("a\t\tb\t\n\t\tc\t") == [Row(1, "a", "", "b", ""), Row(2, "", "", "c", "")])
  }

  @Test func `the separator is the one that most lines agree on`() throws {
    #expect(
      try rows("unit;text\nA;a, b, c\nB;d, e\n")
        == [Row(1, "unit", "text"), Row(2, "A", "a, b, c"), Row(3, "B", "d, e")])
    #expect(
      try rows("unit,section,text\nA,1,a;b;c\n")
        == [Row(1, "unit", "section", "text"), Row(2, "A", "1", "a;b;c")])
    #expect(
      try rows("code,report_to\nA,325;33\nB,325;33\n")
        == [Row(1, "code", "report_to"), Row(2, "A", "325;33"), Row(3, "B", "325;33")])
    #expect(
      try rows("TT\tCác lớp, hội thảo\n1\ta, b, c\n2\td, e, f\n")
        == [Row(1, "TT", "Các lớp, hội thảo"), Row(2, "1", "a, b, c"), Row(3, "2", "d, e, f")])
  }

  @Test func `separators inside quotes do not decide`() throws {
    #expect(
      try rows("a,b\n\"x;y;z\",1\n\"x;y;z\",2\n\"x;y;z\",3\n")
        == [Row(1, "a", "b"), Row(2, "x;y;z", "1"), Row(3, "x;y;z", "2"), Row(4, "x;y;z", "3")])
  }

  @Test func `an open quote is refused where it opens`() {
    #expect(
      refusal("a,b\n1,\"two\n3,4\n") == [defect(.quoteUnclosed, line: 2, column: 2, "two 3,4")])
  }

  @Test func `text after a closing quote is refused`() {
    #expect(
      refusal("a,b\n1,\"two\"x\n")
        == [defect(.textAfterQuote, line: 2, column: 2, "two\"x")])
  }

  @Test func `a line of too many cells is refused`() throws {
    let limit = IntakeBounds.cellsPerLine
    let full = String(repeating: "x,", count: limit - 1) + "x"
    #expect(try rows("a\n" + full).map(\.cells.count) == [1, limit])
    #expect(refusal("a\n" + full + ",x") == [defect(.tooManyCells(limit: limit), line: 2)])
  }

  @Test func `a cell past its bound is refused, quoted or not`() throws {
    let limit = IntakeBounds.cellBytes
    let full = String(repeating: "x", count: limit)
    let excerpt = String(repeating: "x", count: 119) + "…"
    let refused = [defect(.cellTooLong(limit: limit), line: 1, column: 2, excerpt)]
    #expect(try rows("a,\(full)\n").map(\.cells.last?.count) == [limit])
    #expect(refusal("a,\(full)x\n") == refused)
    #expect(refusal("a,\"\(full)xx\"\n") == refused)
  }
}
