internal import Fingerprint
internal import LearningWeek
internal import VietnameseText

/// The hash of what a campaign's data says: the same whatever the order of
/// imports.
///
/// It covers units, the frozen list, the returns in use, days of arrival, all
/// that accompanies them, decisions, and what is synthetic. It does not cover
/// files and places, authors and times, revision numbers and superseded
/// content, and no remarks and verdicts, which change no figure and no result: but for nominations
/// sent back, which do.
enum DataRevision {
  /// - Parameter returns: those of `data`, as they are stored.
  static func hash(of data: CampaignData, _ returns: StoredReturns) -> Fingerprint {
    var builder = FingerprintBuilder()
    add(data.units, to: &builder)
    visit(data.expected, along: data.units) { unit, expectation in
      builder.add(unit.text)
      for recipient in expectation.recipients { builder.add(recipient) }
      builder.add(expectation.recipients.count)
      builder.add(expectation.lastDay.map { Int($0.dayNumber) })
      builder.add(expectation.originalLastDay.map { Int($0.dayNumber) })
    }
    builder.add(data.expected.count)
    returns.addContents(to: &builder)
    visit(data.receipts, along: data.units) { unit, receipt in
      builder.add(unit.text)
      builder.add(Int(receipt.receivedOn.dayNumber))
      builder.add(receipt.isEmpty ? 1 : 0)
    }
    builder.add(data.receipts.count)
    add(records: data.evidence, to: &builder)
    add(records: data.funding, to: &builder)
    add(records: data.nominations, to: &builder)
    add(records: data.earlierAwards, to: &builder)
    add(records: data.flags, to: &builder)
    add(records: data.narratives, to: &builder)
    add(records: data.facts, to: &builder)
    add(
      records: data.preferences.map { UnitPreference(unit: $0.key, preference: $0.value) },
      to: &builder)
    add(records: data.overrides, to: &builder)
    add(records: data.ballots, to: &builder)
    let sentBack = data.nominations.filter(data.wasSentBack)
    if !sentBack.isEmpty { add(records: sentBack, to: &builder) }
    return builder.finish()
  }

  /// Gives `body` the values in order of code, which `units` mostly have and nearly all keys are
  /// codes of.
  private static func visit<Value>(
    _ values: [UnitCode: Value], along units: [ReportingUnit], _ body: (UnitCode, Value) -> Void
  ) {
    let found = units.compactMap { values.index(forKey: $0.code) }
    let isOrdered = zip(units, units.dropFirst()).allSatisfy { $0.code < $1.code }
    if found.count == values.count, isOrdered {
      for place in found { body(values[place].key, values[place].value) }
    } else {
      for (code, value) in values.sorted(by: { $0.key < $1.key }) { body(code, value) }
    }
  }

  private static func add(_ units: [ReportingUnit], to builder: inout FingerprintBuilder) {
    func isBefore(_ a: Int, _ b: Int) -> Bool { units[a].code < units[b].code }
    var order = Array(units.indices)
    if !zip(order, order.dropFirst()).allSatisfy(isBefore) { order.sort(by: isBefore) }
    var room: [UInt8] = []
    for index in order {
      builder.add(units[index].code.text)
      UnitRow(unit: units[index], liesIn: "").addValues(to: &builder, in: &room)
    }
    builder.add(units.count)
  }

  private static func add<Record: StoredRecord>(
    records: [Record], to builder: inout FingerprintBuilder
  ) {
    let hashes = records.map { record in
      var builder = FingerprintBuilder()
      builder.add(record.recordUnit?.text)
      builder.add(record.isRecordSynthetic ? 1 : 0)
      for value in record.content { builder.add(value) }
      return builder.finish()
    }
    for hash in hashes.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      builder.add(bytes: hash.bytes)
    }
    builder.add(hashes.count)
  }
}

extension FingerprintBuilder {
  /// Adds a value with its type; texts as they are stored, in NFC.
  mutating func add(_ value: SQLValue) {
    switch value {
    case .null: add(nil as Int?)
    case .integer(let number): add(number)
    case .real(let number):
      add("real")
      add(bits: number.bitPattern)
    case .text(let text): add(text.nfc)
    case .blob(let bytes): add(bytes: bytes)
    }
  }
}
