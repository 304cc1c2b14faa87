import Testing

@testable import LineEditor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct HistoryTests {
  @Test(
    arguments: [
      ("Trường THPT", "\"Trường THPT\""), ("select\n1;", "\"select\\n1;\""),
      ("\"a\\b\"", "\"\\\"a\\\\b\\\"\""), ("\t\u{1}\u{7F}", "\"\\t\\u0001\\u007f\""),
      ("😀", "\"😀\""),
    ])
  func `an entry is one JSON string on one line`(entry: String, line: String) {
    #expect(HistoryLine.encoded(entry) == line)
    #expect(HistoryLine.decoded(line[...]) == entry)
  }

  @Test func `every escape of JSON is read`() {
    #expect(
      HistoryLine.decoded(#""\u0111\ud83d\ude00\/\b\f\n\r\t\"\\" "#) == "đ😀/\u{8}\u{C}\n\r\t\"\\")
  }

  @Test(arguments: [
    "", "\"", "abc", "\"a", "a\"", "\"a\"b\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"",
  ])
  func `what is not a JSON string is no entry`(line: String) {
    #expect(HistoryLine.decoded(line[...]) == nil)
  }

  @Test func `blank entries and repetitions are not kept, letters are composed`() {
    var history = History(["a", "a", " \n", "b", "a"])
    #expect(history.entries == ["a", "b", "a"])
    let kept = history.add("e\u{302}")
    #expect(kept.map { Array($0.utf8) } == Array("ê".utf8))
    let repeated = history.add("ê")
    #expect(repeated == nil)
  }

  @Test func `the file is written at each entry, for its owner alone`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    #expect(try file.entries() == [])
    try file.append("một")
    #expect(try folder.text("history") == "\"một\"\n")
    try file.append("hai\nba")
    #expect(try folder.text("history") == "\"một\"\n\"hai\\nba\"\n")
    #expect(try file.entries() == ["một", "hai\nba"])
    var status = stat()
    #expect(stat(file.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `a write that was cut short spoils one line only`() throws {
    let folder = try TemporaryFolder()
    try folder.write("\"một\"\n\"ha", to: "history")
    let file = HistoryFile(path: folder.path + "/history")
    try file.append("ba")
    #expect(try folder.text("history") == "\"một\"\n\"ha\n\"ba\"\n")
    #expect(try file.entries() == ["một", "ba"])
  }

  @Test func `only the end of a long file is read`() throws {
    let folder = try TemporaryFolder()
    let line = "\"" + String(repeating: "x", count: 1021) + "\"\n"
    try folder.write(String(repeating: line, count: 1030), to: "history")
    let file = HistoryFile(path: folder.path + "/history")
    #expect(try file.entries().count == 1023)
  }

  @Test func `a file that cannot be read is named`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/missing/history"
    #expect(throws: EditorError.history(path: path, code: ENOENT)) {
      try HistoryFile(path: path).append("a")
    }
    #expect(throws: EditorError.history(path: folder.path, code: EISDIR)) {
      try HistoryFile(path: folder.path).entries()
    }
  }

  @Test func `entries of several writers all arrive whole`() async throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    try await withThrowingTaskGroup { group in
      for writer in 0..<4 {
        group.addTask { for entry in 0..<25 { try file.append("\(writer).\(entry)") } }
      }
      try await group.waitForAll()
    }
    let expected = (0..<4).flatMap { writer in (0..<25).map { "\(writer).\($0)" } }
    #expect(try file.entries().sorted() == expected.sorted())
  }
}
