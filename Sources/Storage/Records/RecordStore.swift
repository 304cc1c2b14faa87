internal import GRDB
internal import LearningWeek

/// Reads and writes the records of one kind.
struct RecordStore<Record: StoredRecord> {
  struct Stored {
    var record: Record
    var revision: Int
    var isWithdrawn: Bool
  }

  let database: Database
  let path: String

  /// The last revision of every key of a campaign, withdrawn ones included, in
  /// order of key.
  func stored(in campaign: Int) throws -> [(key: String, stored: Stored)] {
    let statement = try SQLStatement(database, Self.selection)
    try statement.bind(0, campaign)
    var result: [(key: String, stored: Stored)] = []
    while try statement.next() {
      let row = RecordRow(statement, start: RecordRow.contentStart, path: path)
      result.append(
        (
          row.key,
          Stored(
            record: try Record(row), revision: row.revision, isWithdrawn: row.isWithdrawn)
        ))
    }
    return result
  }

  /// What counts, in order of key.
  func current(in campaign: Int) throws -> [Record] {
    try stored(in: campaign).filter { !$0.stored.isWithdrawn }.map(\.stored.record)
  }

  /// Adds what is new among `records` and revises what says something else.
  func save(_ records: [Record], as change: Change, details: Bool) throws -> SaveSummary {
    var summary = SaveSummary()
    let keyed = distinct(records, remarks: &summary.remarks)
    let stored = Dictionary(
      try self.stored(in: change.requiredCampaign()).map { ($0.key, $0.stored) },
      uniquingKeysWith: { $1 })
    let insertion = try SQLStatement(database, Self.insertion)
    for (key, given) in keyed.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let earlier = stored[key]
      var record = given
      if let earlier, !earlier.isWithdrawn {
        record = given.following(earlier.record)
        guard !record.saysTheSame(as: earlier.record) else {
          summary.unchanged += 1
          continue
        }
        summary.revised += 1
      } else {
        summary.added += 1
      }
      let revision = (earlier?.revision ?? 0) + 1
      try insert(record, key: key, revision: revision, with: insertion, as: change)
      if details {
        summary.details.append(
          SaveDetail(
            unit: record.recordUnit, subject: record.identity.joined(separator: " "),
            kind: earlier.map { !$0.isWithdrawn } ?? false ? .revised : .added,
            revision: revision, place: record.recordPlace))
      }
    }
    return summary
  }

  private func insert(
    _ record: Record, key: String, revision: Int, with insertion: SQLStatement, as change: Change
  ) throws {
    let place = record.recordPlace
    var values: [SQLValue] = [
      .integer(try change.requiredCampaign()), .text(key), .integer(revision),
    ]
    if let unit = record.recordUnit {
      values.append(.integer(try change.unitCodes.id(of: unit.text)))
    }
    values += record.content
    if Self.hasPlace {
      values += [SQLValue(place?.sheet), SQLValue(place?.line), SQLValue(place?.column)]
    }
    values.append(SQLValue(record.isRecordSynthetic))
    values.append(SQLValue(try place.map { try change.files.id(of: $0.file) }))
    values += [.integer(0), .integer(change.entry)]
    try insertion.bind(values)
    try insertion.run()
  }

  /// One record a key: repetitions are dropped or, where they mean more of the
  /// same, numbered in an order that does not depend on that of the file.
  private func distinct(
    _ records: [Record], remarks: inout [SaveRemark]
  ) -> [String: Record] {
    var byKey: [String: [Record]] = [:]
    for record in records {
      let earlier = byKey[record.key, default: []]
      if !Record.mayRepeat, let last = earlier.last {
        let isSame = record.saysTheSame(as: last)
        let superfluous = isSame ? record : last
        remarks.append(
          SaveRemark(
            unit: record.recordUnit, reason: isSame ? .repeated : .replacedInFile,
            place: superfluous.recordPlace))
        byKey[record.key] = [record]
      } else {
        byKey[record.key, default: []].append(record)
      }
    }
    var distinct: [String: Record] = [:]
    for (key, group) in byKey {
      let sorted = group.count == 1 ? group : group.sorted { Self.precedes($0, $1) }
      for (index, record) in sorted.enumerated() {
        distinct[index == 0 ? key : key + "\u{1F}#\(index + 1)"] = record
      }
    }
    return distinct
  }

  private static func precedes(_ a: Record, _ b: Record) -> Bool {
    JSONScalar.array(a.content.map(JSONScalar.init))
      .lexicographicallyPrecedes(JSONScalar.array(b.content.map(JSONScalar.init)))
  }

  private static var hasUnit: Bool { Record.table.content.contains { $0.name == "unit" } }
  private static var hasPlace: Bool { Record.table.content.contains { $0.name == "cell" } }

  private static var insertion: String {
    let columns = Record.table.columns
    return """
      INSERT INTO \(Record.table.table) (\(columns.joined(separator: ", ")))
      VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
      """
  }

  private static var selection: String {
    let content = Record.table.content.map(\.name)
      .filter { !["unit", "sheet", "line", "cell"].contains($0) }
    let place = hasPlace ? "f.name, r.sheet, r.line, r.cell" : "NULL, NULL, NULL, NULL"
    return """
      SELECT r.key, r.revision, r.withdrawn, r.synthetic, \(hasUnit ? "c.code" : "NULL"), \(place),
        \(content.map { "r." + $0 }.joined(separator: ", "))
      FROM \(Record.table.table) r
      \(hasUnit ? "JOIN unit_code c ON c.id = r.unit" : "")
      LEFT JOIN source_file f ON f.id = r.file
      WHERE r.campaign = ? AND r.revision = (SELECT max(revision) FROM \(Record.table.table)
        WHERE campaign = r.campaign AND key = r.key)
      ORDER BY r.key
      """
  }
}

extension JSONScalar {
  fileprivate init(_ value: SQLValue) {
    self =
      switch value {
      case .null: .null
      case .integer(let number): .integer(number)
      case .real(let number): .number(number)
      case .text(let text): .text(text)
      case .blob(let bytes): .text(String(decoding: bytes, as: UTF8.self))
      }
  }
}
