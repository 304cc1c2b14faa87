import LearningWeek
import TestSupport
import Testing

@testable import Shell
@testable import Storage

private let place = SourcePlace(file: "so-lieu.csv", line: 4, column: 3)

/// One sample for each case, in the order of the enum.
private let errors: [StoreError] = [
  .missing(path: "tuan.db"),
  .locked(path: "tuan.db"),
  .locked(path: ""),
  .corrupt(path: "tuan.db", detail: "database disk image is malformed"),
  .foreign(path: "tuan.db"),
  .newer(path: "tuan.db", version: 3, supported: 1),
  .notWritable(path: "tuan.db"),
  .needsRecovery(path: "tuan.db"),
  .needsUpgrade(path: "tuan.db"),
  .diskFull(path: "tuan.db"),
  .readOnly,
  .interrupted,
  .unknownUnit("HY99", place: place),
  .unknownUnit("HY99", place: nil),
  .notOpen(campaign: "hung-yen/2021"),
  .notExpected("HY99", campaign: "hung-yen/2021"),
  .unstorable("HY01", field: "sessions", place: place),
  .nothingToUndo,
  .cannotUndo(entry: 1),
  .constraint("CHECK constraint failed: figure"),
  .sqlite(code: 266, message: "disk I/O error"),
]

private let queries: [QueryDefect] = [
  QueryDefect(reason: .empty, sql: "--", offset: nil),
  QueryDefect(reason: .several, sql: "select 1; select 2", offset: 10),
  QueryDefect(reason: .refused("DELETE"), sql: "delete from unit", offset: nil),
  QueryDefect(
    reason: .message("no such column: ten"), sql: "select 'Hưng Yên',\n  ten\nfrom unit",
    offset: 24),
  QueryDefect(reason: .message("incomplete input"), sql: "select", offset: 99),
  QueryDefect(reason: .tooMuchWork, sql: "select 1", offset: nil),
]

@Suite struct StoreWordsTests {
  @Test func `every error of the database is said in both languages`() {
    let failures = errors.map { Failure($0) }
    for failure in failures { expectGoodWords(failure) }
    expectDifferentWords(failures)
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-store")
  }

  @Test func `an error in SQL points at the line and character`() {
    let failures = queries.map { Failure(.query($0)) }
    for failure in failures { expectGoodWords(failure) }
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-sql")
  }
}
