import Rules
import Testing

@Suite struct SchemaTests {
  @Test func `functions see the fields and methods of the contract`() {
    let all = ObjectSchema.all.map {
      "\($0.name): \(($0.fields + $0.methods).joined(separator: " "))"
    }
    #expect(
      all == [
        "u: area attributes awards block code days_early days_late evidence kind level name"
          + " nomination on_time parent received_on returned revision to unit above flag funded"
          + " funding has rolled text total value year",
        "c: achievement area attributes awards block code female kind name nomination parent"
          + " position received_on to unit above flag",
        "r: area attributes block code days_early days_late evidence kind level name on_time"
          + " parent received_on returned revision scope to unit above flag funded funding has"
          + " rolled text total value year",
      ])
  }

  @Test func `declarations and helpers are those of the contract`() {
    #expect(
      DeclarationSchema.all.map(\.name) == [
        "campaign", "contact", "task", "attributes", "flags", "kind", "activity", "indicator",
        "law", "deadline", "form", "row", "section", "evidence", "funding", "check", "criterion",
        "award", "quota", "case",
      ])
    #expect(
      HelperSchema.all.map(\.name) == [
        "steps", "ratio", "cap", "percent", "one_of", "more", "less",
      ])
  }

  @Test func `every declaration may carry a source`() {
    #expect(
      DeclarationSchema.all.filter { !$0.fields.map(\.name).contains("source") }.map(\.name)
        == [])
  }
}
