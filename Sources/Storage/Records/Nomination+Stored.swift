internal import LearningWeek
internal import VietnameseText

extension Nomination: StoredRecord {
  static var table: RecordTable { .nominations }

  var recordUnit: UnitCode? { unit }
  /// Hoà and Hòa are one person; somebody may be nominated for several awards.
  var identity: [String] { [kind.rawValue, toneKey(name), award ?? ""] }
  var content: [SQLValue] {
    [
      .text(kind.rawValue), .text(name), SQLValue(position), SQLValue(isFemale),
      SQLValue(achievement), SQLValue(award), SQLValue(receivedOn?.iso),
    ]
  }
  var recordPlace: SourcePlace? { place }
  var isRecordSynthetic: Bool { isSynthetic }

  init(_ row: RecordRow) throws {
    self.init(
      kind: try row.word(0, as: CandidateKind.self), name: row.text(1), unit: row.unit,
      position: row.optionalText(2), isFemale: row.optionalInteger(3).map { $0 != 0 },
      achievement: row.optionalText(4), award: row.optionalText(5),
      receivedOn: try row.optionalDate(6), revision: row.revision, place: row.place,
      isSynthetic: row.isSynthetic)
  }

  /// A dossier arrived when it first arrived, however often it is corrected.
  func following(_ stored: Nomination) -> Nomination {
    var nomination = self
    nomination.receivedOn = [receivedOn, stored.receivedOn].compactMap { $0 }.min()
    return nomination
  }
}
