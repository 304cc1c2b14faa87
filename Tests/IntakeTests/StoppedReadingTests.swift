import Intake
import LearningWeek
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
}
