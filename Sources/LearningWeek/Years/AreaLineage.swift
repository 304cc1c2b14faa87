/// The official areas of two days, and which of the one day may hold something of which of the
/// other.
///
/// It answers for areas of any level, from what is known of the smallest: an area lies wholly in
/// another when every part of it does. It says of no area how much of it went where: the official
/// lists give no shares.
package struct AreaLineage: Sendable {
  package struct Area: Hashable, Sendable {
    package var code: UnitCode
    package var name: String
    package var level: AreaLevel
    package var parent: UnitCode?

    package init(code: UnitCode, name: String, level: AreaLevel, parent: UnitCode?) {
      self.code = code
      self.name = name
      self.level = level
      self.parent = parent
    }
  }

  /// An area with nothing below it, and one of the other day that holds all or part of it.
  package struct Pair: Hashable, Sendable {
    package var from: UnitCode
    package var to: UnitCode

    package init(from: UnitCode, to: UnitCode) {
      self.from = from
      self.to = to
    }
  }

  let before: [UnitCode: Area]
  let after: [UnitCode: Area]
  let pairs: [Pair]

  package init(from before: [Area], to after: [Area], pairs: [Pair]) {
    self.init(
      before: Dictionary(before.map { ($0.code, $0) }, uniquingKeysWith: { $1 }),
      after: Dictionary(after.map { ($0.code, $0) }, uniquingKeysWith: { $1 }), pairs: pairs)
  }

  private init(before: [UnitCode: Area], after: [UnitCode: Area], pairs: [Pair]) {
    self.before = before
    self.after = after
    self.pairs = pairs
  }

  /// Nothing is known of either day: a code then stands for itself.
  package static let unknown = AreaLineage(from: [], to: [], pairs: [])

  /// The same read from the other day.
  package var inverse: AreaLineage {
    AreaLineage(
      before: after, after: before, pairs: pairs.map { Pair(from: $0.to, to: $0.from) })
  }

  /// For each area of the first day, the areas of `level` on the second that hold some of it, by
  /// code. An area that has none there is not in it.
  /// - Complexity: O(pairs).
  package func images(at level: AreaLevel) -> [UnitCode: Set<UnitCode>] {
    var images: [UnitCode: Set<UnitCode>] = [:]
    for pair in pairs {
      guard let image = Self.ancestor(of: pair.to, at: level, among: after) else { continue }
      for area in Self.chain(from: pair.from, among: before) {
        images[area, default: []].insert(image)
      }
    }
    return images
  }

  /// The area itself, then those around it, the nearest first.
  static func chain(from code: UnitCode, among areas: [UnitCode: Area]) -> [UnitCode] {
    var chain: [UnitCode] = []
    var current: UnitCode? = code
    while let next = current, chain.count < AreaLevel.allCases.count {
      chain.append(next)
      current = areas[next]?.parent
    }
    return chain
  }

  static func ancestor(
    of code: UnitCode, at level: AreaLevel, among areas: [UnitCode: Area]
  ) -> UnitCode? {
    chain(from: code, among: areas).first { areas[$0]?.level == level }
  }
}

extension AreaLineage {
  /// Tells the areas of `level` that are the same under the same code on both days, whatever
  /// their names.
  func unchanged(at level: AreaLevel) -> (UnitCode) -> Bool {
    if pairs.isEmpty { return { _ in true } }
    let images = images(at: level)
    let sources = inverse.images(at: level)
    return { images[$0] == [$0] && sources[$0] == [$0] }
  }

  /// What the areas of `tree`, a campaign of the second day, continue of the first: those that are
  /// not simply the same area under the same code.
  package func origins(of tree: UnitTree) -> [UnitCode: EarlierYear.Origins] {
    var origins: [UnitCode: EarlierYear.Origins] = [:]
    for level in AreaLevel.allCases {
      let images = images(at: level)
      let sources = inverse.images(at: level)
      for unit in tree.units where unit.level == level {
        guard let found = sources[unit.code] else { continue }
        let whole = found.filter { images[$0] == [unit.code] }
        let isSame = found == [unit.code] && whole.count == found.count
        guard !isSame else { continue }
        origins[unit.code] = EarlierYear.Origins(
          units: whole.sorted(), isExact: whole.count == found.count)
      }
    }
    return origins
  }
}

extension AreaLineage {
  /// Whether an area of the first day and one of the second have any part in common; one of which
  /// nothing is known has, with all.
  package func overlap(_ area: UnitCode, _ other: UnitCode) -> Bool {
    guard before[area] != nil, after[other] != nil else { return true }
    return pairs.contains { pair in
      Self.chain(from: pair.to, among: after).contains(other)
        && Self.chain(from: pair.from, among: before).contains(area)
    }
  }

  /// The lineage of what touches some areas of the first day or some of the second, and no more.
  func narrowed(from: (UnitCode) -> Bool, to: (UnitCode) -> Bool) -> AreaLineage {
    AreaLineage(
      before: before, after: after, pairs: pairs.filter { from($0.from) || to($0.to) })
  }
}
