/// A part of the expected list under one heading.
package struct StatusGroup: Hashable, Sendable {
  /// The area's name or the kind's id; empty for the remainder.
  package var name: String
  /// The area's code or the kind's id; `nil` for what lies in no such area.
  package var code: String?
  package var counts: StatusCounts

  package init(name: String, code: String?, counts: StatusCounts) {
    self.name = name
    self.code = code
    self.counts = counts
  }
}

extension CampaignStatus {
  /// By the area of `level` that each unit lies in, in tree order; last those in none.
  /// An area's office counts with its area.
  package func grouped(by level: AreaLevel) -> [StatusGroup] {
    var counts: [Int: StatusCounts] = [:]
    var rest = StatusCounts()
    for (index, unit) in units.enumerated() {
      if let area = places[index].flatMap({ tree.ancestor(of: $0, at: level) }) {
        counts[area, default: StatusCounts()].add(unit)
      } else {
        rest.add(unit)
      }
    }
    var groups = counts.sorted { $0.key < $1.key }.map { area, counts in
      StatusGroup(
        name: tree.units[area].name, code: tree.units[area].code.text, counts: counts)
    }
    if rest.expected > 0 { groups.append(StatusGroup(name: "", code: nil, counts: rest)) }
    return groups
  }

  /// By kind: the built-in ones in their order, then others by id.
  package func groupedByKind() -> [StatusGroup] {
    let counts = Dictionary(grouping: units, by: \.kind).mapValues { StatusCounts($0) }
    let others = counts.keys.filter { !UnitKind.builtIn.contains($0) }.sorted()
    return (UnitKind.builtIn + others).compactMap { kind in
      counts[kind].map { StatusGroup(name: kind.id, code: kind.id, counts: $0) }
    }
  }
}
