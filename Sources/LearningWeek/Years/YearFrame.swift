/// The groups that an answer is set out by, as areas of the year whose units are used.
struct YearFrame {
  let kept: [RollUp]
  let query: YearQuery
  /// Of the areas below.
  let level: AreaLevel
  /// The group of each area; one group of all where the question is not by level.
  let groups: [UnitCode: Int]
  /// The areas that the whole question is about; of `scopeLevel`, or of no level: everything.
  private let scope: Set<UnitCode>?
  private let scopeLevel: AreaLevel
  /// The institution that the question is about: it is no area and is itself in every year.
  private let institution: UnitCode?
  /// Codes of the groups in order, for a question by level.
  let codes: [UnitCode]

  /// What makes two lines of the two years the same.
  struct Key: Hashable {
    let group: String
    let number: String

    init(_ line: YearLine, grouping: TotalQuery.Grouping) {
      let code = line.isRemainder ? "\u{1F}rest" : line.code ?? ""
      let measured = (line.row ?? "") + "\u{1F}" + line.measure
      switch grouping {
      case .none: (group, number) = ("", measured)
      case .level: (group, number) = (code, measured)
      case .kind, .row, .activity, .indicator: (group, number) = ("", code + "\u{1F}" + measured)
      }
    }
  }

  var isByLevel: Bool { if case .level = query.grouping { true } else { false } }

  init(_ comparison: YearComparison, _ query: YearQuery) {
    kept = comparison.kept
    self.query = query
    let roots =
      query.within.map { [$0] }
      ?? kept.indices.map { YearQuery.Place(campaign: $0, unit: 0) }
    let units = roots.map { comparison.kept[$0.campaign].cube.tree.units[$0.unit] }
    // Without a level stands the country, or an institution, which is no area.
    let isEverything = query.within == nil
    scopeLevel = units.compactMap(\.level).first ?? .province
    institution = units.first.flatMap { $0.level == nil && !isEverything ? $0.code : nil }
    scope = isEverything && units.contains { $0.level == nil } ? nil : Set(units.map(\.code))
    guard case .level(let asked) = query.grouping else {
      level = scopeLevel
      codes = []
      groups =
        scope.map { Dictionary(uniqueKeysWithValues: $0.map { ($0, 0) }) }
        ?? Dictionary(
          kept.flatMap { $0.cube.tree.units }.filter { $0.level == .province }
            .map { ($0.code, 0) }, uniquingKeysWith: { first, _ in first })
      return
    }
    level = asked
    codes = roots.flatMap { comparison.kept[$0.campaign].areas(of: asked, under: $0.unit) }
    groups = Dictionary(
      codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The kept year's own lines, several campaigns' added up.
  func keptLines(_ query: YearQuery) -> [YearLine] {
    var lines: [YearLine] = []
    var positions: [Key: Int] = [:]
    for campaign in kept.indices where query.within.map({ $0.campaign == campaign }) ?? true {
      let totals = kept[campaign].totals(
        TotalQuery(
          measure: query.measure, row: query.row, grouping: query.grouping,
          root: query.within?.unit ?? 0))
      for total in totals {
        let line = YearLine(
          group: total.group, code: total.code, row: total.row, measure: total.measure,
          isRemainder: total.isRemainder, kept: total.value)
        let key = Key(line, grouping: query.grouping)
        guard let position = positions[key] else {
          positions[key] = lines.count
          lines.append(line)
          continue
        }
        if let value = total.value {
          // A remainder may be below 0: it is no figure of anybody.
          lines[position].kept =
            (lines[position].kept ?? 0).addingReportingOverflow(value)
            .partialValue
        }
        if query.grouping == .none {
          lines[position].group += " + " + total.group
        }
      }
    }
    return lines
  }

  func places(of rollUp: RollUp, _ lineage: AreaLineage) -> FigurePlaces {
    guard let institution else { return placing(of: rollUp, lineage).places() }
    var places = FigurePlaces()
    guard let unit = rollUp.cube.tree.index(of: institution) else { return places }
    let lump = FigurePlaces.Lump(unit: unit, isOwn: false)
    if isByLevel { places.remainder = [lump] } else { places.lumps[0] = [lump] }
    return places
  }

  private func placing(of rollUp: RollUp, _ lineage: AreaLineage) -> FigurePlacing {
    let scopeImages = scope == nil ? [:] : lineage.images(at: scopeLevel)
    func image(_ code: UnitCode) -> Set<UnitCode> {
      scopeImages[code] ?? (lineage.before[code] == nil ? [code] : [])
    }
    let root = rollUp.cube.tree.units[0].code
    let isAllInScope = scope.map { !image(root).isEmpty && image(root).isSubset(of: $0) } ?? true
    return FigurePlacing(
      rollUp: rollUp, lineage: lineage, level: level, groups: groups,
      knownGroup: knownGroup,
      isScope: { code in
        scope.map { image(code) == $0 && rollUp.level(of: code) == scopeLevel } ?? false
      },
      isInScope: { code in
        guard let scope, !isAllInScope else { return true }
        let image = image(code)
        return !image.isEmpty && image.isSubset(of: scope)
      })
  }

  /// The group in which the kept year has an institution.
  private func knownGroup(of code: UnitCode) -> Int?? {
    for (campaign, rollUp) in kept.enumerated() {
      let tree = rollUp.cube.tree
      guard let index = tree.index(of: code), tree.units[index].level == nil else { continue }
      if let within = query.within {
        guard within.campaign == campaign, tree.subtree(of: within.unit).contains(index) else {
          return .some(nil)
        }
      }
      guard isByLevel else { return .some(0) }
      var current: Int? = index
      var found: Int?
      while let unit = current {
        if tree.units[unit].level == level { found = groups[tree.units[unit].code] ?? found }
        current = tree.parent(of: unit)
      }
      return .some(found)
    }
    return nil
  }

  /// Areas of the other year that lie in a group and in none of its campaigns.
  func uncovered(
    _ campaigns: [(rollUp: RollUp, lineage: AreaLineage)], into doubt: inout YearDoubt
  ) -> [AreaLineage.Area] {
    guard let lineage = campaigns.first?.lineage else { return [] }
    var found: Set<UnitCode> = []
    func isCovered(_ code: UnitCode) -> Bool {
      campaigns.contains { $0.rollUp.cube.tree.index(of: code) != nil }
    }
    for pair in lineage.pairs where !isCovered(pair.from) {
      guard let image = AreaLineage.ancestor(of: pair.to, at: level, among: lineage.after),
        let group = groups[image]
      else { continue }
      doubt.uncovered.insert(group)
      let chain = AreaLineage.chain(from: pair.from, among: lineage.before)
      found.insert(chain.last { !isCovered($0) } ?? pair.from)
    }
    return found.sorted().compactMap { lineage.before[$0] }
  }

  func restating(
    _ line: YearLine, _ doubt: YearDoubt, unchanged: (UnitCode) -> Bool
  ) -> Restating {
    if institution != nil { return .none }
    let key = Key(line, grouping: query.grouping)
    let group = isByLevel ? line.code.flatMap { groups[UnitCode($0)] } : 0
    if let group {
      if doubt.uncovered.contains(group) { return .partial }
      if doubt.unplaced.contains(YearDoubt.Doubt(group: group, number: key.number)) {
        return .partial
      }
    }
    let isArea = isByLevel && group != nil
    let areas = isArea ? line.code.map { [UnitCode($0)] } ?? [] : Array(groups.keys)
    return areas.allSatisfy(unchanged) ? .none : .exact
  }

  /// The name that the kept year has for an area.
  func name(of code: UnitCode) -> String {
    for rollUp in kept {
      if let index = rollUp.cube.tree.index(of: code) { return rollUp.cube.tree.units[index].name }
    }
    return code.text
  }
}

extension RollUp {
  /// The outermost areas of a level that report below a unit or are it, in tree order.
  func areas(of level: AreaLevel, under root: Int) -> [UnitCode] {
    var found: [UnitCode] = []
    var current = root
    let end = cube.tree.subtree(of: root).upperBound
    while current < end {
      let isFound = cube.tree.units[current].level == level
      if isFound { found.append(cube.tree.units[current].code) }
      current = isFound ? cube.tree.subtree(of: current).upperBound : current + 1
    }
    return found
  }

  func level(of code: UnitCode) -> AreaLevel? {
    cube.tree.index(of: code).flatMap { cube.tree.units[$0].level }
  }
}
