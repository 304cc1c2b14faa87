/// The fields and methods of what functions of a pack see, for an editor's library.
package struct ObjectSchema: Hashable, Sendable {
  /// As RULES.md §3 calls it: `u`, `c` or `r`.
  package let name: String
  /// Bytewise sorted, as are the methods.
  package let fields: [String]
  package let methods: [String]

  package static let all: [ObjectSchema] = {
    let stage = RunStage()
    let unit = UnitFields(stage: stage)
    let unitFields = Array(unit.identity.keys) + unit.receipt.keys + unit.standing.keys
    let candidate = CandidateFields(stage: stage)
    let report = ReturnFields(stage: stage)
    return [
      ObjectSchema("u", unitFields, UnitMethods(stage: stage).all.keys),
      ObjectSchema("c", candidate.fields.keys, candidate.methods.keys),
      ObjectSchema("r", report.fields.keys, report.methods.keys),
    ]
  }()

  private init(
    _ name: String, _ fields: some Sequence<String>, _ methods: some Sequence<String>
  ) {
    self.name = name
    self.fields = fields.sorted { $0.precedes($1) }
    self.methods = methods.sorted { $0.precedes($1) }
  }
}
