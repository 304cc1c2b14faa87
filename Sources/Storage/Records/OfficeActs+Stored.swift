internal import LearningWeek

extension UnitNote: StoredDecision {
  static var table: RecordTable { .notes }
  var recordUnit: UnitCode? { unit }
  /// A unit has many; the same words on the same day are one.
  var identity: [String] { [day.iso, text] }
  var content: [SQLValue] { [.text(day.iso), .text(text), .text(by)] }

  init(_ row: RecordRow) throws {
    self.init(unit: row.unit, day: try row.date(0), text: row.text(1), by: row.text(2))
  }
}

extension Verdict: StoredDecision {
  static var table: RecordTable { .verdicts }
  var recordUnit: UnitCode? { unit }
  var identity: [String] { [] }
  var content: [SQLValue] {
    [
      .text(decision.rawValue), SQLValue(reason), .text(day.iso), .text(by),
      .integer(ownRevision), .integer(consolidatedRevision),
    ]
  }

  init(_ row: RecordRow) throws {
    self.init(
      unit: row.unit, decision: try row.word(0, as: Verdict.Decision.self),
      reason: row.optionalText(1), day: try row.date(2), by: row.text(3),
      ownRevision: row.integer(4), consolidatedRevision: row.integer(5))
  }
}

/// A unit that was put on the frozen list, or taken off it, after it was drawn.
struct ListChange: StoredDecision {
  var unit: UnitCode
  var isExpected: Bool
  var recipients: [String]
  var lastDay: CivilDate?
  var reason: String

  static var table: RecordTable { .listChanges }
  var recordUnit: UnitCode? { unit }
  var identity: [String] { [] }
  var content: [SQLValue] {
    [
      SQLValue(isExpected),
      .text(String(decoding: JSONScalar.array(recipients.map(JSONScalar.text)), as: UTF8.self)),
      SQLValue(lastDay?.iso), .text(reason),
    ]
  }

  init(
    unit: UnitCode, isExpected: Bool, recipients: [String], lastDay: CivilDate?, reason: String
  ) {
    self.unit = unit
    self.isExpected = isExpected
    self.recipients = recipients
    self.lastDay = lastDay
    self.reason = reason
  }

  init(_ row: RecordRow) throws {
    self.init(
      unit: row.unit, isExpected: row.truth(0), recipients: try row.texts(1),
      lastDay: try row.optionalDate(2), reason: row.text(3))
  }
}
