internal import LearningWeek

extension RunFacts {
  /// Attributes of units, overlaid by the facts of this campaign.
  static func attributes(of data: CampaignData, _ tree: UnitTree) -> [[AttributeValue?]] {
    let names = data.campaign.attributes.map(\.id)
    var columns = names.map { name in tree.units.map { $0.attributes[name] } }
    for fact in data.facts {
      guard let unit = tree.index(of: fact.unit), let column = names.firstIndex(of: fact.name)
      else { continue }
      columns[column][unit] = fact.value
    }
    return columns
  }

  static func flags(of data: CampaignData, _ tree: UnitTree) -> [[Int: [FlagMark]]] {
    let names = data.campaign.flags.map(\.id)
    var flags = [[Int: [FlagMark]]](repeating: [:], count: names.count)
    for mark in data.flags {
      guard let unit = tree.index(of: mark.unit), let flag = names.firstIndex(of: mark.flag)
      else { continue }
      flags[flag][unit, default: []].append(mark)
    }
    return flags
  }

  static func evidenceCounts(of data: CampaignData, _ tree: UnitTree) -> [Int32] {
    let kinds = EvidenceKind.allCases.count
    var counts = [Int32](repeating: 0, count: tree.units.count * kinds)
    for piece in data.evidence {
      guard let unit = tree.index(of: piece.unit) else { continue }
      counts[unit * kinds + piece.kind.position] += 1
    }
    return counts
  }

  static func funding(of data: CampaignData, _ tree: UnitTree) -> [[Int: Money]] {
    let sources = data.campaign.fundingSources.map(\.id)
    var funding = [[Int: Money]](repeating: [:], count: sources.count)
    for record in data.funding {
      guard let unit = tree.index(of: record.unit),
        let source = sources.firstIndex(of: record.source)
      else { continue }
      var money = funding[source][unit] ?? Money(isGiven: false, place: record.place)
      if let amount = record.amount {
        let (sum, isTooLarge) = (money.amount ?? 0).addingReportingOverflow(amount)
        money.amount = isTooLarge ? .max : sum
      }
      let hasWords = record.note.map { note in note.contains { !$0.isWhitespace } } ?? false
      money.isGiven = money.isGiven || record.amount != nil || hasWords
      funding[source][unit] = money
    }
    return funding
  }
}

extension Nomination {
  /// By unit, kind, name, award: an order that does not depend on entering.
  func precedes(_ other: Nomination) -> Bool {
    if unit != other.unit { return unit < other.unit }
    if kind != other.kind { return kind.position < other.kind.position }
    let names = (name.utf8, other.name.utf8)
    if !names.0.elementsEqual(names.1) { return names.0.lexicographicallyPrecedes(names.1) }
    return (award ?? "").utf8.lexicographicallyPrecedes((other.award ?? "").utf8)
  }
}

extension CandidateKind {
  /// Place among all kinds.
  var position: Int {
    switch self {
    case .collective: 0
    case .individual: 1
    case .household: 2
    case .initiative: 3
    }
  }
}
