internal import LearningWeek
internal import VietnameseText

extension FlagMark: StoredRecord {
  static var table: RecordTable { .flags }

  var recordUnit: UnitCode? { unit }
  /// The same flag from another day is another case.
  var identity: [String] { [flag, name.map { toneKey($0) } ?? "", from?.iso ?? ""] }
  var content: [SQLValue] {
    [
      SQLValue(name), .text(flag), SQLValue(reason), SQLValue(from?.iso), SQLValue(until?.iso),
    ]
  }
  var recordPlace: SourcePlace? { place }
  var isRecordSynthetic: Bool { isSynthetic }

  init(_ row: RecordRow) throws {
    self.init(
      name: row.optionalText(0), unit: row.unit, flag: row.text(1), reason: row.optionalText(2),
      from: try row.optionalDate(3), until: try row.optionalDate(4), place: row.place,
      isSynthetic: row.isSynthetic)
  }
}
