import LuaRuntime
import Testing
import VietnameseText

@testable import Shell

/// How the line that a failure is about is written.
@Suite struct ExcerptTests {
  private func written(_ excerpt: Excerpt, width: Int? = nil) -> String {
    excerpt.lines(indent: "  ", width: width).joined(separator: "\n")
  }

  @Test func `a line of a script has its neighbours, their numbers and a caret`() {
    let excerpt = Excerpt(
      SourceExcerpt(
        line: 10, text: "  return u.tổng + 1", before: "function(u)", after: "end", column: 12))
    #expect(
      written(excerpt) == """
           9 | function(u)
          10 |   return u.tổng + 1
             |            ^
          11 | end
        """)
  }

  @Test func `the first line has none before it, and an empty one no space at its end`() {
    let excerpt = Excerpt(SourceExcerpt(line: 1, text: "x = = 1", after: "", column: 5))
    #expect(written(excerpt) == "  1 | x = = 1\n    |     ^\n  2 |")
  }

  @Test(arguments: [
    ("\tx", 2, "  |     x\n  |     ^"),
    ("ab\tx", 4, "  | ab  x\n  |     ^"),
    ("“ạ\u{323}” = ô", 7, "  | “ạ\u{323}” = ô\n  |       ^"),
    ("o\u{302}\u{301}x", 2, "  | o\u{302}\u{301}x\n  |  ^"),
    ("表x", 2, "  | 表x\n  |   ^"),
    ("abc", 4, "  | abc\n  |    ^"),
  ])
  func `the caret stands under its column whatever comes before it`(
    text: String, caret: Int, expected: String
  ) {
    #expect(written(Excerpt(text, caret: caret)) == expected)
  }

  @Test(arguments: [40, 41, 80])
  func `a line that is too long is cut around what is meant`(width: Int) {
    let words = (1...2000).map { "mục\($0)" }.joined(separator: " ")
    for place in [1, 20, 36, 37, 60, 5_000, words.count] {
      let excerpt = Excerpt(
        SourceExcerpt(line: 7, text: words, before: words, after: "", column: place))
      let lines = excerpt.lines(indent: "  ", width: width)
      #expect(lines.count == 4)
      #expect(lines.allSatisfy { displayWidth($0) <= width })
      let caret = lines[2].count - 1
      let meant = Array(words)[place - 1]
      #expect(Array(lines[1])[caret] == meant)
    }
  }
}
