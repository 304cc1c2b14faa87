internal import LearningWeek

extension CampaignFact: StoredRecord {
  static var table: RecordTable { .facts }

  var recordUnit: UnitCode? { unit }
  var identity: [String] { [name] }
  var content: [SQLValue] {
    switch value {
    case .number(let number): [.text(name), .real(number), .null]
    case .text(let text): [.text(name), .null, .text(text)]
    }
  }
  var recordPlace: SourcePlace? { place }
  var isRecordSynthetic: Bool { false }

  init(_ row: RecordRow) throws {
    let value: AttributeValue =
      switch row.value(1) {
      case .real(let number): .number(number)
      default: .text(row.text(2))
      }
    self.init(unit: row.unit, name: row.text(0), value: value, place: row.place)
  }
}
