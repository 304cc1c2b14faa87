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

  /// Adds ``values`` without making one of each; `room` is for what is written meanwhile.
  func addValues(to builder: inout FingerprintBuilder, in room: inout [UInt8]) {
    func add(_ text: String?) {
      if let text { builder.add(text.nfc) } else { builder.add(nil as Int?) }
    }
    add(unit.name)
    add(unit.kind.id)
    builder.add(unit.level?.rawValue)
    add(unit.parent?.text)
    add(unit.area?.text)
    room.removeAll(keepingCapacity: true)
    JSONScalar.append(unit.reportsTo, to: &room) { .text($0.text) }
    room.withUnsafeBufferPointer { builder.add(utf8: $0) }
    add(unit.block)
    add(unit.openFrom?.iso)
    add(unit.openUntil?.iso)
    room.removeAll(keepingCapacity: true)
    JSONScalar.append(unit.attributes, to: &room, JSONScalar.init)
    room.withUnsafeBufferPointer { builder.add(utf8: $0) }
    add(liesIn)
    builder.add(unit.isSynthetic ? 1 : 0)
  }

  private static func json(_ bytes: [UInt8]) -> SQLValue {
    .text(String(decoding: bytes, as: UTF8.self))
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
