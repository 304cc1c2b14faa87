/// A cube as bytes, from which totals are added without reading what was sent.
///
/// Of institutions it has no names and of no unit its attributes: totals name areas.
extension Cube {
  package func packed() -> [UInt8] {
    var writer = BitColumnWriter()
    let units = tree.units
    writer.add(units.count)
    writer.add(rowCount)
    writer.add(columnCount)
    var kinds: [UnitKind: Int] = [:]
    let kindNumbers = units.indices.map { index -> Int in
      let number = kinds[units[index].kind, default: kinds.count]
      kinds[units[index].kind] = number
      return number
    }
    writer.add(kinds.count)
    for kind in kinds.sorted(by: { $0.value < $1.value }) { writer.add(kind.key.id) }
    writer.add(kindNumbers)
    writer.add(units.indices.map { units[$0].level?.rawValue ?? Self.notReported })
    // A unit stands after the one it reports to, mostly not far.
    writer.add(units.indices.map { $0 - (tree.parent(of: $0) ?? $0) })
    writer.add(tree.isExpected.map { $0 ? 1 : 0 })
    writer.add(presence.map { Int($0.rawValue) })
    Self.write(units, to: &writer)
    for cell in 0..<rowCount * columnCount {
      writer.add(ownFigures[cell * units.count..<(cell + 1) * units.count])
    }
    writer.add(statedSlots.map(Int.init))
    writer.add(statedFigures.count)
    writer.add(statedFigures)
    return writer.bytes
  }

  /// Codes without the beginning that each has in common with the one before, and the
  /// names of areas.
  private static func write(_ units: [ReportingUnit], to writer: inout BitColumnWriter) {
    var shared: [Int] = []
    var lengths: [Int] = []
    var bytes: [Int] = []
    var previous: [UInt8] = []
    for index in units.indices {
      let code = Array(units[index].code.text.utf8)
      let common = zip(code, previous).prefix { $0 == $1 }.count
      shared.append(common)
      lengths.append(code.count - common)
      bytes += code[common...].map(Int.init)
      previous = code
    }
    writer.add(shared)
    writer.add(lengths)
    writer.add(bytes)
    for index in units.indices where index == 0 || units[index].level != nil {
      writer.add(units[index].name)
    }
  }

  /// The cube that ``packed()`` wrote for the same form; `nil` for any other bytes.
  package init?(packed bytes: [UInt8], form: SummaryForm) {
    var reader = BitColumnReader(bytes)
    guard let count = reader.number(), count > 0, let rowCount = reader.number(),
      let columnCount = reader.number(), columnCount == form.figureColumns.count,
      rowCount == form.rows.count + (form.hasOpenRows ? 1 : 0),
      let kindCount = reader.number(), kindCount >= 0, kindCount <= count
    else { return nil }
    var kinds: [UnitKind] = []
    for _ in 0..<kindCount {
      guard let kind = reader.text() else { return nil }
      kinds.append(UnitKind(kind))
    }
    guard let kindNumbers = reader.numbers(count), kindNumbers.allSatisfy(kinds.indices.contains),
      let levels = reader.numbers(count), let steps = reader.numbers(count),
      steps.indices.allSatisfy({ $0 == 0 || (1...$0).contains(steps[$0]) }),
      let isExpected = reader.numbers(count), let presence = reader.numbers(count),
      let units = Self.units(
        from: &reader, kinds: kindNumbers.map { kinds[$0] },
        levels: levels.map { AreaLevel(rawValue: $0) })
    else { return nil }
    let cells = rowCount * columnCount
    guard let own = reader.columns(cells, of: count),
      let slots = reader.numbers(count), let statedCount = reader.number(), statedCount >= 0,
      let stated = reader.numbers(statedCount), reader.isAtEnd,
      slots.allSatisfy({ ($0 + 1) * cells <= statedCount })
    else { return nil }
    self.init(
      tree: UnitTree(
        units: units, parents: steps.indices.map { $0 == 0 ? -1 : Int32($0 - steps[$0]) },
        isExpected: isExpected.map { $0 > 0 }),
      form: form, ownFigures: own, statedFigures: stated, statedSlots: slots.map(Int32.init),
      presence: presence.map { Presence(rawValue: UInt8(truncatingIfNeeded: $0)) })
  }

  private static func units(
    from reader: inout BitColumnReader, kinds: [UnitKind], levels: [AreaLevel?]
  ) -> [ReportingUnit]? {
    guard let shared = reader.numbers(kinds.count), let lengths = reader.numbers(kinds.count),
      lengths.allSatisfy({ $0 >= 0 }), shared.allSatisfy({ $0 >= 0 }),
      let bytes = reader.numbers(lengths.reduce(0, +))
    else { return nil }
    var units: [ReportingUnit] = []
    units.reserveCapacity(kinds.count)
    var code: [UInt8] = []
    var place = 0
    for index in kinds.indices {
      guard shared[index] <= code.count else { return nil }
      code.removeSubrange(shared[index]...)
      for byte in bytes[place..<place + lengths[index]] {
        code.append(UInt8(truncatingIfNeeded: byte))
      }
      place += lengths[index]
      var name = ""
      if index == 0 || levels[index] != nil {
        guard let text = reader.text() else { return nil }
        name = text
      }
      units.append(
        ReportingUnit(
          code: UnitCode(String(decoding: code, as: UTF8.self)), name: name, kind: kinds[index],
          level: levels[index]))
    }
    return units
  }
}
