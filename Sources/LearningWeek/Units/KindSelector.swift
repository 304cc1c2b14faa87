/// Which units a deadline, criterion, award or counting row speaks of: kinds,
/// with named units added and others taken out (rule-pack fields `from`,
/// `among`, `counts`).
package struct KindSelector: Hashable, Sendable {
  package var kinds: [UnitKind]
  package var units: [UnitCode]
  package var except: [UnitCode]

  package init(kinds: [UnitKind], units: [UnitCode] = [], except: [UnitCode] = []) {
    self.kinds = kinds
    self.units = units
    self.except = except
  }

  package func selects(_ unit: ReportingUnit) -> Bool {
    selects(code: unit.code, kind: unit.kind)
  }

  package func selects(code: UnitCode, kind: UnitKind) -> Bool {
    if except.contains(code) { return false }
    return units.contains(code) || kinds.contains(kind)
  }
}
