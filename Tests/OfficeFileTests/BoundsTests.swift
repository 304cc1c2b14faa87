import OfficeFile
import TestSupport
import Testing

@Suite struct BoundsTests {
  private let sheet = "xl/worksheets/sheet1.xml"
  private let one = "<row><c><v>1</v></c></row>"

  /// Opens a sheet that holds 300 MiB of rows in a third of a megabyte.
  @Test func `a bomb is refused by the size that it says`() throws {
    let rows = String(repeating: "<row><c/></row>", count: (300 << 20) / 15)
    let archive = book(rows)
    let bytes = try archive.bytes()
    #expect(bytes.count < 2 << 20)
    #expect(try fault(of: bytes) == .exceeded(.entryBytes, limit: 256 << 20))
  }

  @Test func `a bomb that lies about its size is refused all the same`() throws {
    let rows = String(repeating: one, count: 10_000)
    var bytes = try book(rows).bytes()
    let size = UInt32("<worksheet>".utf8.count)
    // The size of the sheet, the largest part, in local header and directory.
    let texts = try book(rows).bytes()
    let real = try #require(Self.largestSize(in: texts))
    for place in Self.places(of: real, in: bytes) { Self.write(size, to: &bytes, at: place) }
    let found = try fault(of: bytes, bounds: bounds { $0.entryBytes = 1 << 16 })
    // Either the library sees that more comes than was said, or the count does.
    #expect(
      found == .exceeded(.entryBytes, limit: 1 << 16) || found == .damaged(part: sheet))
  }

  @Test func `every bound is kept`() throws {
    let many = String(repeating: one, count: 300)
    let cases: [(OfficeFault.Bound, Archive, WritableKeyPath<OfficeBounds, Int>, Int)] = [
      (.fileBytes, book(one), \.fileBytes, 1000), (.entries, book(one), \.entries, 6),
      (.entryBytes, book(many), \.entryBytes, 5000),
      (.totalBytes, book(many), \.totalBytes, 5000),
      (
        .markupBytes, book("<!--" + String(repeating: "a", count: 400_000) + "-->"),
        \.markupBytes, 4000
      ),
      (
        .markupBytes, book("<row a=\"" + String(repeating: "a", count: 400_000) + "\"/>"),
        \.markupBytes, 4000
      ),
      (
        .depth, book(String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)),
        \.depth, 30
      ),
      (.relationships, book(one), \.relationships, 2),
      (.cells, book(many), \.cells, 299),
    ]
    for (bound, archive, path, limit) in cases {
      let found = try fault(archive, bounds: bounds { $0[keyPath: path] = limit })
      #expect(found == .exceeded(bound, limit: limit))
    }
  }

  @Test func `sheets, texts, styles and ranges are counted`() throws {
    let sheets = Archive.workbook((1...4).map { Archive.Sheet("S\($0)", rows: "") })
    #expect(try fault(sheets, bounds: bounds { $0.sheets = 3 }) == .exceeded(.sheets, limit: 3))
    let strings = Archive.workbook(
      [Archive.Sheet("S", rows: "")],
      strings: (1...4).map { "<t>\($0)000</t>" },
      styles: "<cellXfs>" + String(repeating: "<xf/>", count: 4) + "</cellXfs>")
    #expect(
      try fault(strings, bounds: bounds { $0.sharedStrings = 3 })
        == .exceeded(.sharedStrings, limit: 3))
    #expect(
      try fault(strings, bounds: bounds { $0.sharedStringBytes = 15 })
        == .exceeded(.sharedStringBytes, limit: 15))
    #expect(
      try fault(strings, bounds: bounds { $0.cellBytes = 3 }) == .exceeded(.cellBytes, limit: 3))
    #expect(
      try fault(strings, bounds: bounds { $0.cellStyles = 3 })
        == .exceeded(.cellStyles, limit: 3))
    let merged = book("", tail: String(repeating: "<mergeCell ref=\"A1:B1\"/>", count: 4))
    #expect(
      try fault(merged, bounds: bounds { $0.mergedRanges = 3 })
        == .exceeded(.mergedRanges, limit: 3))
    let tables = Archive.document(String(repeating: "<w:tbl></w:tbl>", count: 4))
    #expect(try fault(tables, bounds: bounds { $0.tables = 3 }) == .exceeded(.tables, limit: 3))
  }

  @Test func `entities are refused before any expands`() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>
      <sst xmlns="\(Archive.spreadsheet)"><si><t>&b;</t></si></sst>
      """
    let outside = """
      <!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet xmlns="\(Archive.spreadsheet)"/>
      """
    for (part, text) in [("xl/sharedStrings.xml", bomb), (sheet, outside)] {
      var archive = book(one)
      archive.replace(part, text)
      #expect(try fault(archive) == .declaresEntities(part: part))
    }
    #expect(try fault(book("<row><c><v>&b;</v></c></row>")) == .malformed(part: sheet, line: 2))
  }

  @Test func `broken text is named by part and line`() throws {
    let broken = ["<row>\n<c>\n</row>", "<row>\u{0}</row>", "<row>\u{1}</row>", "<row><c"]
    let lines = try broken.map { try fault(book($0)) }
    #expect(
      lines == [
        .malformed(part: sheet, line: 4), .malformed(part: sheet, line: 2),
        .malformed(part: sheet, line: 2), .malformed(part: sheet, line: 2),
      ])
    var latin = book(one)
    latin.replace(sheet, "<?xml version=\"1.0\" encoding=\"windows-1258\"?><worksheet/>")
    #expect(try fault(latin) == .malformed(part: sheet, line: 1))
    var plain = book(one)
    plain.replace(sheet, "<worksheet><sheetData/></worksheet>")
    #expect(try fault(plain) == .unexpectedRoot(part: sheet))
  }

  static let cells: [(String, OfficeFault.CellFault, String)] = [
    ("<row><c t=\"s\"><v>7</v></c></row>", .sharedStringMissing(index: "7"), "A1"),
    ("<row><c t=\"s\"><v>-1</v></c></row>", .sharedStringMissing(index: "-1"), "A1"),
    ("<row><c><v>1,5</v></c></row>", .unreadable("1,5"), "A1"),
    ("<row><c><v>nan</v></c></row>", .unreadable("nan"), "A1"),
    ("<row><c><v>1e999</v></c></row>", .unreadable("1e999"), "A1"),
    ("<row><c t=\"b\"><v>2</v></c></row>", .unreadable("2"), "A1"),
    ("<row><c t=\"z\"><v>2</v></c></row>", .unreadable("z"), "A1"),
    ("<row><c t=\"d\"><v>5/10/2021</v></c></row>", .unreadable("5/10/2021"), "A1"),
    ("<row r=\"2\"/><row r=\"2\"><c/></row>", .misplaced, "A2"),
    ("<row r=\"0\"><c/></row>", .misplaced, "A1"),
    ("<row r=\"1048577\"><c/></row>", .misplaced, "A1048577"),
    ("<row r=\"2\"><c r=\"C3\"/></row>", .misplaced, "A2"),
    ("<row><c r=\"C1\"/><c r=\"B1\"/></row>", .misplaced, "B1"),
    ("<row><c r=\"XFE1\"/></row>", .misplaced, "A1"),
    ("<row><c r=\"7B\"/></row>", .misplaced, "A1"),
  ]

  @Test(arguments: cells)
  func `a broken cell is named`(
    rows: String, expected: OfficeFault.CellFault, address: String
  ) throws {
    guard case .cell(let found, "S", let place) = try fault(book(rows)) else {
      Issue.record("no fault of a cell in \(rows)")
      return
    }
    #expect(found == expected)
    #expect(place.text == address)
  }

  @Test func `a cell of the longest text is read, a longer one named`() throws {
    let longest = String(repeating: "ữ", count: 32_767)
    let row = "<row><c t=\"inlineStr\"><is><t>\(longest)</t></is></c></row>"
    #expect(try rows(book(row))["S"]?.first?.cells.map(\.value) == [.text(longest)])
    let found = try fault(book(row), bounds: bounds { $0.cellBytes = 1000 })
    #expect(
      found == .cell(.tooLong(limit: 1000), sheet: "S", at: CellAddress(row: 1, column: 1)))
  }

  @Test func `a million styled rows without content are no rows`() throws {
    let empty = String(
      repeating: "<row s=\"1\" customFormat=\"1\" ht=\"15\"><c s=\"1\"/></row>", count: 1_048_576)
    #expect(try rows(book(empty)) == ["S": []])
  }

  // MARK: Headers of an archive

  private static func read(_ bytes: [UInt8], at place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
  }

  private static func write(_ value: UInt32, to bytes: inout [UInt8], at place: Int) {
    for step in 0..<4 { bytes[place + step] = UInt8(truncatingIfNeeded: value >> (8 * step)) }
  }

  private static func largestSize(in bytes: [UInt8]) -> UInt32? {
    bytes.indices.dropLast(46)
      .filter { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 0x01, 0x02] }
      .map { read(bytes, at: $0 + 24) }.max()
  }

  private static func places(of value: UInt32, in bytes: [UInt8]) -> [Int] {
    bytes.indices.dropLast(4).filter { read(bytes, at: $0) == value }
  }
}
