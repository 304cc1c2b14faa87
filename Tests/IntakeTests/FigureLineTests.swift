import LearningWeek
import TestSupport
import Testing

@testable import Intake

/// Lines of figures are recognised from their bytes; what comes out is what reading them
/// cell by cell gives.
@Suite struct FigureLineTests {
  private enum Outcome: Equatable {
    case read(Draft)
    case refused(IntakeFailure)

    init(_ read: () throws(IntakeFailure) -> Draft) {
      do { self = .read(try read()) } catch { self = .refused(error) }
    }
  }

  private func expectAlike(_ text: String, _ context: IntakeContext) {
    let bytes = Array(text.utf8)
    let quick = Outcome { () throws(IntakeFailure) in
      try readText(bytes, file: "f", context: context)
    }
    let slow = Outcome { () throws(IntakeFailure) in
      try readGrid(SeparatedText.grid(of: bytes, file: "f"), context: context)
    }
    #expect(quick == slow, "\(text)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `lines read from their bytes are as read cell by cell`(seed: UInt64) {
    var lists = OddReturns(seed: seed)
    let text = lists.text()
    expectAlike(text, .hungYen)
    expectAlike(text, .hungYen { $0.acceptValid = true })
    expectAlike(
      text,
      .hungYen {
        $0.strict = true
        $0.acceptValid = true
        $0.unit = "B"
        $0.receivedOn = day("2021-10-09")
        $0.campaign.form.hasOpenRows = true
      })
  }

  @Test func `scattered lines are put together in the file's order`() throws {
    let draft = try read(
      """
      unit,row,sessions,participants
      B,5,1,
      A,8a,,3
      B,1a,,4
      A,5,5,
      B,2,6,
      A,1a,7,8

      """)
    #expect(draft.returns.map(\.unit) == ["B", "A"])
    #expect(draft.returns.map { $0.lines.map(\.row) } == [["5", "1a", "2"], ["8a", "5", "1a"]])
    #expect(draft.returns.map { $0.lines.map(\.place.line) } == [[2, 4, 6], [3, 5, 7]])
    guard case .returns(let batch) = draft.contents else {
      Issue.record("no returns")
      return
    }
    #expect(batch.indices.map { batch.firstPlace(at: $0) } == [place(2), place(3)])
  }

  @Test func `a return of figures alone is kept packed, however its lines come`() throws {
    let draft = try read(
      """
      unit,row,sessions,participants,note
      A,1a,1,2,
      A,1b,,3,
      B,1a,4,,
      B,1b,,,
      325,1a,1,,đủ
      A,2,5,,

      """)
    guard case .returns(let batch) = draft.contents else {
      Issue.record("no returns")
      return
    }
    let isPacked = batch.entries.map { entry in
      if case .packed = entry { true } else { false }
    }
    #expect(isPacked == [true, true, false])
    #expect(batch.map(\.lines.count) == [3, 1, 1])
  }

  /// More returns and spellings than the first tables have room for.
  @Test func `many units are told apart by their bytes`() throws {
    var context = IntakeContext.hungYen
    context.match = { $0.hasPrefix("U") ? .found(UnitCode($0)) : .unknown(nearest: []) }
    let codes = (0..<3000).map { "U\($0)" }
    let lines = ["1a", "5"].flatMap { row in codes.map { "\($0),\(row),\($0.dropFirst())" } }
    let draft = try read("unit,row,sessions\n" + lines.joined(separator: "\n") + "\n", context)
    #expect(draft.returns.map(\.unit.text) == codes)
    let figures = draft.returns.map { $0.lines.map { $0.figures["sessions"]?.value } }
    #expect(figures == (0..<3000).map { [$0, $0] })
  }
}
