import LearningWeek

/// Areas of two days drawn from a seed: communes in districts of one province on the first day,
/// and what became of them.
struct RandomLineage {
  enum Kind {
    /// Every commune has another code on the second day, often one that another had.
    case recoded
    /// Communes of one district become one; districts are gone.
    case merged
    /// As above, and some communes go into two.
    case split
  }

  let first: [AreaLineage.Area]
  let second: [AreaLineage.Area]
  let lineage: AreaLineage

  init(seed: UInt64, _ kind: Kind) {
    var random = SplitMix64(seed: seed)
    let districts = (1...(1 + random.below(4))).map { UnitCode("\(100 + $0)") }
    let province = AreaLineage.Area(code: "33", name: "33", level: .province, parent: nil)
    var old: [(code: UnitCode, district: UnitCode)] = []
    for district in districts {
      for _ in 0...random.below(4) { old.append((UnitCode("\(10_000 + old.count)"), district)) }
    }
    first =
      [province]
      + districts.map { AreaLineage.Area(code: $0, name: "d\($0)", level: .district, parent: "33") }
      + old.map {
        AreaLineage.Area(code: $0.code, name: "c\($0.code)", level: .commune, parent: $0.district)
      }
    var pairs: [AreaLineage.Pair] = []
    var second = [province]
    switch kind {
    case .recoded:
      let codes = old.map(\.code).shuffled(using: &random)
      second += first.filter { $0.level == .district }
      for (commune, code) in zip(old, codes) {
        second.append(
          AreaLineage.Area(code: code, name: "n\(code)", level: .commune, parent: commune.district))
        pairs.append(AreaLineage.Pair(from: commune.code, to: code))
      }
    case .merged, .split:
      var made: [(code: UnitCode, district: UnitCode)] = []
      for commune in old {
        // The code of one of those merged, as the official lists do it.
        if made.last?.district != commune.district || random.oneIn(2) { made.append(commune) }
        pairs.append(AreaLineage.Pair(from: commune.code, to: made[made.count - 1].code))
      }
      second += made.map {
        AreaLineage.Area(code: $0.code, name: "n\($0.code)", level: .commune, parent: "33")
      }
      if kind == .split {
        for commune in old where random.oneIn(3) {
          let other = made[random.below(made.count)].code
          let pair = AreaLineage.Pair(from: commune.code, to: other)
          if !pairs.contains(pair) { pairs.append(pair) }
        }
      }
    }
    self.second = second
    lineage = AreaLineage(from: first, to: second, pairs: pairs)
  }

  /// A campaign over some of these areas, without returns.
  static func campaign(_ areas: [AreaLineage.Area], year: Int) -> CampaignData {
    var campaign = Campaign(
      name: "x/\(year)", title: "Tuần lễ", area: "33", year: year,
      firstDay: day("\(year)-10-01"), lastDay: day("\(year)-10-07"))
    campaign.form = SmallProvince.form
    return CampaignData(
      campaign: campaign,
      units: areas.map { area in
        ReportingUnit(
          code: area.code, name: area.name, kind: UnitKind(area.level.name), level: area.level,
          parent: area.parent, area: area.code)
      })
  }
}
