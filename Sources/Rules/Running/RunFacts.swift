internal import LearningWeek

/// Owns one campaign's data indexed by unit for a run; what it says never changes.
final class RunFacts {
  let data: CampaignData
  let rollUp: RollUp
  let cube: Cube
  let tree: UnitTree
  let index: FormIndex
  let figures: FigureColumns
  let names: NameIndex
  let receipts: [Receipt?]
  /// Whether a return is expected, by unit.
  private let areExpected: [Bool]
  /// The last day on time, by unit.
  let lastDays: [CivilDate?]
  /// By attribute in order of declaration, then unit.
  let attributes: [[AttributeValue?]]
  /// `unit × 4 + kind`
  let evidenceCounts: [Int32]
  /// By source in order of declaration, then unit.
  let funding: [[Int: Money]]
  /// By flag in order of declaration, then unit.
  let flags: [[Int: [FlagMark]]]
  /// Sorted, so that the order of entering does not matter; those sent back among them.
  let nominations: [Nomination]
  /// Those that were sent back, which nominate nobody.
  let sentBack: Set<Int>
  /// Nominations of the unit itself.
  let unitNominations: [Int: [Int]]
  /// Individuals, households and initiatives that are nominated.
  let people: [Person]
  /// Those all of whose nominations were sent back.
  let refused: [Person]
  /// Everybody who may be a candidate: all units, then the people.
  let shelf: CandidateShelf
  let earlierAwards: [Int: [EarlierAward]]
  let earlier: EarlierShelf
  /// The return that an explanation looked at last: rules read one figure of it after another.
  var lastRead: (key: ReturnKey, value: Return?)?

  /// What a unit has from one source.
  struct Money {
    /// Over the records that give an amount.
    var amount: Int?
    /// An amount or words are there.
    var isGiven: Bool
    var place: SourcePlace
  }

  init(
    _ data: CampaignData, rollUp: RollUp, earlier: @escaping (Int) -> EarlierYear? = { _ in nil }
  ) {
    let tree = rollUp.cube.tree
    self.data = data
    self.rollUp = rollUp
    self.cube = rollUp.cube
    self.tree = tree
    let index = FormIndex(data.campaign.form)
    self.index = index
    self.figures = FigureColumns(rollUp, index)
    self.names = NameIndex(data.campaign)
    self.receipts = tree.units.indices.map { data.receipts[tree.units[$0].code] }
    let expected = tree.units.indices.map { data.expected[tree.units[$0].code] }
    self.areExpected = expected.map { $0 != nil }
    self.lastDays = expected.map { $0?.lastDay }
    self.attributes = Self.attributes(of: data, tree)
    self.evidenceCounts = Self.evidenceCounts(of: data, tree)
    self.funding = Self.funding(of: data, tree)
    self.flags = Self.flags(of: data, tree)
    let nominations = data.nominations.sorted { $0.precedes($1) }
    self.nominations = nominations
    let sentBack = Set(nominations.indices.filter { data.wasSentBack(nominations[$0]) })
    self.sentBack = sentBack
    var unitNominations: [Int: [Int]] = [:]
    for (position, nomination) in nominations.enumerated()
    where nomination.kind == .collective && !sentBack.contains(position) {
      guard let unit = tree.index(of: nomination.unit) else { continue }
      unitNominations[unit, default: []].append(position)
    }
    self.unitNominations = unitNominations
    // Codes are given to all, so that sending one back changes no other's.
    let proposed = Person.all(in: nominations, tree)
    let people = proposed.compactMap { $0.standing(without: sentBack) }
    self.people = people
    self.shelf = CandidateShelf(units: tree.units, others: people.map(\.candidate))
    self.refused = proposed.filter { $0.standing(without: sentBack) == nil }
    var awards: [Int: [EarlierAward]] = [:]
    for award in data.earlierAwards {
      guard let unit = tree.index(of: award.unit) else { continue }
      awards[unit, default: []].append(award)
    }
    self.earlierAwards = awards.mapValues { $0.sorted { $0.precedes($1) } }
    self.earlier = EarlierShelf(tree: tree, find: earlier)
  }

  /// As above, over data that differ from those of `previous` in what some units sent, in the
  /// last days of others, and in flags and preferences.
  init(
    _ data: CampaignData, after previous: RunFacts, returnsOf units: Set<UnitCode>,
    lastDaysOf extended: Set<UnitCode> = []
  ) {
    let tree = previous.tree
    let cube = units.isEmpty ? previous.cube : previous.cube.replacing(units, from: data)
    let rollUp = RollUp(data, cube: cube)
    self.data = data
    self.rollUp = rollUp
    self.cube = cube
    self.tree = tree
    self.index = previous.index
    self.figures = FigureColumns(rollUp, previous.index)
    self.names = previous.names
    var receipts = previous.receipts
    for unit in units {
      if let index = tree.index(of: unit) { receipts[index] = data.receipts[unit] }
    }
    self.receipts = receipts
    var lastDays = previous.lastDays
    for unit in extended {
      if let index = tree.index(of: unit) { lastDays[index] = data.expected[unit]?.lastDay }
    }
    self.lastDays = lastDays
    self.areExpected = previous.areExpected
    self.attributes = previous.attributes
    self.evidenceCounts = previous.evidenceCounts
    self.funding = previous.funding
    self.flags = Self.flags(of: data, tree)
    self.nominations = previous.nominations
    self.sentBack = previous.sentBack
    self.refused = previous.refused
    self.unitNominations = previous.unitNominations
    self.people = previous.people
    self.shelf = previous.shelf
    self.earlierAwards = previous.earlierAwards
    self.earlier = previous.earlier
  }

  /// In tree order, own before consolidated; only checks look at them.
  private(set) lazy var returns: [Return] = tree.units.flatMap { unit in
    [ReturnScope.own, .consolidated].compactMap { data.returns[ReturnKey(unit.code, $0)] }
  }

  var campaign: Campaign { data.campaign }
  var unitCount: Int { tree.units.count }

  func isExpected(_ unit: Int) -> Bool { areExpected[unit] }

  func evidence(_ kind: EvidenceKind, of unit: Int) -> Int {
    Int(evidenceCounts[unit * EvidenceKind.allCases.count + kind.position])
  }

  func hasCompleteEvidence(_ unit: Int) -> Bool {
    let counts = Dictionary(
      uniqueKeysWithValues: EvidenceKind.allCases.map { ($0, evidence($0, of: unit)) })
    return campaign.evidence.isMet(by: counts)
  }

  func attribute(_ name: String, of unit: Int) -> AttributeValue? {
    campaign.attributes.firstIndex { $0.id == name }.flatMap { attributes[$0][unit] }
  }

  /// The own return, else the consolidated one.
  func anyReturn(of unit: Int) -> Return? {
    let code = tree.units[unit].code
    return sent(ReturnKey(code, .own)) ?? sent(ReturnKey(code, .consolidated))
  }
}

extension EvidenceKind {
  /// Place among all kinds.
  var position: Int {
    switch self {
    case .photo: 0
    case .link: 1
    case .article: 2
    case .document: 3
    }
  }
}

extension EarlierAward {
  fileprivate func precedes(_ other: EarlierAward) -> Bool {
    if year != other.year { return year < other.year }
    if award != other.award { return award.utf8.lexicographicallyPrecedes(other.award.utf8) }
    return name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}
