import Testing

@testable import Shell

struct ArgumentsTests {
  private static let options = [
    CommandOption("unit", value: "UNIT", Wording(same: "")),
    CommandOption("dry-run", Wording(same: "")),
  ]

  private static func parsed(_ line: String) throws -> Arguments {
    try Arguments.parsed(
      ConsoleLine.words(of: line), clauses: [.by, .within, .row], options: options)
  }

  @Test func `clauses take the words after their keyword in either language`() throws {
    let english = try Self.parsed("participants by district in Khoái Châu")
    let vietnamese = try Self.parsed("participants theo district trong Khoái Châu")
    #expect(english == vietnamese)
    #expect(english.text == "participants")
    #expect(english.text(of: .by) == "district")
    #expect(english.text(of: .within) == "Khoái Châu")
  }

  @Test func `a quoted keyword is an ordinary word`() throws {
    let arguments = try Self.parsed("\"in\"")
    #expect(arguments.words == [Word("in", isQuoted: true)])
    #expect(arguments.clauses.isEmpty)
  }

  @Test func `an option takes its value after a space or an equals sign`() throws {
    #expect(try Self.parsed("a.csv --unit 33 --dry-run").options == ["unit": "33", "dry-run": ""])
    #expect(try Self.parsed("a.csv --unit=33").options == ["unit": "33"])
  }

  @Test func `an unknown option names the nearest`() throws {
    let failure = #expect(throws: Failure.self) { try Self.parsed("--unti 33") }
    #expect(failure?.code == "E-OPTION")
    #expect(failure?.hint == Wording(vi: "ý bạn là --unit?", en: "did you mean --unit?"))
  }

  @Test func `a clause without a word is an error`() {
    #expect(throws: Failure.self) { try Self.parsed("total by") }
  }
}
