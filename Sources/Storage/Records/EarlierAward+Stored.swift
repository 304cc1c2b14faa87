internal import LearningWeek
internal import VietnameseText

extension EarlierAward: StoredRecord {
  static var table: RecordTable { .earlierAwards }

  var recordUnit: UnitCode? { unit }
  var identity: [String] { [kind.rawValue, toneKey(name), award, String(year)] }
  var content: [SQLValue] {
    [.text(kind.rawValue), .text(name), .text(award), .integer(year)]
  }
  var recordPlace: SourcePlace? { place }
  var isRecordSynthetic: Bool { false }

  init(_ row: RecordRow) throws {
    self.init(
      kind: try row.word(0, as: CandidateKind.self), name: row.text(1), unit: row.unit,
      award: row.text(2), year: row.integer(3), place: row.place)
  }
}
