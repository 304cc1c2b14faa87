internal import LearningWeek
internal import VietnameseText

extension NominationVerdict: StoredDecision {
  static var table: RecordTable { .nominationVerdicts }
  var recordUnit: UnitCode? { unit }
  /// As the nomination's, so that the last verdict on it stands.
  var identity: [String] { [kind.rawValue, toneKey(name), award ?? ""] }
  var content: [SQLValue] {
    [
      .text(kind.rawValue), .text(name), SQLValue(award), .text(decision.rawValue),
      SQLValue(reason), .text(day.iso), .text(by), .integer(nominationRevision),
    ]
  }

  init(_ row: RecordRow) throws {
    let nomination = Nomination(
      kind: try row.word(0, as: CandidateKind.self), name: row.text(1), unit: row.unit,
      award: row.optionalText(2), revision: row.integer(7), place: row.place)
    self.init(
      on: nomination, decision: try row.word(3, as: Verdict.Decision.self),
      reason: row.optionalText(4), day: try row.date(5), by: row.text(6))
  }
}
