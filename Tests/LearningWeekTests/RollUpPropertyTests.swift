import LearningWeek
import Testing

@Suite struct RollUpPropertyTests {
  @Test func `every figure equals the naive recursion`() {
    for seed in 0..<300 as Range<UInt64> {
      let data = RandomCampaign(seed: seed).data
      let rollUp = RollUp(data)
      let oracle = RollUpOracle(data: data)
      for (unit, code) in rollUp.cube.tree.units.map(\.code).enumerated() {
        #expect(rollUp.cube.tree.parent(of: unit).map { codes(rollUp)[$0] } == oracle.parent(code))
        #expect(rollUp.basis(of: unit) == oracle.basis(code), "seed \(seed) unit \(code)")
        for (row, id) in ["1a", "1b", "2", "3"].enumerated() {
          for (column, name) in RandomCampaign.columns.enumerated() {
            let found = [nil, .stated, .built].map { choice in
              rollUp.figure(row: row + 1, column: column, unit: unit, using: choice)?.value
            }
            let expected = [
              oracle.used(code, id, name), oracle.stated(code, id, name),
              oracle.built(code, id, name),
            ]
            #expect(found == expected, "seed \(seed) unit \(code) \(id) \(name)")
          }
        }
        let headings = RandomCampaign.columns.indices.map { column in
          rollUp.figure(row: 0, column: column, unit: unit)?.value
        }
        #expect(
          headings
            == RandomCampaign.columns.map { column in
              oracle.sum(["1a", "1b"].map { oracle.used(code, $0, column) })
            })
        #expect(totals(rollUp, unit) == totals(oracle, code), "seed \(seed) unit \(code)")
      }
    }
  }

  @Test func `the lines of every level sum to what is built`() {
    for seed in 0..<300 as Range<UInt64> {
      let data = RandomCampaign(seed: seed).data
      let rollUp = RollUp(data)
      let oracle = RollUpOracle(data: data)
      for level in [AreaLevel.district, .commune] {
        for row in ["1a", "1b", "2", "3"] {
          let lines = rollUp.totals(TotalQuery(row: row, grouping: .level(level)))
          let cells = data.campaign.form.rows.first { $0.id == row }?.cells ?? []
          for cell in cells {
            let parts = lines.filter { $0.measure == cell.measure }
            #expect(
              parts.compactMap(\.value).reduce(0, +)
                == oracle.built("33", row, cell.column) ?? 0,
              "seed \(seed) \(level) \(row) \(cell.column)")
            for part in parts where !part.isRemainder {
              #expect(part.value == oracle.used(UnitCode(part.code ?? ""), row, cell.column))
            }
          }
        }
      }
    }
  }

  @Test func `own figures by kind sum to all own figures`() {
    for seed in 0..<300 as Range<UInt64> {
      let data = RandomCampaign(seed: seed).data
      let oracle = RollUpOracle(data: data)
      let lines = RollUp(data).totals(TotalQuery(row: "1a", grouping: .kind))
      for column in RandomCampaign.columns {
        #expect(
          oracle.sum(lines.filter { $0.measure == column }.map(\.value))
            == oracle.sum(data.units.map { oracle.own($0.code, "1a", column) }))
      }
    }
  }

  @Test func `rows sum to the total, mapped or not`() {
    for seed in 0..<300 as Range<UInt64> {
      let rollUp = RollUp(RandomCampaign(seed: seed).data)
      for grouping in [TotalQuery.Grouping.row, .activity, .indicator] {
        let lines = rollUp.totals(TotalQuery(measure: "participants", grouping: grouping))
        #expect(
          lines.compactMap(\.value).reduce(0, +)
            == rollUp.total(of: "participants", unit: 0)?.value ?? 0)
      }
    }
  }

  @Test func `order of input and numbers of revisions are immaterial`() {
    for seed in 0..<300 as Range<UInt64> {
      let campaign = RandomCampaign(seed: seed)
      let a = RollUp(campaign.data)
      let b = RollUp(campaign.shuffled(seed: seed + 1000))
      #expect(codes(a) == codes(b))
      for grouping in [TotalQuery.Grouping.none, .level(.district), .kind, .row] {
        let query = TotalQuery(grouping: grouping)
        #expect(a.totals(query) == b.totals(query))
      }
      #expect(a.reconciliation() == b.reconciliation())
      for unit in codes(a).indices {
        #expect(a.table(of: unit).lines == b.table(of: unit).lines)
      }
    }
  }

  @Test func `reconciliation lists exactly what differs`() {
    for seed in 0..<300 as Range<UInt64> {
      let data = RandomCampaign(seed: seed).data
      let oracle = RollUpOracle(data: data)
      let rollUp = RollUp(data)
      var expected: [[String]] = []
      for code in codes(rollUp)
      where oracle.has(code, .consolidated) && oracle.builtBasis(code) != .nothing {
        for row in ["1a", "1b", "2", "3"] {
          for column in RandomCampaign.columns {
            let line = data.returns[ReturnKey(code, .consolidated)]?.lines ?? []
            let stated = oracle.sum(
              line.filter { $0.row == row }.map { $0.figures[column]?.value })
            let built = oracle.built(code, row, column)
            if stated != built { expected.append([code.text, row, column]) }
          }
        }
      }
      #expect(rollUp.reconciliation().map { [$0.unit.text, $0.row, $0.column] } == expected)
    }
  }

  private func codes(_ rollUp: RollUp) -> [UnitCode] { rollUp.cube.tree.units.map(\.code) }

  private func totals(_ rollUp: RollUp, _ unit: Int) -> [Int?] {
    ["sessions", "participants", "institutions"].map {
      rollUp.total(of: $0, unit: unit)?.value
    }
  }

  private func totals(_ oracle: RollUpOracle, _ code: UnitCode) -> [Int?] {
    let open: [String?] = oracle.data.campaign.form.hasOpenRows ? [nil] : []
    return [
      oracle.sum((["1a", "1b"] + open).map { oracle.used(code, $0, "sessions") }),
      oracle.sum((["1a", "1b", "2"] + open).map { oracle.used(code, $0, "participants") }),
      oracle.used(code, "2", "sessions"),
    ]
  }
}
