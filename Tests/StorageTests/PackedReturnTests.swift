import LearningWeek
import Storage
import Testing

/// A packed return is stored as the value of it is.
struct PackedReturnTests {
  typealias S = StorageSamples
  private let campaign = S.campaign

  private func batch(seed: UInt64, sheet: String?) -> ReturnBatch {
    var random = SplitMix64(seed: seed)
    let form = campaign.form
    var packed = PackedSheet(
      file: "returns.csv", sheet: sheet,
      columns: [
        PackedSheet.Column(id: "sessions", cell: 3),
        PackedSheet.Column(id: "participants", cell: 4),
      ], rows: form.rows.map { PackedSheet.Row(id: $0.id, label: $0.label) })
    var line = Int32.random(in: 1...5, using: &random)
    // The lines of a return may be scattered over the file.
    var scattered = seed.isMultiple(of: 3) ? Array(1...200 as ClosedRange<Int32>) : []
    scattered.shuffle(using: &random)
    let entries = ["TH1", "TH2", "TV", "323", "330"].map { unit -> ReturnBatch.Entry in
      let first = packed.lineNumbers.count
      var shape = 0
      for row in form.rows.indices where Bool.random(using: &random) {
        line = scattered.popLast() ?? line + Int32.random(in: 1...2, using: &random)
        let figures = (0..<2).map { _ in
          Bool.random(using: &random) ? -1 : Int32.random(in: 0...999_999_999, using: &random)
        }
        // A line without figures would not be kept.
        guard figures != [-1, -1] else { continue }
        shape = packed.add(row, line: line, figures: figures[...], to: shape)
      }
      return .packed(
        PackedReturn(
          key: ReturnKey(UnitCode(unit), Bool.random(using: &random) ? .own : .consolidated),
          receivedOn: S.day("2021-10-08"), mode: Bool.random(using: &random) ? .online : nil,
          isSynthetic: Bool.random(using: &random), shape: shape, firstLine: first))
    }
    return ReturnBatch(entries.shuffled(using: &random), of: packed)
  }

  private func store() throws -> Store {
    let store = try Store(path: ":memory:")
    _ = try store.save(units: S.schools, campaign: campaign, by: S.author)
    return store
  }

  @Test(arguments: 0..<60 as Range<UInt64>, [nil, "Biểu 1"])
  func `packed returns are stored as values are`(seed: UInt64, sheet: String?) throws {
    let batch = batch(seed: seed, sheet: sheet)
    let (packed, values) = (try store(), try store())
    let summary = try packed.save(returns: batch, campaign: campaign, by: S.author)
    #expect(
      try values.save(returns: Array(batch), campaign: campaign, by: S.author) == summary)
    let (one, other) = (try packed.data(of: campaign), try values.data(of: campaign))
    #expect(one.revision == other.revision)
    #expect(one.returns == other.returns)
    for value in batch {
      var stored = one.returns[ReturnKey(value.unit, value.scope)]
      stored?.revision = value.revision
      // A store keeps them in the form's order.
      stored?.lines.sort { $0.place.line < $1.place.line }
      #expect(stored == value)
    }
    let columns = "layout, hex(cells), hex(places), hex(content), entry, empty"
    let sql = "SELECT \(columns) FROM return_record ORDER BY unit, scope, revision"
    #expect(try packed.query(sql).rows == values.query(sql).rows)
    // Either way the same again changes nothing.
    #expect(
      try packed.save(returns: Array(batch), campaign: campaign, by: S.author).unchanged == 5)
    #expect(try values.save(returns: batch, campaign: campaign, by: S.author).unchanged == 5)
  }
}
