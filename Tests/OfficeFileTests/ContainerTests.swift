import OfficeFile
import TestSupport
import Testing

@Suite struct ContainerTests {
  private let sound = book("<row><c><v>1</v></c></row>")

  @Test func `a container is what its main part is, whatever it declares`() throws {
    var mistyped = sound
    mistyped.replace(
      "[Content_Types].xml",
      "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"image/png\"/></Types>")
    var elsewhere = Archive.document("")
    elsewhere.replace(
      "_rels/.rels", Archive.relationshipPart([("a", "officeDocument", "/word/document.xml")]))
    var presentation = sound
    presentation.replace("xl/workbook.xml", "<presentation/>")
    let archives = [
      sound, mistyped, elsewhere, presentation, Archive([("photos/1.jpg", "")]),
      Archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
      Archive([("mimetype", "application/vnd.oasis.opendocument.text")]),
      Archive([("mimetype", "application/epub+zip")]),
      Archive([
        ("_rels/.rels", Archive.relationshipPart([("a", "officeDocument", "xl/workbook.bin")])),
        ("xl/workbook.bin", "\u{1}"),
      ]),
    ]
    let formats = try archives.map { try OfficeContainer($0.bytes()).format }
    #expect(
      formats == [
        .workbook, .workbook, .document, .archive, .archive, .openDocumentSheet,
        .openDocumentText, .archive, .binaryWorkbook,
      ])
  }

  @Test func `what is no archive is none`() throws {
    #expect(try fault(of: []) == .notAnArchive)
    #expect(try fault(of: Array("unit,row\n".utf8)) == .notAnArchive)
    #expect(try fault(of: Array("PK\u{3}\u{4}".utf8)) == .truncated)
  }

  @Test func `an archive cut anywhere is refused`() throws {
    let bytes = try sound.bytes()
    for length in stride(from: 2, to: bytes.count, by: 7) {
      let fault = try fault(of: Array(bytes.prefix(length)))
      guard fault == nil else { continue }
      Issue.record("\(length) bytes of \(bytes.count) read without a fault")
      return
    }
  }

  @Test func `no changed byte does more than a fault`() throws {
    let bytes = try book("<row><c t=\"s\"><v>0</v></c></row>").bytes()
    var random = SplitMix64(seed: 7)
    for _ in 0..<3000 {
      var changed = bytes
      for _ in 0..<(1 + random.next() % 3) {
        let place = Int(random.next() % UInt64(bytes.count))
        changed[place] = UInt8(truncatingIfNeeded: random.next())
      }
      _ = try fault(of: changed)
    }
  }

  @Test func `a part whose bytes changed does not pass its checksum`() throws {
    var stored = book("<row><c t=\"inlineStr\"><is><t>Xuan</t></is></c></row>")
    stored.isStored = true
    var bytes = try stored.bytes()
    bytes.replace("Xuan", with: "Thu!")
    #expect(try fault(of: bytes) == .damaged(part: "xl/worksheets/sheet1.xml"))
  }

  @Test func `passwords are recognised, of archivers and of office programs`() throws {
    var locked = sound
    locked.password = "mật khẩu"
    #expect(try fault(locked) == .encrypted)
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    let plain = signature + [UInt8](repeating: 0, count: 2040)
    var compound = plain
    compound.replaceSubrange(1024..<1024 + name.count, with: name)
    #expect(OfficeContainer.isEncrypted(compound))
    #expect(!OfficeContainer.isEncrypted(plain))
    #expect(!OfficeContainer.isEncrypted(Array(compound.dropFirst(8))))
  }

  @Test func `a missing part is named`() throws {
    var missing: [OfficeFault?] = []
    for part in [
      "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
      "xl/styles.xml",
    ] {
      var archive = sound
      archive.remove(part)
      missing.append(try fault(archive))
    }
    #expect(
      missing == [
        .partMissing("_rels/.rels"), .partMissing("xl/workbook.xml"),
        .partMissing("xl/worksheets/sheet1.xml"), .partMissing("xl/sharedStrings.xml"),
        .partMissing("xl/styles.xml"),
      ])
    var unrelated = sound
    unrelated.remove("xl/_rels/workbook.xml.rels")
    #expect(
      try fault(unrelated) == .relationshipBroken(part: "xl/workbook.xml", target: "rId1"))
  }

  @Test func `a part that stands twice is not chosen from`() throws {
    var archive = sound
    archive.add("xl/worksheets/sheet1.xml", "<worksheet/>")
    #expect(try fault(archive) == .partRepeated("xl/worksheets/sheet1.xml"))
  }

  static let targets: [(String, OfficeFault?)] = [
    ("worksheets/sheet1.xml", nil), ("/xl/worksheets/sheet1.xml", nil),
    ("../xl/./worksheets/sheet1.xml", nil), ("WORKSHEETS/Sheet1.xml", nil),
    (
      "../../xl/worksheets/sheet1.xml",
      .relationshipBroken(part: "xl/workbook.xml", target: "../../xl/worksheets/sheet1.xml")
    ),
    (
      "../../../etc/passwd",
      .relationshipBroken(part: "xl/workbook.xml", target: "../../../etc/passwd")
    ),
    ("/etc/passwd", .partMissing("etc/passwd")),
    (
      "file:///etc/passwd",
      .relationshipBroken(part: "xl/workbook.xml", target: "file:///etc/passwd")
    ),
    ("", .relationshipBroken(part: "xl/workbook.xml", target: "")),
    ("workbook.xml", .unexpectedRoot(part: "xl/workbook.xml")),
    ("_rels/workbook.xml.rels", .unexpectedRoot(part: "xl/_rels/workbook.xml.rels")),
  ]

  @Test(arguments: targets)
  func `a relationship stays in the container`(target: String, expected: OfficeFault?) throws {
    var archive = sound
    archive.replace(
      "xl/_rels/workbook.xml.rels",
      Archive.relationshipPart([("rId1", "worksheet", target)]))
    #expect(try fault(archive) == expected)
  }

  @Test func `an outside target is not fetched and one sheet is not two`() throws {
    var outside = sound
    outside.replace(
      "xl/_rels/workbook.xml.rels",
      Archive.relationshipPart([("rId1", "worksheet", "http://example.org/a.xml")])
        .replacing("Target=", with: "TargetMode=\"External\" Target="))
    #expect(
      try fault(outside)
        == .relationshipBroken(part: "xl/workbook.xml", target: "http://example.org/a.xml"))
    var twice = Archive.workbook([
      Archive.Sheet("A", rows: ""), Archive.Sheet("B", rows: ""),
    ])
    twice.replace(
      "xl/_rels/workbook.xml.rels",
      Archive.relationshipPart([
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "worksheet", "worksheets/sheet1.xml"),
      ]))
    #expect(try fault(twice) == .partRepeated("xl/worksheets/sheet1.xml"))
  }

  @Test func `charts and macros beside the sheets are passed over`() throws {
    var archive = Archive.workbook([
      Archive.Sheet("A", rows: "<row><c><v>1</v></c></row>"), Archive.Sheet("Biểu đồ", rows: ""),
    ])
    archive.replace(
      "xl/_rels/workbook.xml.rels",
      Archive.relationshipPart([
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "chartsheet", "chartsheets/sheet1.xml"),
        ("rId3", "vbaProject", "vbaProject.bin"),
      ]))
    archive.add("xl/vbaProject.bin", bytes: [0, 1, 2])
    #expect(try Array(rows(archive).keys) == ["A"])
  }
}
