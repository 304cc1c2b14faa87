internal import LearningWeek

/// Reads rows of `unit_record`. Units next to each other mostly report to the same, whose codes
/// are made once.
struct UnitRowReader {
  let path: String
  private var recipientsJSON: [UInt8] = []
  private var recipients: [UnitCode] = []

  init(path: String) {
    self.path = path
  }

  /// The row from its code at `start` on, ``UnitRow/columns`` following.
  mutating func row(_ statement: SQLStatement, start: Int) throws -> UnitRow {
    let attributes = statement.withUTF8(start + 10) { json in
      FlatJSONReader.object(json, AttributeValue.init)
    }
    guard let attributes else { throw StoreError.corrupt(path: path, detail: "JSON") }
    let unit = ReportingUnit(
      code: UnitCode(statement.text(start)), name: statement.text(start + 1),
      kind: UnitKind(statement.text(start + 2)),
      level: statement.optionalInteger(start + 3).flatMap(AreaLevel.init),
      parent: statement.optionalText(start + 4).map { UnitCode($0) },
      area: statement.optionalText(start + 5).map { UnitCode($0) },
      reportsTo: try recipients(statement, start + 6),
      block: statement.optionalText(start + 7), openFrom: try date(statement, start + 8),
      openUntil: try date(statement, start + 9), attributes: attributes,
      isSynthetic: statement.truth(start + 12))
    return UnitRow(unit: unit, liesIn: statement.text(start + 11))
  }

  private mutating func recipients(
    _ statement: SQLStatement, _ column: Int
  ) throws -> [UnitCode] {
    if !statement.holds(recipientsJSON, in: column) {
      recipients = try statement.texts(column, path: path).map { UnitCode($0) }
      recipientsJSON = statement.withUTF8(column) { Array($0) }
    }
    return recipients
  }

  private func date(_ statement: SQLStatement, _ column: Int) throws -> CivilDate? {
    guard let text = statement.optionalText(column) else { return nil }
    guard let date = CivilDate(iso: text) else {
      throw StoreError.corrupt(path: path, detail: "date \(text)")
    }
    return date
  }
}

extension AttributeValue {
  fileprivate init?(_ scalar: JSONScalar) {
    switch scalar {
    case .null: return nil
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    }
  }
}
