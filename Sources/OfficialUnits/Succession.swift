/// Which official units of a day may hold something of which units of an earlier day.
///
/// It speaks of the smallest units only: communes, and the districts that have none. Two kinds of
/// source stand behind it. Across 2025-07-01 it is the official conversion. Between other days it
/// is the codes: a commune that keeps its code is the same one, wherever it belongs then. The
/// lists do not say what became of a code that vanished, or where a new one came from; it may be
/// any commune of the district in question, and all of them are named.
package struct Succession: Sendable {
  /// All units in force on the earlier day, in order of level and code.
  package let before: [OfficialUnit]
  package let after: [OfficialUnit]

  /// A smallest unit of the earlier day, and one of the later day that holds all or part of it.
  package struct Pair: Hashable, Sendable {
    package var old: String
    package var new: String
  }

  /// In order of old code, then new; each once.
  package let pairs: [Pair]

  /// Precondition: `day <= laterDay`, both as `2021-10-01`.
  /// - Complexity: O(size of the tables), some ten milliseconds.
  package init(from day: String, to laterDay: String) {
    let register = Array(UnitRegister())
    func units(on day: String) -> [OfficialUnit] { register.filter { $0.isInForce(on: day) } }
    before = units(on: day)
    after = units(on: laterDay)
    let reform = ConversionTable.day
    guard day < reform, laterDay >= reform else {
      pairs = Self.sorted(Self.pairs(from: before, to: after))
      return
    }
    let eve = units(on: "2025-06-30")
    let morning = units(on: reform)
    let chain = [
      Self.pairs(from: before, to: eve), Self.conversion(from: eve, to: morning),
      Self.pairs(from: morning, to: after),
    ]
    pairs = Self.sorted(chain.dropFirst().reduce(chain[0], Self.joined))
  }

  private static func sorted(_ pairs: Set<Pair>) -> [Pair] {
    pairs.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
  }

  private static func joined(_ first: Set<Pair>, _ second: Set<Pair>) -> Set<Pair> {
    let next = Dictionary(grouping: second, by: \.old)
    return first.reduce(into: []) { joined, pair in
      for following in next[pair.new] ?? [] {
        joined.insert(Pair(old: pair.old, new: following.new))
      }
    }
  }

  /// Across days between which codes keep their meaning.
  private static func pairs(from old: [OfficialUnit], to new: [OfficialUnit]) -> Set<Pair> {
    let (before, after) = (SmallestUnits(old), SmallestUnits(new))
    let kept = before.codes.filter(after.has).map { Pair(old: $0, new: $0) }
    return completed(Set(kept), before, after)
  }

  private static func conversion(from old: [OfficialUnit], to new: [OfficialUnit]) -> Set<Pair> {
    let (before, after) = (SmallestUnits(old), SmallestUnits(new))
    let listed = ConversionTable().compactMap { line -> Pair? in
      guard let code = line.oldCode, before.has(code), after.has(line.newCode) else { return nil }
      return Pair(old: code, new: line.newCode)
    }
    return completed(Set(listed), before, after)
  }

  /// Adds for each unit of which the sources say nothing all that it may have gone into or come
  /// from, going by where its neighbours went or came from.
  private static func completed(
    _ known: Set<Pair>, _ before: SmallestUnits, _ after: SmallestUnits
  ) -> Set<Pair> {
    var parentsAfter: [String: Set<String>] = [:]
    var parentsBefore: [String: Set<String>] = [:]
    for pair in known {
      for above in before.above(pair.old) {
        parentsAfter[above, default: []].formUnion(after.parent(of: pair.new))
      }
      for above in after.above(pair.new) {
        parentsBefore[above, default: []].formUnion(before.parent(of: pair.old))
      }
    }
    var pairs = known
    let (old, new) = (Set(known.map(\.old)), Set(known.map(\.new)))
    for code in before.codes where !old.contains(code) {
      let parents = before.above(code).lazy.compactMap { parentsAfter[$0] }.first ?? []
      for candidate in parents.flatMap(after.children) {
        pairs.insert(Pair(old: code, new: candidate))
      }
    }
    for code in after.codes where !new.contains(code) {
      let parents = after.above(code).lazy.compactMap { parentsBefore[$0] }.first ?? []
      for candidate in parents.flatMap(before.children) {
        pairs.insert(Pair(old: candidate, new: code))
      }
    }
    return pairs
  }
}

/// The communes of a day with the districts that have none, and what stands above them.
private struct SmallestUnits {
  let codes: [String]
  private let parents: [String: String]
  private let byParent: [String: [String]]

  init(_ units: [OfficialUnit]) {
    let inhabited = Set(units.compactMap(\.parentCode))
    let smallest = units.filter { $0.level != .province && !inhabited.contains($0.code) }
    codes = smallest.map(\.code)
    parents = Dictionary(
      units.compactMap { unit in unit.parentCode.map { (unit.code, $0) } },
      uniquingKeysWith: { $1 })
    byParent = Dictionary(grouping: codes, by: { [parents] in parents[$0] ?? "" })
    members = Set(codes)
  }

  private let members: Set<String>

  func has(_ code: String) -> Bool { members.contains(code) }

  func parent(of code: String) -> [String] { parents[code].map { [$0] } ?? [] }

  func children(of parent: String) -> [String] { byParent[parent] ?? [] }

  /// District and province, the nearer first.
  func above(_ code: String) -> [String] {
    let parent = parent(of: code)
    return parent + parent.flatMap(self.parent)
  }
}
