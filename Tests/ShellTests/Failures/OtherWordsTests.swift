import Intake
import LearningWeek
import LineEditor
import LuaRuntime
import Rules
import Storage
import SyntheticData
import TestSupport
import Testing

@testable import Shell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct OtherWordsTests {
  @Test func `every reason not to make sample data is said in both languages`() {
    let defects: [SyntheticProvince.Defect] = [
      .noAreas, .tooFewUnits(row: "6b", wanted: 1570, available: 570),
      .tooFewInstitutions(minimum: 40),
    ]
    let failures = defects.map { Failure($0) }
    for failure in failures { expectGoodWords(failure) }
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-synthetic")
  }

  @Test func `every error of the terminal is said in both languages`() {
    let errors: [EditorError] = [
      .terminal(code: ENOTTY), .input(code: EIO), .output(code: EPIPE),
      .history(path: "lich-su.txt", code: ENOSPC),
    ]
    let failures = errors.map { Failure($0) }
    for failure in failures { expectGoodWords(failure) }
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-terminal")
  }

  @Test func `every reason that voids a ballot is said in both languages`() {
    let errors: [BallotError] = [
      .notTied(candidates: ["HY01", "HY02"]), .tooMany(chosen: ["HY01", "HY02"], places: 1),
    ]
    let failures = errors.map { Failure($0, award: "giay_khen") }
    for failure in failures { expectGoodWords(failure) }
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-ballots")
  }

  @Test func `an error that nobody foresaw still has words`() {
    struct Strange: Error {}
    let failure = Failure(Strange() as any Error)
    expectGoodWords(failure)
    expectSnapshot(shown(failure), named: "failures-unforeseen")
  }

  @Test func `any error finds the words of its type`() {
    let errors: [any Error] = [
      SyntheticProvince.Defect.noAreas, EditorError.input(code: EIO), LuaError.interrupted,
      LuaRefusal.cycle, RunError.interrupted, ScriptFault.interrupted, StoreError.nothingToUndo,
      IntakeFailure(file: "a.csv", defects: []), Failure.interruption,
    ]
    #expect(
      errors.map { Failure($0).code } == [
        "E-AREA-EMPTY", "E-INPUT", "E-INTERRUPTED", "E-VALUE-UNFIT", "E-INTERRUPTED",
        "E-INTERRUPTED", "E-UNDO-NOTHING", "E-FILE-DEFECTS", "E-INTERRUPTED",
      ])
  }

  @Test func `every system error that officers meet has words of its own`() {
    let codes: [Int32] = [
      EACCES, EPERM, ENOENT, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG, ENOSPC, EDQUOT, EROFS, EIO,
      EMFILE, ENFILE, ENOMEM, EPIPE, ENOTTY, 9999,
    ]
    let words = codes.map { Wording(systemCode: $0) }
    for wording in words { expectGoodWords(wording) }
    let lines = words.map { "vi \($0.vi)\nen \($0.en)\n" }
    expectSnapshot(lines.joined(), named: "failures-system")
  }
}
