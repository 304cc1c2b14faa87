import LearningWeek
import Testing

@Suite struct YearPropertyTests {
  private let groupings: [TotalQuery.Grouping] = [
    .none, .level(.province), .level(.district), .level(.commune), .kind, .row, .activity,
    .indicator,
  ]

  @Test func `restated on its own units a year is itself, whatever reports to whom`() {
    for seed in 0..<300 as Range<UInt64> {
      let rollUp = RollUp(RandomCampaign(seed: seed).data)
      let comparison = YearComparison(kept: [rollUp], restated: [(rollUp, .unknown)])
      for grouping in groupings {
        // A level that the year does not have is refused before anything is compared.
        if case .level(let level) = grouping,
          !rollUp.cube.tree.units.contains(where: { $0.level == level })
        {
          continue
        }
        let answer = comparison.answer(YearQuery(grouping: grouping))
        for line in answer.lines {
          // A remainder of 0 is none, whether or not somebody reported it.
          let (kept, restated) =
            line.isRemainder
            ? (line.kept ?? 0, line.restated ?? 0) : (line.kept ?? -1, line.restated ?? -1)
          #expect(kept == restated, "seed \(seed) \(grouping) \(line)")
          #expect(line.restating == .none)
        }
        #expect(answer.unplaced.isEmpty && answer.uncovered.isEmpty)
      }
    }
  }

  @Test func `forward and back is the identity where communes only change their codes`() throws {
    for seed in 0..<200 as Range<UInt64> {
      let areas = RandomLineage(seed: seed, .recoded)
      let data = reported(areas.first, year: 2021, seed: seed)
      let forward = restated(data, on: areas.second, by: areas.lineage)
      #expect(forward.unplaced.isEmpty)
      #expect(forward.lines.allSatisfy { $0.restating != .partial })
      let there = sent(forward, on: areas.second, year: 2025)
      let back = restated(there, on: areas.first, by: areas.lineage.inverse)
      #expect(figures(back) == figures(of: data), "seed \(seed)")
    }
  }

  @Test func `what communes merged is exact forward, and back by the districts they had`() throws {
    for seed in 0..<200 as Range<UInt64> {
      let areas = RandomLineage(seed: seed, .merged)
      let data = reported(areas.first, year: 2021, seed: seed)
      let forward = restated(data, on: areas.second, by: areas.lineage)
      #expect(forward.unplaced.isEmpty)
      #expect(forward.lines.allSatisfy { $0.restating != .partial })
      #expect(sums(forward) == sums(of: data), "seed \(seed)")
      let there = sent(forward, on: areas.second, year: 2025)
      let districts = YearQuery(grouping: .level(.district))
      let back = restated(there, on: areas.first, by: areas.lineage.inverse, districts)
      let native = RollUp(data).totals(TotalQuery(grouping: .level(.district)))
      #expect(back.unplaced.isEmpty)
      for line in native {
        let found = back.lines.first { $0.code == line.code && $0.measure == line.measure }
        #expect(found?.restated == line.value, "seed \(seed) \(line)")
      }
    }
  }

  @Test func `every figure is placed once or listed, and none is shared out`() {
    for seed in 0..<300 as Range<UInt64> {
      let areas = RandomLineage(seed: seed, .split)
      let data = reported(areas.first, year: 2021, seed: seed)
      let answer = restated(data, on: areas.second, by: areas.lineage)
      var sums = sums(answer)
      for figure in answer.unplaced.flatMap(\.figures) {
        sums[figure.measure, default: 0] += figure.value
      }
      #expect(sums == self.sums(of: data), "seed \(seed)")
      for unit in answer.unplaced {
        #expect(unit.targets.count > 1)
        for figure in unit.figures {
          for target in unit.targets {
            let line = answer.lines.first {
              $0.code == target.code.text && $0.measure == figure.measure
            }
            #expect(line?.restating == .partial, "seed \(seed) \(unit.unit) \(target.code)")
          }
        }
      }
    }
  }

  // MARK: -

  private let byCommune = YearQuery(grouping: .level(.commune))

  private func restated(
    _ data: CampaignData, on areas: [AreaLineage.Area], by lineage: AreaLineage,
    _ query: YearQuery? = nil
  ) -> YearAnswer {
    let kept = RollUp(RandomLineage.campaign(areas, year: 2025))
    return YearComparison(kept: [kept], restated: [(RollUp(data), lineage)])
      .answer(query ?? byCommune)
  }

  /// Every commune reports, or leaves blank, or sends nothing.
  private func reported(
    _ areas: [AreaLineage.Area], year: Int, seed: UInt64
  ) -> CampaignData {
    var random = SplitMix64(seed: seed &+ 1000)
    var data = RandomLineage.campaign(areas, year: year)
    for area in areas where area.level == .commune && !random.oneIn(5) {
      data.send(
        area.code, .own,
        [("1a", random.oneIn(4) ? nil : random.below(9), random.oneIn(4) ? nil : random.below(99))])
    }
    return data
  }

  /// A campaign whose communes send what was restated for them.
  private func sent(
    _ answer: YearAnswer, on areas: [AreaLineage.Area], year: Int
  ) -> CampaignData {
    var data = RandomLineage.campaign(areas, year: year)
    for area in areas where area.level == .commune {
      func figure(_ measure: String) -> Int? {
        answer.lines.first { $0.code == area.code.text && $0.measure == measure }?.restated
      }
      data.send(area.code, .own, [("1a", figure("sessions"), figure("participants"))])
    }
    return data
  }

  private func figures(_ answer: YearAnswer) -> [String: Int] {
    var figures: [String: Int] = [:]
    for line in answer.lines {
      if let code = line.code { figures["\(code) \(line.measure)"] = line.restated }
    }
    return figures
  }

  private func figures(of data: CampaignData) -> [String: Int] {
    var figures: [String: Int] = [:]
    for filed in data.returns.all {
      for line in filed.lines {
        for (measure, figure) in line.figures {
          figures["\(filed.unit) \(measure)"] = figure.value
        }
      }
    }
    return figures
  }

  private func sums(_ answer: YearAnswer) -> [String: Int] {
    var sums: [String: Int] = [:]
    for line in answer.lines {
      if let value = line.restated { sums[line.measure, default: 0] += value }
    }
    return sums
  }

  private func sums(of data: CampaignData) -> [String: Int] {
    var sums: [String: Int] = [:]
    for line in data.returns.all.flatMap(\.lines) {
      for (measure, figure) in line.figures { sums[measure, default: 0] += figure.value }
    }
    return sums
  }
}
