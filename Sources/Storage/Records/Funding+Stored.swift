internal import LearningWeek

extension Funding: StoredRecord {
  static var table: RecordTable { .funding }
  static var mayRepeat: Bool { true }

  var recordUnit: UnitCode? { unit }
  /// The note tells sponsors apart; the amount is what may be corrected.
  var identity: [String] { [source, note ?? ""] }
  var content: [SQLValue] { [.text(source), SQLValue(amount), SQLValue(note)] }
  var recordPlace: SourcePlace? { place }
  var isRecordSynthetic: Bool { isSynthetic }

  init(_ row: RecordRow) throws {
    self.init(
      unit: row.unit, source: row.text(0), amount: row.optionalInteger(1),
      note: row.optionalText(2), place: row.place, isSynthetic: row.isSynthetic)
  }
}
