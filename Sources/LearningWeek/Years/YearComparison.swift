/// Two years' campaigns, the one year's figures to be read on the units of the other.
///
/// A year may have several campaigns: of provinces that are one now, say. They must not overlap.
package struct YearComparison: Sendable {
  /// The year whose units are used.
  package let kept: [RollUp]
  /// The other year, each campaign with how its areas lie to those of the first.
  package let restated: [(rollUp: RollUp, lineage: AreaLineage)]

  /// - Complexity: O(pairs of the lineages).
  package init(kept: [RollUp], restated: [(rollUp: RollUp, lineage: AreaLineage)]) {
    self.kept = kept
    self.restated = restated.map { rollUp, lineage in
      // The country's areas are many, those of the question few.
      let near = lineage.narrowed(
        from: { code in restated.contains { $0.rollUp.cube.tree.index(of: code) != nil } },
        to: { code in kept.contains { $0.cube.tree.index(of: code) != nil } })
      return (rollUp, near)
    }
  }

  /// Answers `query`. By level, a level that the kept year does not have gives no groups.
  /// - Complexity: O(units of both years × numbers asked for).
  package func answer(_ query: YearQuery) -> YearAnswer {
    let frame = YearFrame(self, query)
    var answer = YearAnswer()
    answer.lines = frame.keptLines(query)
    var positions: [YearFrame.Key: Int] = [:]
    for (position, line) in answer.lines.enumerated() {
      positions[YearFrame.Key(line, grouping: query.grouping)] = position
    }
    var doubt = YearDoubt()
    for (rollUp, lineage) in restated {
      let places = frame.places(of: rollUp, lineage)
      let sums = PlacedSums(rollUp: rollUp, places: places, frame: frame)
      for line in sums.lines() {
        let key = YearFrame.Key(line, grouping: query.grouping)
        guard let position = positions[key] else {
          guard line.restated != nil else { continue }
          positions[key] = answer.lines.count
          answer.lines.append(line)
          continue
        }
        let sum = [answer.lines[position].restated, line.restated].compactMap { $0 }
        answer.lines[position].restated =
          sum.isEmpty ? nil : sum.reduce(0) { $0.addingReportingOverflow($1).partialValue }
      }
      answer.unplaced += sums.unplaced(lineage, into: &doubt)
    }
    answer.uncovered = frame.uncovered(restated, into: &doubt)
    let unchanged = (restated.first?.lineage ?? .unknown).unchanged(at: frame.level)
    for position in answer.lines.indices {
      answer.lines[position].restating = frame.restating(
        answer.lines[position], doubt, unchanged: unchanged)
    }
    answer.lines.removeAll { $0.isRemainder && ($0.kept ?? 0) == 0 && ($0.restated ?? 0) == 0 }
    return answer
  }
}

/// What may be missing from the groups' figures.
struct YearDoubt {
  /// Groups to which a unit's figure of that measure and row may belong.
  var unplaced: Set<Doubt> = []
  /// Groups of which a part is in no campaign of the file.
  var uncovered: Set<Int> = []

  struct Doubt: Hashable {
    var group: Int
    var number: String
  }
}
