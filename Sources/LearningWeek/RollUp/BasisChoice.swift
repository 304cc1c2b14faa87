/// Chooses what each unit's total rests on.
///
/// What was built from below is used when every expected unit below has reported,
/// else the unit's own statement where there is one, else what was built, marked
/// incomplete. Where nobody below is expected, completeness cannot be known and a
/// statement goes first. An officer's preference overrules, as far as what it asks
/// for exists.
struct BasisChoice {
  private let cube: Cube
  private let preferences: [Int: Preference]
  /// Running counts over units before an index: differences give a subtree.
  private let expectedBefore: [Int32]
  private let missingBefore: [Int32]
  private let returnedBefore: [Int32]

  init(cube: Cube, data: CampaignData) {
    let tree = cube.tree
    var expectedBefore = [Int32](repeating: 0, count: tree.units.count + 1)
    var missingBefore = expectedBefore
    var returnedBefore = expectedBefore
    for index in tree.units.indices {
      let isExpected = tree.isExpected[index]
      let hasReturned = cube.hasReturned(index)
      expectedBefore[index + 1] = expectedBefore[index] + (isExpected ? 1 : 0)
      missingBefore[index + 1] = missingBefore[index] + (isExpected && !hasReturned ? 1 : 0)
      returnedBefore[index + 1] = returnedBefore[index] + (hasReturned ? 1 : 0)
    }
    self.cube = cube
    self.expectedBefore = expectedBefore
    self.missingBefore = missingBefore
    self.returnedBefore = returnedBefore
    var preferences: [Int: Preference] = [:]
    for (code, preference) in data.preferences {
      if let unit = tree.index(of: code) { preferences[unit] = preference }
    }
    self.preferences = preferences
  }

  /// Expected units among `range` that sent nothing.
  func missing(in range: Range<Int>) -> Int {
    Int(missingBefore[range.upperBound] - missingBefore[range.lowerBound])
  }

  /// The basis of the built total, whether or not it is the one used.
  func builtBasis(of unit: Int) -> Basis {
    let below = rangeBelow(unit)
    let returned = returnedBefore[below.upperBound] - returnedBefore[below.lowerBound]
    let missing = missing(in: below)
    if cube.presence[unit].contains(.own) {
      return returned == 0 && missing == 0 ? .own : .built(missing: missing)
    }
    return returned == 0 ? .nothing : .built(missing: missing)
  }

  func choose(for unit: Int) -> (basis: Basis, reason: BasisReason) {
    let built = builtBasis(of: unit)
    guard cube.presence[unit].contains(.consolidated) else { return (built, .noAlternative) }
    guard built != .nothing else { return (.stated, .noAlternative) }
    switch preferences[unit] {
    case let preference? where preference.choice == .stated:
      return (.stated, .preferred(reason: preference.reason))
    case let preference?:
      return (built, .preferred(reason: preference.reason))
    case nil:
      break
    }
    guard cube.presence[unit].contains(.statement) else { return (built, .emptyStatement) }
    let below = rangeBelow(unit)
    if expectedBefore[below.upperBound] == expectedBefore[below.lowerBound] {
      return (.stated, .nobodyExpected)
    }
    let missing = missing(in: below)
    return missing == 0 ? (built, .everyoneReported) : (.stated, .incomplete(missing: missing))
  }

  private func rangeBelow(_ unit: Int) -> Range<Int> {
    (unit + 1)..<cube.tree.subtree(of: unit).upperBound
  }
}
