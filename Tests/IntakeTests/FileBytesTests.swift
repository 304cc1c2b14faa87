import Intake
import LearningWeek
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct FileBytesTests {
  /// Runs `body` with the path of a new file that holds `bytes`.
  private func withFile<Result>(
    _ bytes: [UInt8], _ body: (String, Int32) throws -> Result
  ) throws -> Result {
    var name = Array("/tmp/intake-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      close(descriptor)
      unlink(path)
    }
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    return try body(path, descriptor)
  }

  private func failure(path: String) -> IntakeFailure? {
    do {
      _ = try readFile(path: path, context: .hungYen)
      return nil
    } catch {
      return error
    }
  }

  private func refused(
    _ path: String, _ problem: IntakeDefect.Problem, line: Int = 1
  ) -> IntakeFailure {
    IntakeFailure(
      file: path, defects: [IntakeDefect(problem, at: SourcePlace(file: path, line: line))])
  }

  @Test func `a file reads as its text does`() throws {
    let text = "unit,row,sessions\nA,1a,3\n"
    try withFile(Array(text.utf8)) { path, _ in
      var expected = try read(text).returns
      for index in expected.indices {
        expected[index].file = path
        expected[index].lines = [
          ReturnLine(
            row: "1a", label: HungYen.form.rows[1].label,
            figures: [
              "sessions": Figure(
                value: 3, place: SourcePlace(file: path, line: 2, column: 3))
            ], place: SourcePlace(file: path, line: 2))
        ]
      }
      #expect(try readFile(path: path, context: .hungYen).map(\.returns) == [expected])
    }
  }

  @Test func `no file, a folder and a device are three things`() {
    #expect(failure(path: "/tmp/none/none") == refused("/tmp/none/none", .fileMissing))
    #expect(failure(path: "/tmp") == refused("/tmp", .fileIsFolder))
    #expect(failure(path: "/dev/null") == refused("/dev/null", .fileIsDevice))
  }

  @Test func `what the system refuses carries its number`() {
    let path = "/tmp/" + String(repeating: "a", count: 300)
    #expect(failure(path: path) == refused(path, .fileUnreadable(ENAMETOOLONG)))
  }

  @Test func `an endless line is refused at the bound, whatever follows`() throws {
    let bytes = Array("unit,row\n".utf8) + [UInt8](repeating: 0x61, count: 2 << 20)
    try withFile(bytes) { path, descriptor in
      // A hole of 100 GiB costs nothing unless it is read.
      try #require(ftruncate(descriptor, 100 << 30) == 0)
      let limit = IntakeBounds.lineBytes
      #expect(failure(path: path) == refused(path, .lineTooLong(limit: limit), line: 2))
    }
  }

  @Test func `a file past the bound is refused`() throws {
    var bytes = [UInt8](repeating: 0x61, count: 1 << 20)
    bytes[bytes.count - 1] = 0x0A
    try withFile(bytes) { path, descriptor in
      for _ in 0..<64 { try #require(write(descriptor, bytes, bytes.count) == bytes.count) }
      let limit = IntakeBounds.fileBytes
      #expect(failure(path: path) == refused(path, .fileTooLarge(limit: limit)))
    }
  }
}
