/// Adds up one campaign's placed figures for each number that a question asks for.
struct PlacedSums {
  private let rollUp: RollUp
  private let places: FigurePlaces
  private let frame: YearFrame
  private let query: TotalQuery
  private let numbers: [Number]

  /// One number of each group.
  private struct Number {
    var label: String
    var code: String?
    var isRemainder: Bool
    var kind: UnitKind?
    var addend: RollUp.Addend
  }

  init(rollUp: RollUp, places: FigurePlaces, frame: YearFrame) {
    let query = TotalQuery(
      measure: frame.query.measure, row: frame.query.row, grouping: frame.query.grouping)
    self.rollUp = rollUp
    self.places = places
    self.frame = frame
    self.query = query
    switch query.grouping {
    case .none, .level:
      numbers = rollUp.addends(of: query).map {
        Number(label: "", code: nil, isRemainder: false, addend: $0)
      }
    case .row, .activity, .indicator:
      numbers = rollUp.addends(of: query, bySets: rollUp.rowSets(for: query)).map {
        Number(label: $0.label, code: $0.code, isRemainder: $0.isRemainder, addend: $1)
      }
    case .kind:
      let addends = rollUp.addends(of: query)
      numbers = Set(rollUp.cube.tree.units.map(\.kind)).sorted().flatMap { kind in
        addends.map {
          Number(label: kind.id, code: kind.id, isRemainder: false, kind: kind, addend: $0)
        }
      }
    }
  }

  /// With the figures as `restated`.
  func lines() -> [YearLine] {
    guard frame.isByLevel else {
      return numbers.map { number in
        line(number, group: number.label, code: number.code, sum(number, places.lumps[0] ?? []))
      }
    }
    var lines = frame.codes.enumerated().flatMap { group, code in
      numbers.map { number in
        line(
          number, group: frame.name(of: code), code: code.text,
          sum(number, places.lumps[group] ?? []))
      }
    }
    for number in numbers {
      var line = line(number, group: "", code: nil, remainder(number))
      line.isRemainder = true
      lines.append(line)
    }
    return lines
  }

  private func line(
    _ number: Number, group: String, code: String?, _ value: Int?
  ) -> YearLine {
    YearLine(
      group: group, code: code, row: number.addend.row, measure: number.addend.measure,
      isRemainder: number.isRemainder, restated: value)
  }

  private func sum(_ number: Number, _ lumps: [FigurePlaces.Lump]) -> Int? {
    rollUp.cube.reported(
      lumps.reduce(Cube.notReported) { Cube.sum($0, value(number, $1) ?? Cube.notReported) })
  }

  /// What offices report beyond their areas: below 0 where one states less than its areas sum to.
  private func remainder(_ number: Number) -> Int? {
    var parts = places.remainder.compactMap { value(number, $0) }
    let inside = (places.lumps.values.flatMap { $0 } + places.doubtful.map(\.lump))
      .filter(\.isInRemainder)
    parts += inside.compactMap { value(number, $0) }.map { -$0 }
    return parts.isEmpty ? nil : parts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
  }

  private func value(_ number: Number, _ lump: FigurePlaces.Lump) -> Int? {
    let columns = number.addend.columns
    if let kind = number.kind {
      let units = lump.isOwn ? lump.unit..<(lump.unit + 1) : rollUp.cube.tree.subtree(of: lump.unit)
      return own(columns, units.lazy.filter { rollUp.cube.tree.units[$0].kind == kind })
    }
    if lump.isOwn { return own(columns, [lump.unit]) }
    return rollUp.figure(adding: columns, unit: lump.unit, using: nil)?.value
  }

  private func own(_ columns: [Int], _ units: some Sequence<Int>) -> Int? {
    var sum = Cube.notReported
    for unit in units {
      for column in columns { sum = Cube.sum(sum, rollUp.own(column: column, unit: unit)) }
    }
    return rollUp.cube.reported(sum)
  }

  /// The figures in doubt, unit by unit; notes the groups that they may belong to.
  func unplaced(_ lineage: AreaLineage, into doubt: inout YearDoubt) -> [UnplacedFigures] {
    let everywhere = Set(frame.groups.values)
    return places.doubtful.compactMap { doubtful in
      let figures = numbers.compactMap { number -> UnplacedFigures.Figure? in
        guard let value = value(number, doubtful.lump) else { return nil }
        let key = YearFrame.Key(
          line(number, group: number.label, code: number.code, value), grouping: query.grouping)
        for group in doubtful.groups.isEmpty ? everywhere : doubtful.groups {
          doubt.unplaced.insert(YearDoubt.Doubt(group: group, number: key.number))
        }
        return UnplacedFigures.Figure(
          row: number.addend.row ?? (number.kind == nil ? number.code : nil),
          measure: number.addend.measure, value: value)
      }
      guard !figures.isEmpty else { return nil }
      let unit = rollUp.cube.tree.units[doubtful.lump.unit]
      return UnplacedFigures(
        unit: unit.code, name: unit.name,
        targets: doubtful.targets.sorted().compactMap { lineage.after[$0] }, figures: figures)
    }
  }
}
