/// Where the figures of one campaign belong among groups of areas of another year.
///
/// Each reported figure that is in use is in exactly one place: with a group, outside all of
/// them, in the remainder that belongs to no area of the level, or in doubt. A unit's whole total
/// is placed at once where its area lies in one group; otherwise its own figure and those below it
/// are placed by themselves. A statement cannot be taken apart.
struct FigurePlaces {
  /// Figures that have one place.
  struct Lump: Hashable {
    var unit: Int
    /// The unit's own figure alone, not with everything below it.
    var isOwn: Bool
    /// Counted in the statement of an office between the areas and the root.
    var isInRemainder = false
  }

  var lumps: [Int: [Lump]] = [:]
  var remainder: [Lump] = []
  var doubtful: [(lump: Lump, groups: Set<Int>, targets: Set<UnitCode>)] = []
}

/// Finds the ``FigurePlaces`` of one campaign.
struct FigurePlacing {
  let rollUp: RollUp
  let lineage: AreaLineage
  /// The level of the groups.
  let level: AreaLevel
  /// Group by area of `level`.
  let groups: [UnitCode: Int]
  /// Group of an institution that the other year knows too; `nil` inside when it is in none.
  let knownGroup: (UnitCode) -> Int??
  /// Whether an area of this campaign is the one that the question is about.
  let isScope: (UnitCode) -> Bool
  /// Whether a figure placed at this area is within the question at all.
  let isInScope: (UnitCode) -> Bool

  private let images: [UnitCode: Set<UnitCode>]
  private let smallest: Set<UnitCode>
  private let hasLevel: Bool

  init(
    rollUp: RollUp, lineage: AreaLineage, level: AreaLevel, groups: [UnitCode: Int],
    knownGroup: @escaping (UnitCode) -> Int??, isScope: @escaping (UnitCode) -> Bool,
    isInScope: @escaping (UnitCode) -> Bool
  ) {
    self.rollUp = rollUp
    self.lineage = lineage
    self.level = level
    self.groups = groups
    self.knownGroup = knownGroup
    self.isScope = isScope
    self.isInScope = isInScope
    self.images = lineage.images(at: level)
    self.smallest = Set(lineage.pairs.map(\.from))
    self.hasLevel = rollUp.cube.tree.units.contains { $0.level == level }
  }

  private var tree: UnitTree { rollUp.cube.tree }

  /// How the units above the one at hand were dealt with.
  private enum Surroundings {
    /// All of them are wider than the groups.
    case outside
    /// As above, and one of them is counted by its own statement.
    case outsideStated
    /// One of them lay in several groups.
    case split
  }

  func places() -> FigurePlaces {
    var places = FigurePlaces()
    var waiting: [(unit: Int, around: Surroundings)] = [(0, .outside)]
    while let (unit, around) = waiting.popLast() {
      guard let below = place(unit, around, in: &places) else { continue }
      for child in tree.children(of: unit).reversed() { waiting.append((child, below)) }
    }
    return places
  }

  /// `nil` when the unit was placed with everything below it.
  private func place(
    _ unit: Int, _ around: Surroundings, in places: inout FigurePlaces
  ) -> Surroundings? {
    let own = tree.units[unit]
    guard let area = area(of: unit) else { return placeOutside(unit, around, in: &places) }
    if own.level == nil, unit != 0, let known = knownGroup(own.code) {
      return place(institution: unit, in: known, around, in: &places)
    }
    // Who reports past every area of the level belongs to none of them, wherever it lies; that
    // cannot be told where there are none.
    let isGrouped =
      around == .split
      ? !isWider(area) : own.level == level || !hasLevel && !isWider(area) || isAlone(unit)
    guard isGrouped else { return placeOutside(unit, around, in: &places) }
    let targets = images[area] ?? (lineage.before[area] == nil ? [area] : [])
    let found = Set(targets.map { groups[$0] })
    if found.count == 1, let group = found.first {
      guard let group else { return nil }
      places.lumps[group, default: []].append(
        FigurePlaces.Lump(unit: unit, isOwn: false, isInRemainder: around == .outsideStated))
      return nil
    }
    if found.isEmpty, !isInScope(area) { return nil }
    let isWhole = rollUp.basis(of: unit) == .stated
    places.doubtful.append(
      (
        FigurePlaces.Lump(
          unit: unit, isOwn: !isWhole, isInRemainder: around == .outsideStated),
        Set(found.compactMap { $0 }), targets
      ))
    return isWhole ? nil : .split
  }

  /// An institution that the other year knows stands where it stands there.
  private func place(
    institution unit: Int, in group: Int?, _ around: Surroundings, in places: inout FigurePlaces
  ) -> Surroundings? {
    guard let group else { return placeOutside(unit, around, in: &places) }
    let isWhole = rollUp.basis(of: unit) == .stated
    places.lumps[group, default: []].append(
      FigurePlaces.Lump(unit: unit, isOwn: !isWhole, isInRemainder: around == .outsideStated))
    return isWhole ? nil : around
  }

  private func placeOutside(
    _ unit: Int, _ around: Surroundings, in places: inout FigurePlaces
  ) -> Surroundings? {
    guard around != .outsideStated else { return .outsideStated }
    let area = area(of: unit)
    // What an office states beyond its areas counts, except at the top, which is built.
    let isTop = unit == 0 || tree.units[unit].level != nil && area.map(isScope) ?? false
    let isStated = rollUp.basis(of: unit) == .stated && !isTop
    if isInScope(area ?? tree.units[unit].code) {
      places.remainder.append(FigurePlaces.Lump(unit: unit, isOwn: !isStated))
    }
    return isStated ? .outsideStated : around
  }

  /// The smallest official area that the unit is or lies in.
  private func area(of unit: Int) -> UnitCode? {
    if tree.units[unit].level != nil { return tree.units[unit].code }
    return AreaLevel.allCases.reversed().lazy.compactMap { tree.ancestor(of: unit, at: $0) }.first
      .map { tree.units[$0].code }
  }

  /// Whether the area is of a level above that of the groups and is made of smaller ones.
  private func isWider(_ code: UnitCode) -> Bool {
    guard let index = tree.index(of: code), let own = tree.units[index].level else { return true }
    return own < level && !smallest.contains(code)
  }

  /// An area of a level above that of the groups that has nothing below it: an island district.
  private func isAlone(_ unit: Int) -> Bool {
    guard let own = tree.units[unit].level else { return false }
    return own < level && smallest.contains(tree.units[unit].code)
  }
}
