internal import LearningWeek
internal import LineEditor
internal import Rules
internal import VietnameseText

/// The units and nominated people of a campaign, ready to be found as they are typed.
struct KnownNames {
  let revision: String
  let pack: String
  private let tree: UnitTree
  private let index: NameIndex
  private let kinds: [Label]
  private let people: [Nomination]
  private let peopleIndex: NameIndex

  /// Candidates in a menu: more help nobody.
  private static let limit = 50

  init(_ tree: UnitTree, _ data: CampaignData, _ desk: CampaignDesk) {
    revision = data.revision
    pack = desk.pack.name
    self.tree = tree
    index = NameIndex(tree.units.lazy.map { $0.name + " " + $0.code.text })
    kinds = desk.campaign.kinds
    people = data.nominations.filter { $0.kind != .collective }
    peopleIndex = NameIndex(people.lazy.map(\.name))
  }

  func units(_ typed: String, _ start: Int, _ language: Language) -> [Completion] {
    let found = index.places(of: typed, limit: Self.limit)
    let ranked = found.map { (place: $0, rank: Self.rank(tree.units[$0].name, typed)) }
    let ordered = (0...3).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.place) }
    return ordered.map { place in
      let unit = tree.units[place]
      let district = tree.ancestor(of: place, at: .district).map { tree.units[$0].name } ?? ""
      return Completion(
        text: unit.name, kind: Words.kind(unit.kind.id, kinds, in: language) ?? unit.kind.id,
        description: district == unit.name ? "" : district,
        range: start..<(start + typed.count))
    }
  }

  /// Names that begin with what was typed come first, then those that hold it as whole
  /// words, then in one piece.
  private static func rank(_ name: String, _ typed: String) -> Int {
    let wanted = folded(typed)
    let name = " " + folded(name) + " "
    if name.hasPrefix(" " + wanted) { return 0 }
    if name.contains(" " + wanted + " ") { return 1 }
    return name.contains(" " + wanted) ? 2 : 3
  }

  func people(_ typed: String, _ start: Int, _ language: Language) -> [Completion] {
    peopleIndex.places(of: typed, limit: Self.limit).map { place in
      let person = people[place]
      let unit = tree.index(of: person.unit).map { tree.units[$0].name } ?? person.unit.text
      return Completion(
        text: person.name,
        kind: Wording(vi: "người được đề nghị", en: "nominated").text(in: language),
        description: unit, range: start..<(start + typed.count))
    }
  }
}
