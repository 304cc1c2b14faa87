/// Who of the expected list has reported and when. Units that are not on the list
/// are not counted, so that completeness never passes 100 %.
package struct CampaignStatus: Sendable {
  /// In tree order; expected units that the tree lacks come last, by code.
  package let units: [UnitStatus]
  package let counts: StatusCounts
  let tree: UnitTree
  /// Index in the tree of each of `units`; `nil` for one that it lacks.
  let places: [Int?]

  package init(_ data: CampaignData) {
    self.init(
      data,
      tree: UnitTree(units: data.units, expected: data.expected, root: data.campaign.area))
  }

  /// As above over a tree that was already built from the same data.
  package init(_ data: CampaignData, tree: UnitTree) {
    var units: [UnitStatus] = []
    var places: [Int?] = []
    units.reserveCapacity(data.expected.count)
    places.reserveCapacity(data.expected.count)
    // By index: a copy of each unit costs more than all the rest.
    for index in tree.units.indices {
      let code = tree.units[index].code
      guard let expectation = data.expected[code] else { continue }
      units.append(
        UnitStatus(
          code: code, name: tree.units[index].name, kind: tree.units[index].kind,
          expectation: expectation, receipt: data.receipt(of: code)))
      places.append(index)
    }
    let strangers =
      units.count == data.expected.count
      ? [:] : data.expected.filter { tree.index(of: $0.key) == nil }
    for (code, expectation) in strangers.sorted(by: { $0.key < $1.key }) {
      units.append(
        UnitStatus(
          code: code, name: code.text, kind: "", expectation: expectation,
          receipt: data.receipt(of: code)))
      places.append(nil)
    }
    self.init(units: units, places: places, tree: tree)
  }

  private init(units: [UnitStatus], places: [Int?], tree: UnitTree) {
    self.units = units
    self.counts = StatusCounts(units)
    self.tree = tree
    self.places = places
  }

  package var expected: Int { counts.expected }
  package var received: Int { counts.received }
  package var onTime: Int { counts.onTime }
  package var late: Int { counts.late }
  package var empty: Int { counts.empty }
  package var missing: Int { counts.missing }
  package var rate: Double { counts.rate }

  /// The part of the list that reports to the unit or is it. The root has all.
  package func within(_ unit: Int) -> CampaignStatus {
    if unit == 0 { return self }
    let range = tree.subtree(of: unit)
    let kept = places.indices.filter { places[$0].map(range.contains) ?? false }
    return CampaignStatus(
      units: kept.map { units[$0] }, places: kept.map { places[$0] }, tree: tree)
  }
}

extension CampaignData {
  /// When the unit's return first came, from its receipt or, where none is kept, from
  /// the returns in use.
  package func receipt(of unit: UnitCode) -> Receipt? {
    if let receipt = receipts[unit] { return receipt }
    let came = ReturnScope.allCases.compactMap { returns[ReturnKey(unit, $0)] }
    let filled = came.filter { !$0.isEmpty }
    let first = (filled.isEmpty ? came : filled).map(\.receivedOn).min()
    return first.map { Receipt(receivedOn: $0, isEmpty: filled.isEmpty) }
  }
}
