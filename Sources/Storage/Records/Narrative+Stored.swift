internal import LearningWeek

extension Narrative: StoredRecord {
  static var table: RecordTable { .narratives }

  var recordUnit: UnitCode? { unit }
  var identity: [String] { [section] }
  var content: [SQLValue] { [.text(section), .text(text)] }
  var recordPlace: SourcePlace? { place }
  var isRecordSynthetic: Bool { false }

  init(_ row: RecordRow) throws {
    self.init(unit: row.unit, section: row.text(0), text: row.text(1), place: row.place)
  }
}
