internal import LearningWeek

/// Owns the earlier campaigns that a run has asked for so far. Most rules ask for none, and a
/// campaign costs as much to read and roll up as the one that is run.
final class EarlierShelf {
  private let find: (Int) -> EarlierYear?
  private let tree: UnitTree
  private var known: [Int: EarlierFacts?] = [:]
  /// Of the campaigns that were asked for since `forgetAsked`.
  private var asked: [Int: EarlierReference] = [:]

  init(tree: UnitTree, find: @escaping (Int) -> EarlierYear?) {
    self.tree = tree
    self.find = find
  }

  /// `nil` when there is no campaign of that year.
  subscript(year: Int) -> EarlierFacts? {
    if let facts = known[year] {
      if let facts, asked[year] == nil { asked[year] = facts.reference }
      return facts
    }
    let facts = find(year).map { EarlierFacts($0, for: tree) }
    known[year] = .some(facts)
    asked[year] = facts?.reference
    return facts
  }

  /// The campaigns that were asked for and found, by year.
  var references: [EarlierReference] { asked.values.sorted { $0.year < $1.year } }

  /// Whether anything was asked for, found or not.
  var wasAsked: Bool { !known.isEmpty }

  func forgetAsked() { asked = [:] }
}
