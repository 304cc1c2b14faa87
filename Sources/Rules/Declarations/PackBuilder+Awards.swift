internal import LearningWeek
internal import LuaRuntime

extension PackBuilder {
  mutating func awards() -> [Award] {
    var awards: [Award] = []
    for raw in all("award") {
      var reader = reader(of: raw)
      awards.append(award(raw, &reader))
      close(reader)
    }
    return Self.mutuallyExclusive(awards)
  }

  private func award(_ raw: RawDeclaration, _ reader: inout TableReader) -> Award {
    let kinds = reader.choices("to", of: CandidateKind.self)
    var terms = AwardTerms(
      id: raw.declared.id ?? "", title: reader.wording(),
      to: kinds.isEmpty ? [.collective] : kinds)
    terms.grantedBy = reader.text("granted_by")
    terms.appraisedBy = reader.texts("appraised_by")
    terms.decidedOn = reader.date("decided_on")
    terms.dossierBefore = reader.date("dossier_before")
    reader.order("last_day", campaign.lastDay, "decided_on", terms.decidedOn)
    reader.order("dossier_before", terms.dossierBefore, "decided_on", terms.decidedOn)
    terms.minimum = reader.number("minimum").flatMap {
      Points(rounding: $0, decimals: campaign.decimals)
    }
    let awards = names.ids(of: "award").subtracting([terms.id])
    terms.notWith = reader.texts("not_with").filter { other in
      reader.refer("not_with", to: .award, other, among: awards)
    }
    terms.sharedQuota = reader.reference(
      "quota_shared_by", to: .quota, among: names.ids(of: "quota"))
    terms.law = law(&reader)
    terms.source = reader.text("source")
    let order = order(collectives: terms.to.contains(.collective), &reader)
    terms.order = order.map(\.term)
    return Award(
      terms: terms, among: reader.selector("among", kinds: names.kinds),
      needsNomination: reader.truth("nominated") ?? false,
      requirements: requirements(&reader), block: reader.function("block"),
      quota: quota(&reader), order: order.map(\.rule), place: raw.place)
  }

  private func quota(_ reader: inout TableReader) -> QuotaRule {
    guard let value = reader["quota"] else { return .unlimited }
    switch value {
    case .integer, .number:
      return reader.wholeNumber("quota", from: 0).map { .number($0) } ?? .unlimited
    case .function(let function):
      return .function(function)
    case .table(let table) where table.items.isEmpty:
      var inner = reader.inner(table, field: "quota")
      var places: [String: Int] = [:]
      for (block, _) in table.fields {
        places[block] = inner.wholeNumber(block, from: 0)
      }
      reader.adopt(inner)
      let otherwise = places.removeValue(forKey: "otherwise")
      return .table(places, otherwise: otherwise)
    case .object(_, let handle) where helpers.indices.contains(handle):
      guard case .percent(let percent, let options) = helpers[handle] else { break }
      var inner = reader.inner(options, field: "quota")
      defer { reader.adopt(inner) }
      inner.refuseFields(except: ["of", "round"])
      if percent < 0 { inner.wrong("1", .positiveNumber, .number(percent)) }
      return .percent(
        PercentQuota(
          percent: percent,
          attribute: inner.reference("of", to: .attribute, among: names.attributes),
          rounding: inner.choice("round", of: PercentQuota.Rounding.self) ?? .down))
    default:
      break
    }
    reader.wrong("quota", .quota, value)
    return .unlimited
  }

  private func order(
    collectives: Bool, _ reader: inout TableReader
  ) -> [(term: OrderTerm, rule: OrderRule)] {
    guard let value = reader["order"] else { return [(.score, .score)] }
    guard case .table(let list) = value, list.fields.isEmpty, !list.items.isEmpty else {
      reader.wrong("order", .list, value)
      return [(.score, .score)]
    }
    var order: [(term: OrderTerm, rule: OrderRule)] = []
    for item in list.items {
      switch item {
      case .string("score"):
        order.append((.score, .score))
      case .string(let measure):
        // A person has no total of its own.
        let measures = collectives ? names.measures : []
        guard reader.refer("order", to: .measure, measure, among: measures) else { continue }
        order.append((OrderTerm(.measure(measure)), .measure(measure)))
      case .object(_, let handle) where helpers.indices.contains(handle):
        guard case .order(let table, let more) = helpers[handle],
          let term = orderRule(table, moreIsBetter: more, &reader)
        else { fallthrough }
        order.append(term)
      default:
        reader.wrong("order", .order, item)
      }
    }
    return order
  }

  /// `more { wording, function, law = "…" }`
  private func orderRule(
    _ table: LuaTable, moreIsBetter: Bool, _ reader: inout TableReader
  ) -> (term: OrderTerm, rule: OrderRule)? {
    guard table.items.count == 2, let text = table.items[0].asText,
      case .function(let function) = table.items[1]
    else { return nil }
    var inner = reader.inner(table, field: "order")
    inner.refuseFields(except: ["law", "source"])
    _ = law(&inner)
    reader.adopt(inner)
    return (OrderTerm(.rule(text), moreIsBetter: moreIsBetter), .function(function))
  }

  /// An award that excludes another is excluded by it.
  private static func mutuallyExclusive(_ awards: [Award]) -> [Award] {
    awards.map { award in
      var terms = award.terms
      for other in awards where other.terms.notWith.contains(award.id) {
        if !terms.notWith.contains(other.id) { terms.notWith.append(other.id) }
      }
      return Award(
        terms: terms, among: award.among, needsNomination: award.needsNomination,
        requirements: award.requirements, block: award.block, quota: award.quota,
        order: award.order, place: award.place)
    }
  }
}
