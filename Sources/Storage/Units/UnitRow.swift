internal import Fingerprint
internal import GRDB
internal import LearningWeek
internal import VietnameseText

/// A unit as entered, from one day on: what `unit_record` holds.
struct UnitRow: Hashable {
  var unit: ReportingUnit
  /// The area, unit or body under which it is found: its area, else its parent,
  /// else its first recipient, else the campaign's area.
  var liesIn: String

  init(unit: ReportingUnit, liesIn: String) {
    self.unit = unit
    self.liesIn = liesIn
  }

  init(_ unit: ReportingUnit, campaign: Campaign?) {
    self.unit = unit
    let ownArea = unit.area == unit.code ? nil : unit.area
    liesIn =
      (ownArea ?? unit.parent ?? unit.reportsTo.first ?? campaign?.area)?.text
      ?? UnitSelection.country
  }

  /// Content columns of `unit_record` in their order, then `synthetic`.
  static let columns = """
    name, kind, level, parent, area, reports_to, block, open_from, open_until, attributes,
    lies_in, synthetic
    """

  var values: [SQLValue] {
    [
      .text(unit.name), .text(unit.kind.id), SQLValue(unit.level?.rawValue),
      SQLValue(unit.parent?.text), SQLValue(unit.area?.text),
      Self.json(JSONScalar.array(unit.reportsTo.map { .text($0.text) })), SQLValue(unit.block),
      SQLValue(unit.openFrom?.iso), SQLValue(unit.openUntil?.iso),
      Self.json(JSONScalar.object(unit.attributes.mapValues(JSONScalar.init))), .text(liesIn),
      SQLValue(unit.isSynthetic),
    ]
  }

  /// Adds ``values`` without making one of each.
  func addValues(to builder: inout FingerprintBuilder) {
    func add(_ text: String?) {
      if let text { builder.add(text.nfc) } else { builder.add(nil as Int?) }
    }
    add(unit.name)
    add(unit.kind.id)
    builder.add(unit.level?.rawValue)
    add(unit.parent?.text)
    add(unit.area?.text)
    JSONScalar.array(unit.reportsTo.map { .text($0.text) })
      .withUnsafeBufferPointer { builder.add(utf8: $0) }
    add(unit.block)
    add(unit.openFrom?.iso)
    add(unit.openUntil?.iso)
    JSONScalar.object(unit.attributes.mapValues(JSONScalar.init))
      .withUnsafeBufferPointer { builder.add(utf8: $0) }
    add(liesIn)
    builder.add(unit.isSynthetic ? 1 : 0)
  }

  private static func json(_ bytes: [UInt8]) -> SQLValue {
    .text(String(decoding: bytes, as: UTF8.self))
  }

  /// Reads the row from its code at `start` on, `columns` following.
  init(_ statement: SQLStatement, start: Int, path: String) throws {
    func date(_ column: Int) throws -> CivilDate? {
      guard let text = statement.optionalText(start + column) else { return nil }
      guard let date = CivilDate(iso: text) else {
        throw StoreError.corrupt(path: path, detail: "date \(text)")
      }
      return date
    }
    let attributes = statement.withUTF8(start + 10) { json in
      json.elementsEqual("{}".utf8) ? [:] : FlatJSONReader.object(json, AttributeValue.init)
    }
    guard let attributes else { throw StoreError.corrupt(path: path, detail: "JSON") }
    unit = ReportingUnit(
      code: UnitCode(statement.text(start)), name: statement.text(start + 1),
      kind: UnitKind(statement.text(start + 2)),
      level: statement.optionalInteger(start + 3).flatMap(AreaLevel.init),
      parent: statement.optionalText(start + 4).map { UnitCode($0) },
      area: statement.optionalText(start + 5).map { UnitCode($0) },
      reportsTo: statement.withUTF8(start + 6) { $0.elementsEqual("[]".utf8) }
        ? [] : try statement.texts(start + 6, path: path).map { UnitCode($0) },
      block: statement.optionalText(start + 7), openFrom: try date(8), openUntil: try date(9),
      attributes: attributes,
      isSynthetic: statement.truth(start + 12))
    liesIn = statement.text(start + 11)
  }
}

extension JSONScalar {
  fileprivate init(_ value: AttributeValue) {
    switch value {
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    }
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
