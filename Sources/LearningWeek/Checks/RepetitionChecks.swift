/// Objections to what seems to have been sent twice.
struct RepetitionChecks {
  let data: CampaignData
  let tree: UnitTree
  /// What two spellings of one name have in common.
  let key: (String) -> String

  func objections() throws(WorkStopped) -> [Objection] {
    let events = try events()
    let evidence = evidence()
    try Work.check()
    return events + evidence + people()
  }

  /// An office and one below it report the same numbers in the same row: one event, written down
  /// twice. Fewer than 10 people may well be chance; that limit is a rule of this program.
  private func events() throws(WorkStopped) -> [Objection] {
    let columns = data.campaign.form.figureColumns
    guard columns.count >= 2 else { return [] }
    var found: [Objection] = []
    // Of the units above the one looked at: what each sent is made a value once.
    var offices: [(unit: Int, sent: [ReturnLine])] = []
    for index in tree.units.indices {
      try Work.check(at: index)
      let mine = data.returns[ReturnKey(tree.units[index].code, .own)]?.lines ?? []
      while let last = offices.last, last.unit != tree.parent(of: index) { offices.removeLast() }
      defer { offices.append((index, mine)) }
      guard let (office, theirs) = offices.last, !theirs.isEmpty else { continue }
      for line in mine {
        guard let row = line.row, let sessions = line.figures[columns[0]],
          let people = line.figures[columns[1]], people.value >= 10,
          theirs.contains(where: { other in
            other.row == row && other.figures[columns[0]]?.value == sessions.value
              && other.figures[columns[1]]?.value == people.value
          })
        else { continue }
        found.append(
          Objection(
            .sameAsAbove(
              unit: tree.units[office].code, name: tree.units[office].name,
              sessions: sessions.value, people: people.value),
            .warning, unit: tree.units[index], row: row, place: sessions.place,
            weight: Double(people.value)))
      }
    }
    return found
  }

  private func evidence() -> [Objection] {
    var first: [String: (unit: ReportingUnit, place: SourcePlace)] = [:]
    return sorted(data.evidence, by: \.unit, \.place).compactMap { item in
      guard let unit = unit(item.unit) else { return nil }
      // A picture's file name is chosen by a camera and says nothing of whose it is.
      let isOwn = item.kind == .photo && !item.location.contains("://")
      let spelt = "\(item.kind.rawValue) \(key(item.location)) \(isOwn ? item.unit.text : "")"
      guard let earlier = first[spelt] else {
        first[spelt] = (unit, item.place)
        return nil
      }
      return Objection(
        .sameEvidence(
          location: item.location, unit: earlier.unit.code, name: earlier.unit.name), .warning,
        unit: unit, place: item.place)
    }
  }

  private func people() -> [Objection] {
    let nominations = sorted(data.nominations, by: \.unit, \.place)
    return NominationRepetitions(key: key).pairs(among: nominations).compactMap {
      objection(to: $0)
    }
  }

  private func objection(to pair: NominationRepetitions.Pair) -> Objection? {
    guard let unit = unit(pair.nomination.unit) else { return nil }
    return Objection(pair, unit: unit, of: self.unit(pair.earlier.unit))
  }

  private func unit(_ code: UnitCode) -> ReportingUnit? {
    tree.index(of: code).map { tree.units[$0] }
  }

  /// In an order that does not depend on that of the files: by unit, then place.
  private func sorted<Item>(
    _ items: [Item], by unit: (Item) -> UnitCode, _ place: (Item) -> SourcePlace
  ) -> [Item] {
    items.sorted { a, b in
      if unit(a) != unit(b) { return unit(a) < unit(b) }
      let (one, other) = (place(a), place(b))
      if one.file != other.file { return one.file.precedesBytewise(other.file) }
      return (one.line, one.column ?? 0) < (other.line, other.column ?? 0)
    }
  }
}

extension Objection {
  /// - Parameter other: the unit of the earlier one.
  package init(
    _ pair: NominationRepetitions.Pair, unit: ReportingUnit, of other: ReportingUnit?
  ) {
    let (nomination, earlier) = (pair.nomination, pair.earlier)
    let otherName = other?.name ?? earlier.unit.text
    let reason: Reason =
      switch pair.likeness {
      case .person:
        .samePerson(
          name: nomination.name, other: earlier.name, unit: earlier.unit, unitName: otherName)
      case .achievement:
        .sameAchievement(
          name: nomination.name, other: earlier.name, unit: earlier.unit, unitName: otherName)
      }
    self.init(reason, .warning, unit: unit, place: nomination.place)
  }
}
