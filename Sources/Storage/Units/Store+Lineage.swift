package import LearningWeek
internal import OfficialUnits

extension Store {
  /// How the official areas of one day lie to those of another, earlier or later.
  ///
  /// - Complexity: O(size of the register) the first time, some ten milliseconds.
  package func lineage(from day: CivilDate, to other: CivilDate) -> AreaLineage {
    if let known = lineages[[day, other]] { return known }
    let lineage = Self.lineage(day, other)
    lineages[[day, other]] = lineage
    return lineage
  }

  private static func lineage(_ day: CivilDate, _ other: CivilDate) -> AreaLineage {
    let isForward = day <= other
    let (first, last) = isForward ? (day, other) : (other, day)
    let succession = Succession(from: first.iso, to: last.iso)
    let lineage = AreaLineage(
      from: succession.before.map(AreaLineage.Area.init),
      to: succession.after.map(AreaLineage.Area.init),
      pairs: succession.pairs.map {
        AreaLineage.Pair(from: UnitCode($0.old), to: UnitCode($0.new))
      })
    return isForward ? lineage : lineage.inverse
  }
}

extension AreaLineage.Area {
  fileprivate init(_ unit: OfficialUnit) {
    let level: AreaLevel =
      switch unit.level {
      case .province: .province
      case .district: .district
      case .commune: .commune
      }
    self.init(
      code: UnitCode(unit.code), name: unit.name, level: level,
      parent: unit.parentCode.map { UnitCode($0) })
  }
}
