import Testing

@testable import Shell

struct ConsoleLineTests {
  @Test(arguments: ["", "   ", "# ghi chú", "-- note"])
  func `blank lines and comments are nothing`(text: String) throws {
    #expect(try ConsoleLine.parsed(text) == .nothing)
  }

  @Test func `an expression follows an equals sign`() throws {
    #expect(try ConsoleLine.parsed("= 1 + 2") == .expression("1 + 2"))
  }

  @Test func `a chunk follows the word lua and takes no views`() throws {
    #expect(try ConsoleLine.parsed("lua print(1) | csv") == .chunk("print(1) | csv"))
  }

  @Test(arguments: ["?total", "total?", "? total"])
  func `a question mark on either side asks for help`(text: String) throws {
    #expect(try ConsoleLine.parsed(text) == .help("total"))
  }

  @Test func `a query keeps its own comparison and quotes`() throws {
    #expect(
      try ConsoleLine.parsed("select 'a | b' as x where 1 > 0 | csv")
        == .query(
          "select 'a | b' as x where 1 > 0", ConsoleLine.Tail(views: [[Word("csv")]])))
  }

  @Test func `views and a redirect are cut off in order`() throws {
    let tail = ConsoleLine.Tail(
      views: [[Word("sort"), Word("score"), Word("desc")], [Word("top"), Word("3")]],
      redirect: ConsoleLine.Redirect(path: "a b.csv", appends: true))
    #expect(
      try ConsoleLine.parsed("score | sort score desc | top 3 >> \"a b.csv\"")
        == .command([Word("score")], tail))
  }

  @Test func `bars and arrows inside quotes or words belong to the text`() throws {
    #expect(
      try ConsoleLine.parsed("find \"a | b > c\" x|y")
        == .command(
          [Word("find"), Word("a | b > c", isQuoted: true), Word("x|y")], ConsoleLine.Tail()))
  }

  @Test func `curly quotes from a word processor quote too`() throws {
    #expect(
      try ConsoleLine.parsed("show “Khoái Châu”")
        == .command([Word("show"), Word("Khoái Châu", isQuoted: true)], ConsoleLine.Tail()))
  }

  @Test func `decomposed letters become composed ones`() throws {
    #expect(
      try ConsoleLine.parsed("tie\u{302}\u{301}n đo\u{323}\u{302}")
        == .command([Word("tiến"), Word("độ")], ConsoleLine.Tail()))
  }

  @Test func `an unclosed quote is an error and not a guess`() {
    #expect(throws: Failure.self) { try ConsoleLine.parsed("show \"Khoái") }
  }

  @Test func `a redirect needs a file`() {
    #expect(throws: Failure.self) { try ConsoleLine.parsed("status >") }
  }
}
