internal import LearningWeek

extension Evidence: StoredRecord {
  static var table: RecordTable { .evidence }

  var recordUnit: UnitCode? { unit }
  var identity: [String] { [kind.rawValue, location] }
  var content: [SQLValue] { [.text(kind.rawValue), .text(location), SQLValue(caption)] }
  var recordPlace: SourcePlace? { place }
  var isRecordSynthetic: Bool { isSynthetic }

  init(_ row: RecordRow) throws {
    self.init(
      unit: row.unit, kind: try row.word(0, as: EvidenceKind.self), location: row.text(1),
      caption: row.optionalText(2), place: row.place, isSynthetic: row.isSynthetic)
  }
}
