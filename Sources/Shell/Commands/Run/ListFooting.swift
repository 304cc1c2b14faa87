internal import LearningWeek
internal import Rules
internal import Storage
internal import VietnameseText

/// What the names on a shortlist rest on that is in doubt, and the list without it.
struct ListFooting {
  let session: Session
  let desk: CampaignDesk
  /// Of the built-in checks.
  var objections: [Objection]
  /// Of the pack's own.
  var findings: [Finding]

  /// The rules are run again once for each; more than these are not tried, and said to be left.
  static let mostRuns = 40

  struct Doubt {
    var ground: DoubtfulGround
    /// The unit where the doubt lies; of several the campaign's area.
    var unit: ReportingUnit
    var place: SourcePlace?
    /// `nil` where the rules could not be run without it.
    var change: ListChange?
  }

  struct Doubts {
    /// Each changes something for somebody on the list.
    var found: [Doubt] = []
    var untried = 0
    /// The awards could not be decided at all.
    var failed = false
  }

  /// Runs the rules again without each doubtful ground under a name on the list.
  func doubts(within inside: (UnitCode) -> Bool) throws -> Doubts {
    var doubts = Doubts()
    let result: RunResult
    do {
      result = try desk.result()
    } catch let error as RunError where error != .interrupted {
      doubts.failed = true
      return doubts
    }
    let grounds = try grounds(of: result).compactMap { $0.part(inside) }
    doubts.untried = max(0, grounds.count - Self.mostRuns)
    let (data, tree, run) = (try desk.data(), try desk.rollUp().cube.tree, try desk.run())
    for ground in grounds.prefix(Self.mostRuns) {
      try Work.check()
      let without = RuleRun(after: run, data: ground.removed(from: data), without: ground)
      let change = try changed(
        from: result, by: without, units: tree.unitsAbove(ground.units))
      guard change?.isEmpty != true, let first = ground.units.first,
        let unit = ground.units.count > 1 ? 0 : tree.index(of: first)
      else { continue }
      doubts.found.append(
        Doubt(
          ground: ground, unit: tree.units[unit], place: place(of: ground), change: change))
    }
    return doubts
  }

  /// What a run without some ground gives otherwise; `nil` where its rules fail.
  private func changed(
    from result: RunResult, by run: RuleRun, units: Set<UnitCode>
  ) throws -> ListChange? {
    do {
      return result.change(to: try desk.decisions(of: run, after: result, units: units))
    } catch let error as RunError where error != .interrupted {
      return nil
    }
  }

  /// How many names on the lists of some awards have something doubtful under them, without running
  /// anything again.
  func suspects(among decisions: [AwardDecision]) throws -> Int {
    let result = try desk.result()
    let tree = try desk.rollUp().cube.tree
    let units = Set(try grounds(of: result).flatMap(\.units))
    let names = decisions.flatMap { result.listed(in: $0) }.map(\.entry.candidate).filter {
      candidate in
      guard let index = tree.index(of: candidate.unit) else { return false }
      return units.contains { unit in
        tree.index(of: unit).map(tree.subtree(of: index).contains) ?? false
      }
    }
    return Set(names.map(\.code)).count
  }

  private func listed(in result: RunResult) -> [Candidate] {
    result.decisions.flatMap { result.listed(in: $0) }.map(\.entry.candidate)
  }

  /// Those in the units of names on the list and below them.
  private func grounds(of result: RunResult) throws -> [DoubtfulGround] {
    let (data, rollUp) = (try desk.data(), try desk.rollUp())
    let tree = rollUp.cube.tree
    let listed = listed(in: result)
    var under: Set<Int> = []
    for unit in Set(listed.compactMap({ tree.index(of: $0.unit) })) {
      under.formUnion(tree.subtree(of: unit))
    }
    func isUnder(_ unit: UnitCode) -> Bool { tree.index(of: unit).map(under.contains) ?? false }
    let figures = objections.filter { $0.doubtsFigure && isUnder($0.unit) }
    var grounds = distinct(figures).map(DoubtfulGround.figure)
    grounds += findings.compactMap { finding in
      guard isUnder(finding.unit) else { return nil }
      let names = finding.reads.compactMap { read -> FigureName? in
        guard case .figure(_, let row, let measure) = read.subject else { return nil }
        return FigureName(row: row, measure: measure)
      }
      guard !names.isEmpty else { return nil }
      return .figures(
        unit: finding.unit, scope: finding.scope, names, title: finding.title,
        place: finding.reads.lazy.compactMap(\.place).first)
    }
    grounds += try lateRevisions(data, tree, where: isUnder)
    let lines = rollUp.reconciliation().filter { isUnder($0.unit) }
    for (unit, lines) in Dictionary(grouping: lines, by: \.unit).sorted(by: { $0.key < $1.key }) {
      grounds.append(.unreconciledTotal(unit: unit, figures: lines.count, used: lines[0].used))
    }
    let lacking = Set(
      objections.filter { if case .evidenceMissing = $0.reason { true } else { false } }
        .map(\.unit))
    for decision in result.decisions {
      let units = result.listed(in: decision).map(\.entry.candidate.unit)
      let found = units.filter(lacking.contains)
      let ground = DoubtfulGround.missingEvidence(Set(found).sorted())
      if !found.isEmpty, !grounds.contains(ground) { grounds.append(ground) }
    }
    return grounds
  }

  /// One for a figure that several checks object to.
  private func distinct(_ objections: [Objection]) -> [Objection] {
    var seen: Set<[String]> = []
    return objections.filter { objection in
      let place = objection.place.map { "\($0)" } ?? ""
      return seen.insert(
        [objection.unit.text, objection.row ?? "", objection.measure ?? "", place]
      ).inserted
    }
  }

  private func lateRevisions(
    _ data: CampaignData, _ tree: UnitTree, where isUnder: (UnitCode) -> Bool
  ) throws -> [DoubtfulGround] {
    try tree.units.flatMap { unit -> [DoubtfulGround] in
      guard isUnder(unit.code), let lastDay = data.expected[unit.code]?.lastDay else { return [] }
      return try ReturnScope.allCases.compactMap { scope in
        guard let sent = data.returns[ReturnKey(unit.code, scope)], sent.revision > 1,
          sent.receivedOn > lastDay
        else { return nil }
        let before = try session.store.revisions(of: unit.code, campaign: desk.campaign)
          .last { $0.scope == scope && $0.revision < sent.revision && $0.receivedOn <= lastDay }
        return before.map { .lateRevision(sent, lastDay: lastDay, before: $0) }
      }
    }
  }

  private func place(of ground: DoubtfulGround) -> SourcePlace? {
    switch ground {
    case .figure(let objection): objection.place
    case .figures(_, _, _, _, let place): place
    case .lateRevision(let late, _, _): late.lines.first?.place
    case .unreconciledTotal, .missingEvidence: nil
    }
  }
}
