import Intake
import LearningWeek
import Testing
import VietnameseText

@Suite struct EncodingTests {
  private let text = "unit,row,sessions\nHuyện Văn Lâm,1a,3\n"

  private var returns: [Return] {
    [
      Return(
        unit: "325", scope: .consolidated, receivedOn: day("2021-11-02"),
        lines: [
          ReturnLine(
            row: "1a",
            label: "Phổ biến kiến thức khoa học, kiến thức pháp luật cho người lao động",
            figures: ["sessions": figure(3, 2, 3)], place: place(2))
        ], file: "f")
    ]
  }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  private func read(_ bytes: [UInt8]) throws -> [Return] {
    try readText(bytes, file: "f", context: .hungYen).returns
  }

  @Test func `UTF-8 and UTF-16 with their marks read alike`() throws {
    #expect(try read(Array(text.utf8)) == returns)
    #expect(try read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == returns)
    #expect(try read(utf16(text, isBigEndian: false)) == returns)
    #expect(try read(utf16(text, isBigEndian: true)) == returns)
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func `every line end ends a line`(end: String) throws {
    let bytes = Array(text.split(separator: "\n").joined(separator: end).utf8)
    #expect(try read(bytes) == returns)
  }

  @Test(arguments: ["\t", ";", ","])
  func `tab, semicolon and comma separate`(separator: String) throws {
    let lines = text.split(separator: ",").joined(separator: separator)
    #expect(try read(Array(lines.utf8)) == returns)
  }

  @Test func `decomposed letters read as composed`() throws {
    let decomposed = text.replacing("Huyện", with: "Huye\u{323}\u{302}n")
    #expect(try read(Array(decomposed.utf8)) == returns)
  }

  @Test func `TCVN3 text is recognised`() {
    // "Trường học tập" in the .VnTime fonts.
    let bytes =
      Array("unit,row\nTr".utf8) + [0xAD, 0xEA] + Array("ng h".utf8) + [0xE4]
      + Array("c t".utf8) + [0xCB] + Array("p,1a\n".utf8)
    #expect(
      failure(of: bytes)
        == IntakeFailure(file: "f", defects: [defect(.encodingLegacy(.tcvn3), line: 2)]))
  }

  @Test func `VNI text is recognised`() {
    // "Trường học" in the VNI-Times fonts.
    let bytes =
      Array("unit,row\nTr".utf8) + [0xF6, 0xF4, 0xF8] + Array("ng ho".utf8) + [0xEF]
      + Array("c,1a\n".utf8)
    let failure = failure(of: bytes)
    #expect(
      failure == IntakeFailure(file: "f", defects: [defect(.encodingLegacy(.vni), line: 2)]))
  }

  @Test func `Windows-1258 text is recognised`() {
    // "Huyện Văn Lâm, tập huấn": ê + dot below, ă, â, â + dot below, â + acute.
    let bytes =
      Array("unit,row\nHuy".utf8) + [0xEA, 0xF2] + Array("n V".utf8) + [0xE3]
      + Array("n L".utf8) + [0xE2] + Array("m t".utf8) + [0xE2, 0xF2] + Array("p hu".utf8)
      + [0xE2, 0xEC] + Array("n,1a\n".utf8)
    #expect(
      failure(of: bytes)
        == IntakeFailure(file: "f", defects: [defect(.encodingWindows1258, line: 2)]))
  }

  @Test func `bytes of no encoding are refused with their offset`() {
    let bytes = Array("unit,row\nA,1a\nB".utf8) + [0xFF, 0xFE, 0x80] + Array(",1b\n".utf8)
    #expect(
      failure(of: bytes)
        == IntakeFailure(file: "f", defects: [defect(.encodingUnknown(offset: 15), line: 3)]))
  }

  @Test func `half a UTF-16 unit is refused`() {
    #expect(
      failure(of: [0xFF, 0xFE, 0x41])
        == IntakeFailure(file: "f", defects: [defect(.encodingUnknown(offset: 2), line: 1)]))
  }

  @Test(arguments: ["", " \r\n\t\n", "\u{FEFF}"])
  func `a file without content is empty`(text: String) {
    #expect(failure(text) == IntakeFailure(file: "f", defects: [defect(.fileEmpty, line: 1)]))
  }

  @Test func `a NUL far down is named by its line`() {
    let text = "unit,row\n" + String(repeating: "A,1a\n", count: 1000) + "\0\n"
    #expect(
      failure(text)
        == IntakeFailure(
          file: "f", defects: [defect(.formatUnsupported(.binary), line: 1002)]))
  }
}
