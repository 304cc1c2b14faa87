import Testing

@testable import VietnameseText

@Suite struct NumberReadingTests {
  @Test(arguments: [
    ("1.800", 1800), ("1 800", 1800), ("1\u{A0}800", 1800), ("1\u{2009}800", 1800),
    ("1\u{202F}800", 1800), ("1.234.567", 1_234_567), ("1,234,567", 1_234_567), ("03", 3),
    ("0", 0), ("000", 0), ("19600", 19600), ("**50**", 50), ("<b>50</b>", 50), ("1.**8**00", 1800),
    ("１８００", 1800), ("１．８００", 1800), ("\u{FEFF}50", 50), ("5\u{200B}0", 50), (" 50\t", 50),
    ("1  800", 1800), ("<span class=\"x\">7</span>", 7), ("9223372036854775807", .max),
  ])
  func `a figure is read however it is grouped or wrapped`(cell: (String, Int)) {
    #expect(WrittenNumber.read(cell.0) == .success(cell.1))
  }

  @Test(arguments: ["", " ", "\u{A0}\n", "<b></b>", "**", "-", "–", "—", " - ", "--", "…", "..."])
  func `a blank cell and a mark of nothing are not reported, which is not zero`(cell: String) {
    #expect(WrittenNumber.read(cell) == .success(nil))
  }

  @Test(arguments: [
    ("12a", NumberDefect.notANumber(read: "12a", character: "a", offset: 2)),
    ("<b>12a</b>", .notANumber(read: "<b>12a</b>", character: "a", offset: 5)),
    ("50 người", .notANumber(read: "50 người", character: "n", offset: 3)),
    ("năm", .notANumber(read: "năm", character: "n", offset: 0)),
    ("x", .notANumber(read: "x", character: "x", offset: 0)),
    (".", .notANumber(read: ".", character: ".", offset: 0)),
    ("1e3", .notANumber(read: "1e3", character: "e", offset: 1)),
    ("+3", .notANumber(read: "+3", character: "+", offset: 0)),
    ("(3)", .notANumber(read: "(3)", character: "(", offset: 0)),
    ("3-4", .notANumber(read: "3-4", character: "-", offset: 1)),
    ("1/2", .notANumber(read: "1/2", character: "/", offset: 1)),
    ("٣", .notANumber(read: "٣", character: "٣", offset: 0)),
    ("-3", .negative(read: "-3")), ("− 3", .negative(read: "− 3")),
    ("1,5", .fraction(read: "1,5", offset: 1)), ("12,00", .fraction(read: "12,00", offset: 2)),
    ("0,800", .fraction(read: "0,800", offset: 1)),
    ("1234,567", .fraction(read: "1234,567", offset: 4)),
    ("1.234,5", .fraction(read: "1.234,5", offset: 5)),
    ("1,234.5", .fraction(read: "1,234.5", offset: 5)),
    ("1.80", .brokenGroup(read: "1.80", group: "80", offset: 2)),
    ("1.8000", .brokenGroup(read: "1.8000", group: "8000", offset: 2)),
    ("12.0", .brokenGroup(read: "12.0", group: "0", offset: 3)),
    ("1.", .brokenGroup(read: "1.", group: "", offset: 2)),
    ("1..800", .brokenGroup(read: "1..800", group: "", offset: 2)),
    (".800", .brokenGroup(read: ".800", group: "", offset: 0)),
    ("0.800", .brokenGroup(read: "0.800", group: "0", offset: 0)),
    ("1234.567", .brokenGroup(read: "1234.567", group: "1234", offset: 0)),
    ("12 5", .brokenGroup(read: "12 5", group: "5", offset: 3)),
    ("1.234 567", .brokenGroup(read: "1.234 567", group: "567", offset: 6)),
    ("1,23,456", .brokenGroup(read: "1,23,456", group: "23", offset: 2)),
    ("5,", .brokenGroup(read: "5,", group: "", offset: 2)),
    ("1,800", .ambiguous(read: "1,800", grouped: 1800, offset: 1)),
    ("//", .ditto(read: "//")), ("\"", .ditto(read: "\"")), ("nt", .ditto(read: "nt")),
    ("-nt-", .ditto(read: "-nt-")), ("Như trên", .ditto(read: "Như trên")),
    (
      "9223372036854775808", .tooLarge(read: "9223372036854775808", limit: .max)
    ),
  ])
  func `what is no count is refused with the reason and the place`(cell: (String, NumberDefect)) {
    #expect(WrittenNumber.read(cell.0) == .failure(cell.1))
  }

  @Test func `a limit refuses what a column cannot hold`() {
    #expect(WrittenNumber.read("100", upTo: 100) == .success(100))
    #expect(WrittenNumber.read("101", upTo: 100) == .failure(.tooLarge(read: "101", limit: 100)))
  }

  @Test func `the quick way reads digits only`() {
    #expect(WrittenNumber.digits("1230".utf8) == 1230)
    #expect(WrittenNumber.digits("999999999999999999".utf8) == 999_999_999_999_999_999)
    for text in ["", "1.800", " 1", "-1", "1234567890123456789"] {
      #expect(WrittenNumber.digits(text.utf8) == nil)
    }
  }

  @Test(arguments: 0..<200)
  func `what is printed reads back`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let number =
      Int.random(in: 0...Int.max, using: &random) >> Int.random(in: 0..<63, using: &random)
    #expect(WrittenNumber.read(grouped(number)) == .success(number))
    #expect(WrittenNumber.read(String(number)) == .success(number))
    let spaced = String(grouped(number).map { $0 == "." ? "\u{A0}" : $0 })
    #expect(WrittenNumber.read(spaced) == .success(number))
  }
}

@Suite struct NumberPrintingTests {
  @Test func `dots stand between thousands`() {
    let printed = [0, 7, 999, 1000, 187_550, 1_234_567, -1800, Int.min].map { grouped($0) }
    #expect(
      printed == [
        "0", "7", "999", "1.000", "187.550", "1.234.567", "-1.800", "-9.223.372.036.854.775.808",
      ])
  }

  @Test func `decimals stand after a comma, as few as there are`() {
    let printed = [1234.5, 1234.0, 0.05, 999.999, -1234.567].map { grouped($0, decimals: 2) }
    #expect(printed == ["1.234,5", "1.234", "0,05", "1.000", "-1.234,57"])
  }

  @Test func `machines get the shortest form`() {
    let printed = [12.5, 12, 0, -0.0, 1e21, 1.25e-7, 100].map { plain($0, decimals: 10) }
    #expect(printed == ["12.5", "12", "0", "0", "1000000000000000000000", "0.000000125", "100"])
  }

  @Test func `hundredths print as they are counted, and what is next to them as it is`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<2000 {
      let count = Int(random.next() % 200_000_000) - 100_000_000
      let (whole, rest) = count.magnitude.quotientAndRemainder(dividingBy: 100)
      let digits = rest % 10 == 0 ? "\(rest / 10)" : "\(rest / 10)\(rest % 10)"
      let text = (count < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : "." + digits)
      let number = Double(count) / 100
      #expect(plain(number, decimals: 6) == (count == 0 ? "0" : text))
      #expect(plain(number, decimals: 2) == plain(number, decimals: 6))
      // Too near to tell apart in 6 decimals, and printed whole in 20.
      #expect(plain(number.nextUp, decimals: 6) == plain(number, decimals: 6))
      #expect(Double(plain(number.nextUp, decimals: 20)) == number.nextUp)
    }
    #expect(
      [0.07, -0.5, 1e13 + 0.25, 0.005].map { plain($0, decimals: 3) } == [
        "0.07", "-0.5", "10000000000000.25", "0.005",
      ])
  }

  @Test func `halves round away from zero in the digits that people see`() {
    let printed = [0.5, 1.5, 2.5, -0.5, -2.5].map { plain($0, decimals: 0) }
    #expect(printed == ["1", "2", "3", "-1", "-3"])
    #expect([1.005, 12.345, 2.675].map { plain($0, decimals: 2) } == ["1.01", "12.35", "2.68"])
  }

  @Test func `what rounds to zero has no sign`() {
    #expect([-0.004, -0.0].map { plain($0, decimals: 2) } == ["0", "0"])
    #expect(plain(-1e-300, decimals: 2) == "0")
  }

  @Test func `what is not finite prints as Swift says it`() {
    #expect([Double.nan, .infinity].map { plain($0, decimals: 2) } == ["nan", "inf"])
    #expect(grouped(-Double.infinity, decimals: 2) == "-inf")
  }

  @Test(arguments: 0..<200)
  func `enough decimals print a number that reads back the same`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let number = Double.random(in: -1e6...1e6, using: &random)
    #expect(Double(plain(number, decimals: 30)) == number)
  }
}
