import LearningWeek
import Testing

/// Totals added from the bytes of a cube are those added from the returns.
struct PackedCubeTests {
  private static let queries: [TotalQuery] =
    [.none, .kind, .row, .activity, .indicator, .level(.district), .level(.commune)]
    .flatMap { (grouping: TotalQuery.Grouping) in
      [nil, "1a", "1", "2"].map { TotalQuery(row: $0, grouping: grouping) }
    }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `totals from a packed cube are those from the returns`(seed: UInt64) throws {
    let data = RandomCampaign(seed: seed).data
    let whole = RollUp(data)
    var bare = CampaignData(campaign: data.campaign)
    bare.preferences = data.preferences
    let cube = try #require(Cube(packed: whole.cube.packed(), form: data.campaign.form))
    let packed = RollUp(bare, cube: cube)
    for unit in whole.cube.tree.units.indices {
      #expect(cube.tree.units[unit].code == whole.cube.tree.units[unit].code)
      #expect(cube.tree.parent(of: unit) == whole.cube.tree.parent(of: unit))
      #expect(cube.tree.subtree(of: unit) == whole.cube.tree.subtree(of: unit))
      #expect(packed.basis(of: unit) == whole.basis(of: unit))
      #expect(packed.basisReason(of: unit) == whole.basisReason(of: unit))
    }
    for var query in Self.queries {
      #expect(packed.totals(query) == whole.totals(query))
      for unit in whole.cube.tree.units.indices where whole.cube.tree.units[unit].level != nil {
        query.root = unit
        #expect(packed.totals(query) == whole.totals(query))
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `bytes that end early or fit another form are no cube`(seed: UInt64) {
    let data = RandomCampaign(seed: seed).data
    let bytes = Cube(data).packed()
    for count in bytes.indices {
      #expect(Cube(packed: Array(bytes[..<count]), form: data.campaign.form) == nil)
    }
    #expect(Cube(packed: bytes + [0], form: data.campaign.form) == nil)
    var form = data.campaign.form
    form.rows.removeLast()
    #expect(Cube(packed: bytes, form: form) == nil)
  }

  @Test func `the largest figure there can be is packed as any other`() throws {
    var data = RandomCampaign(seed: 1).data
    let unit = data.units[0].code
    let place = SourcePlace(file: "f", line: 1)
    data.returns[ReturnKey(unit, .own)] = Return(
      unit: unit, scope: .own, receivedOn: day("2021-10-08"),
      lines: [
        ReturnLine(
          row: "1a", label: "1a",
          figures: [
            "sessions": Figure(value: .max, place: place),
            "participants": Figure(value: 1 << 40, place: place),
          ], place: place)
      ], file: "f")
    let whole = Cube(data)
    let cube = try #require(Cube(packed: whole.packed(), form: data.campaign.form))
    let index = try #require(cube.tree.index(of: unit))
    #expect(cube.own(row: 1, column: 0, unit: index) == .max)
    #expect(cube.own(row: 1, column: 1, unit: index) == 1 << 40)
  }
}
