internal import LearningWeek
internal import LuaRuntime

extension PackBuilder {
  mutating func criteria() -> [Criterion] {
    var criteria: [Criterion] = []
    for raw in all("criterion") {
      var reader = reader(of: raw)
      if let criterion = criterion(raw, &reader) { criteria.append(criterion) }
      close(reader)
    }
    return criteria
  }

  private func criterion(
    _ raw: RawDeclaration, _ reader: inout TableReader
  ) -> Criterion? {
    let title = reader.wording()
    let number = reader.number("max", .positiveNumber)
    let isShare = reader["share"] != nil
    if isShare == (reader["points"] != nil) {
      let fields = ["points", "share"]
      reader.report(
        isShare ? .exclusiveFields(raw.declared, fields) : .oneFieldOf(raw.declared, fields),
        field: isShare ? "share" : nil)
    }
    let formula = formula(
      isShare ? "share" : "points", maximum: isShare ? 1 : number, &reader)
    let to = reader.choices("to", of: CandidateKind.self)
    let among = reader.selector("among", kinds: names.kinds)
    let requirements = requirements(&reader)
    let law = law(&reader)
    let source = reader.text("source")
    guard let formula, let number,
      let max = Points(rounding: number, decimals: campaign.decimals)
    else { return nil }
    return Criterion(
      id: raw.declared.id ?? "", title: title, max: max, to: to.isEmpty ? [.collective] : to,
      among: among, requirements: requirements, formula: formula, isShare: isShare, law: law,
      source: source, place: raw.place)
  }

  mutating func checks() -> [CheckRule] {
    var checks: [CheckRule] = []
    for raw in all("check") {
      var reader = reader(of: raw)
      let title = reader.wording()
      let severity = reader.choice("severity", of: CheckRule.Severity.self) ?? .warning
      let source = reader.text("source")
      if let test = reader.function("test") {
        checks.append(
          CheckRule(
            id: raw.declared.id ?? "", title: title, severity: severity, test: test,
            source: source, place: raw.place))
      }
      close(reader)
    }
    return checks
  }

  mutating func sharedQuotas() -> [SharedQuota] {
    var quotas: [SharedQuota] = []
    for raw in all("quota") {
      var reader = reader(of: raw)
      quotas.append(
        SharedQuota(
          id: raw.declared.id ?? "", text: reader.wording(),
          places: reader.wholeNumber("places", from: 0) ?? 0))
      close(reader)
    }
    return quotas
  }
}
