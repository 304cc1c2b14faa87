import Intake
import LearningWeek
import Testing

/// Lines of figures are recognised from their bytes; what comes out is what reading them
/// cell by cell gives.
@Suite struct FigureLineTests {
  /// Lines of several units, mostly in the form's order; some come twice, some are blank,
  /// some say more than figures.
  private func lines(seed: UInt64) -> [[String]] {
    var random = SplitMix64(state: seed)
    let rows = ["1a", "1b", "2", "5", "6b", "8a"]
    let units = ["A", "B", "325", "33"]
    var lines: [[String]] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let unit = units.randomElement(using: &random) ?? "A"
      var chosen = rows.filter { _ in Bool.random(using: &random) }
      if Int.random(in: 0..<4, using: &random) == 0 { chosen.shuffle(using: &random) }
      if Int.random(in: 0..<6, using: &random) == 0 { chosen += chosen.prefix(1) }
      for row in chosen {
        func figure() -> String {
          Bool.random(using: &random) ? "\(Int.random(in: 0...2000, using: &random))" : ""
        }
        let note = Int.random(in: 0..<8, using: &random) == 0 ? "trực tuyến" : ""
        let day = Int.random(in: 0..<9, using: &random) == 0 ? "2021-10-12" : ""
        lines.append([unit, row, figure(), figure(), note, day])
      }
    }
    return lines
  }

  private func text(_ lines: [[String]], padding: String) -> String {
    let written = lines.map { cells in
      (cells[..<2] + cells[2...3].map { $0.isEmpty ? "" : padding + $0 } + cells[4...])
        .joined(separator: ",") + "\n"
    }
    return "unit,row,sessions,participants,note,received_on\n" + written.joined()
  }

  private enum Outcome: Equatable {
    case read([Return], [IntakeWarning])
    case refused([IntakeDefect])
  }

  private func outcome(_ text: String, acceptValid: Bool) -> Outcome {
    do {
      let context = IntakeContext.hungYen { $0.acceptValid = acceptValid }
      let draft = try readText(Array(text.utf8), file: "f", context: context)
      return .read(draft.returns, draft.warnings)
    } catch {
      return .refused(error.defects)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `lines read from their bytes are as read cell by cell`(seed: UInt64) {
    let lines = lines(seed: seed)
    let isLenient = seed.isMultiple(of: 3)
    // A space before the digits is no part of the number, and no digit.
    let quick = outcome(text(lines, padding: ""), acceptValid: isLenient)
    #expect(quick == outcome(text(lines, padding: " "), acceptValid: isLenient))
  }

  @Test func `a return of figures alone is kept packed`() throws {
    let draft = try read(
      "unit,row,sessions,participants\nA,1a,1,2\nA,1b,,3\nB,1a,4,\nB,1b,,\nA,2,5,\n")
    guard case .returns(let batch) = draft.contents else {
      Issue.record("no returns")
      return
    }
    let isPacked = batch.entries.map { entry in
      if case .packed = entry { true } else { false }
    }
    // The lines of the first come apart: they are put together as values.
    #expect(isPacked == [false, true])
    #expect(batch.map(\.lines.count) == [3, 1])
  }
}
