internal import LearningWeek

/// A later last day given to one unit (gia hạn).
struct DeadlineExtension: StoredDecision {
  var unit: UnitCode
  var lastDay: CivilDate
  var reason: String

  static var table: RecordTable { .extensions }
  var recordUnit: UnitCode? { unit }
  var identity: [String] { [] }
  var content: [SQLValue] { [.text(lastDay.iso), .text(reason)] }

  init(unit: UnitCode, lastDay: CivilDate, reason: String) {
    self.unit = unit
    self.lastDay = lastDay
    self.reason = reason
  }

  init(_ row: RecordRow) throws {
    self.init(unit: row.unit, lastDay: try row.date(0), reason: row.text(1))
  }
}

/// A ``Preference`` with the unit it is for.
struct UnitPreference: StoredDecision {
  var unit: UnitCode
  var preference: Preference

  static var table: RecordTable { .preferences }
  var recordUnit: UnitCode? { unit }
  var identity: [String] { [] }
  var content: [SQLValue] {
    [.text(preference.choice.rawValue), .text(preference.reason)]
  }

  init(unit: UnitCode, preference: Preference) {
    self.unit = unit
    self.preference = preference
  }

  init(_ row: RecordRow) throws {
    self.init(
      unit: row.unit,
      preference: Preference(
        choice: try row.word(0, as: Preference.Choice.self), reason: row.text(1)))
  }
}

extension Override: StoredDecision {
  static var table: RecordTable { .overrides }
  var recordUnit: UnitCode? { nil }
  var identity: [String] { [award, candidate] }
  var content: [SQLValue] {
    [.text(award), .text(candidate), SQLValue(isIn), .text(reason), .text(by)]
  }

  init(_ row: RecordRow) throws {
    self.init(
      award: row.text(0), candidate: row.text(1), isIn: row.truth(2), reason: row.text(3),
      by: row.text(4))
  }
}

extension Ballot: StoredDecision {
  static var table: RecordTable { .ballots }
  var recordUnit: UnitCode? { nil }
  /// An award may need a ballot in each block, so that who was chosen is part
  /// of what it is.
  var identity: [String] { [award] + sortedCodes }
  var content: [SQLValue] {
    [
      .text(award),
      .text(
        String(decoding: JSONScalar.array(sortedCodes.map(JSONScalar.text)), as: UTF8.self)),
    ]
  }

  init(_ row: RecordRow) throws {
    self.init(award: row.text(0), chosen: try row.texts(1))
  }

  private var sortedCodes: [String] {
    chosen.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
