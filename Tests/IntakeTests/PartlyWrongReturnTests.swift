import LearningWeek
import Testing

@testable import Intake

struct PartlyWrongReturnTests {
  private static var context: IntakeContext { .hungYen { $0.acceptValid = true } }

  @Test func `with valid lines accepted a return with a wrong line is left out whole`() throws {
    let draft = try read(
      "unit,row,sessions,participants\nA,1a,1,150\nA,1b,1,15O\nB,1a,2,20\n", Self.context)
    #expect(draft.returns.map(\.unit) == ["B"])
    let remark = IntakeWarning(.returnLeftOut("A", lines: 1), at: place(2))
    #expect(draft.warnings.filter { $0 == remark }.count == 1)
  }

  @Test func `a line of the wrong shape takes its unit's return out, too`() throws {
    let draft = try read(
      "unit,row,sessions\nA,1a,1\nA,1b,1,2,3,4\nB,1a,2\n", Self.context)
    #expect(draft.returns.map(\.unit) == ["B"])
  }
}
