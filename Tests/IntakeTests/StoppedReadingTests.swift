import Intake
import LearningWeek
import TestSupport
import Testing

/// A long file is read no further than the officer wants.
@Suite struct StoppedReadingTests {
  private static let lines = 10_000
  private static let text =
    "unit,row,sessions\n" + String(repeating: "A,1a,1\n", count: lines)

  @Test func `a reading that is stopped gives nothing and no defects`() throws {
    var asked: [Int] = []
    var context = IntakeContext.hungYen
    context.goesOn = { line, lines in
      asked.append(line)
      #expect(lines == Self.lines + 1)
      return asked.count < 2
    }
    #expect {
      try readText(Array(Self.text.utf8), file: "f", context: context)
    } throws: { error in
      guard let failure = error as? IntakeFailure else { return false }
      return failure.isInterrupted && failure.defects.isEmpty
    }
    #expect(asked == [4096, 8192])
  }

  /// A text of another kind is split into cells, and a sheet's are taken from it, before the
  /// first line is read.
  @Test func `splitting a text or a sheet into cells stops at every check`() throws {
    var context = IntakeContext.hungYen
    context.goesOn = { _, _ in
      Issue.record("the lines are read")
      return true
    }
    let rows = (2...3000).map { row($0, "A", "1a", number(String($0))) }.joined()
    let sheet = Archive.Sheet("Sheet1", rows: row(1, "unit", "row", "sessions") + rows)
    let facts = "unit,name,value\n" + String(repeating: "A,a,1\n", count: Self.lines)
    let files: [([UInt8], String, checks: Int)] = [
      (Array(facts.utf8), "f.csv", 2), (try Archive.workbook([sheet]).bytes(), "f.xlsx", 2),
    ]
    for (bytes, name, most) in files {
      for checks in 0..<most { expectStop(reading: bytes, name, context, at: checks) }
    }
  }

  @Test func `returns that are read as their text goes by stop at every check`() {
    for checks in 0..<2 {
      expectStop(reading: Array(Self.text.utf8), "f.csv", .hungYen, at: checks)
    }
  }

  private func expectStop(
    reading bytes: [UInt8], _ name: String, _ context: IntakeContext, at checks: Int
  ) {
    var asked = 0
    let goesOn = {
      asked += 1
      return asked <= checks
    }
    #expect {
      try Work.asking(goesOn) {
        try readBytes(bytes, file: name, context: context)
      }
    } throws: { error in
      (error as? IntakeFailure)?.isInterrupted ?? false
    }
    #expect(asked == checks + 1)
  }
}
