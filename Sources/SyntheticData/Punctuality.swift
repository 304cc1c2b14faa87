internal import LearningWeek

/// When each unit of a made-up province sends its return, or that it sends none.
struct Punctuality {
  /// Received dates by unit; a unit without one sent nothing.
  private(set) var received: [UnitCode: CivilDate] = [:]
  /// Of the institutions counted, those that reported, in the register's order.
  private(set) var reporting: [UnitCode] = []

  /// About 3 in 100 institutions send nothing and 7 send late; of the communes 5
  /// and 8. The leaders and the province's own offices are on time, and every
  /// district reports, two of them late.
  init(register: SyntheticRegister, campaign: Campaign, random: inout SplitMix64) {
    let leaders = Set(register.leaders.all)
    // Enough to tell the three states apart on one screen, whatever the seed.
    let silent = Set(
      random.shuffled(register.taught.filter { !leaders.contains($0) })
        .prefix(register.taught.count * 3 / 100))
    for unit in register.institutions {
      let early = random.number(in: 0...9)
      let lateness = random.chance(7) ? random.number(in: 1...9) : nil
      if silent.contains(unit.code) { continue }
      let isLeader = leaders.contains(unit.code)
      received[unit.code] = Self.day(
        for: unit, campaign, early: isLeader ? 6 : early,
        late: isLeader || !register.taught.contains(unit.code) ? nil : lateness)
    }
    reporting = register.taught.filter { received[$0] != nil }
    for commune in register.communes {
      let fate = random.number(in: 0...99)
      let early = random.number(in: 0...8)
      if fate < 5 { continue }
      received[commune.code] = Self.day(
        for: commune, campaign, early: early, late: fate < 13 ? 3 : nil)
    }
    for (index, district) in register.districts.enumerated() {
      received[district.code] = Self.day(
        for: district, campaign, early: index % 4, late: index % 5 == 3 ? 2 : nil)
    }
    received[register.root.code] = Self.day(for: register.root, campaign, early: 0, late: nil)
  }

  /// Counted from the unit's deadline, or from three weeks after the Week where the
  /// plan sets none; never before the Week is over.
  private static func day(
    for unit: ReportingUnit, _ campaign: Campaign, early: Int, late: Int?
  ) -> CivilDate {
    let last = campaign.deadlines.binding(unit)?.lastDay ?? campaign.lastDay.advanced(by: 20)
    return max(campaign.lastDay.advanced(by: 1), last.advanced(by: late ?? -early))
  }
}
