internal import LearningWeek
internal import LuaRuntime

extension CaseReader {
  mutating func readAccompaniments(_ code: UnitCode, _ inner: inout TableReader) {
    readEvidence(code, &inner)
    readFunding(code, &inner)
    data.flags += flags(of: nil, code, &inner)
    data.earlierAwards += awards(.collective, name: code.text, code, &inner)
    switch inner["nominated"] {
    case nil, .boolean(false)?: break
    case .boolean(true)?: nominate(code, for: nil)
    default:
      for award in inner.texts("nominated") {
        inner.refer("nominated", to: .award, award, among: pack.awards.map(\.id))
        nominate(code, for: award)
      }
    }
  }

  private mutating func nominate(_ code: UnitCode, for award: String?) {
    data.nominations.append(
      Nomination(
        kind: .collective, name: code.text, unit: code, award: award,
        receivedOn: dossierDay(for: award), place: place))
  }

  /// When a dossier without a day came: on the last day that is in time, as returns
  /// do; `nil` where no award has one.
  private func dossierDay(for award: String?) -> CivilDate? {
    pack.awards.filter { award == nil || $0.id == award }.compactMap(\.terms.dossierBefore)
      .min().map { $0.advanced(by: -1) }
  }

  /// `evidence = { photos = 2, documents = 1 }`
  private mutating func readEvidence(_ code: UnitCode, _ inner: inout TableReader) {
    guard let table = table("evidence", in: inner) else { return }
    var counts = inner.inner(table, field: "evidence")
    counts.refuseFields(except: EvidenceKind.allCases.map { $0.rawValue + "s" })
    for kind in EvidenceKind.allCases {
      let count = counts.wholeNumber(kind.rawValue + "s", from: 0, to: 1000) ?? 0
      for number in 0..<count {
        data.evidence.append(
          Evidence(unit: code, kind: kind, location: "\(kind.rawValue) \(number + 1)", place: place)
        )
      }
    }
    inner.adopt(counts)
  }

  /// `funding = { state = 5000000, mobilised = "sách vở" }`
  private mutating func readFunding(_ code: UnitCode, _ inner: inout TableReader) {
    guard let table = table("funding", in: inner) else { return }
    var amounts = inner.inner(table, field: "funding")
    for (source, value) in table.fields {
      let known = pack.campaign.fundingSources.map(\.id)
      guard amounts.refer(source, to: .fundingSource, source, among: known) else { continue }
      let amount = value.asNumber == nil ? nil : amounts.wholeNumber(source, from: 0)
      let note = value.asNumber == nil ? amounts.text(source) : nil
      data.funding.append(
        Funding(unit: code, source: source, amount: amount, note: note, place: place))
    }
    inner.adopt(amounts)
  }

  /// `flags = { discipline = true }`
  func flags(of name: String?, _ unit: UnitCode, _ inner: inout TableReader) -> [FlagMark] {
    guard let table = table("flags", in: inner) else { return [] }
    var flags = inner.inner(table, field: "flags")
    var marks: [FlagMark] = []
    for (flag, _) in table.fields {
      let declared = pack.campaign.flags.map(\.id)
      guard flags.refer(flag, to: .flag, flag, among: declared), flags.truth(flag) == true
      else { continue }
      marks.append(FlagMark(name: name, unit: unit, flag: flag, place: place))
    }
    inner.adopt(flags)
    return marks
  }

  /// `awards = { { award = "giay_khen", year = 2020 } }`
  func awards(
    _ kind: CandidateKind, name: String, _ unit: UnitCode, _ inner: inout TableReader
  ) -> [EarlierAward] {
    guard let table = table("awards", in: inner) else { return [] }
    var awards: [EarlierAward] = []
    for item in table.items {
      guard case .table(let fields) = item else {
        inner.wrong("awards", .table, item)
        continue
      }
      var award = inner.inner(fields, field: "awards")
      award.refuseFields(except: ["award", "year"])
      if let id = award.text("award"), let year = award.wholeNumber("year", from: 1945) {
        awards.append(
          EarlierAward(
            kind: kind, name: name, unit: unit, award: id, year: year, place: place))
      } else {
        award.demand("award")
        award.demand("year")
      }
      inner.adopt(award)
    }
    return awards
  }

  mutating func readCandidate(_ name: String, _ table: LuaTable) {
    var inner = reader.inner(table, field: "candidates." + name)
    inner.refuseFields(except: CaseSchema.candidateFields)
    inner.demand("to")
    let kind = inner.choice("to", of: CandidateKind.self) ?? .individual
    let units = data.units.map(\.code.text)
    if !isSingle { inner.demand("unit") }
    let unit = UnitCode(
      inner.reference("unit", to: .candidate, among: units) ?? Self.single)
    let shown = inner.text("name") ?? name
    let awards = inner.texts("award")
    for award in awards {
      inner.refer("award", to: .award, award, among: pack.awards.map(\.id))
    }
    let nomination = Nomination(
      kind: kind, name: shown, unit: unit, position: inner.text("position"),
      isFemale: inner.truth("female"), achievement: inner.text("achievement"),
      receivedOn: inner.date("received_on"), place: place)
    for award in awards.isEmpty ? [nil] : awards.map(Optional.some) {
      var one = nomination
      one.award = award
      one.receivedOn = one.receivedOn ?? dossierDay(for: award)
      data.nominations.append(one)
    }
    data.flags += flags(of: shown, unit, &inner)
    data.earlierAwards += self.awards(kind, name: shown, unit, &inner)
    reader.adopt(inner)
  }
}
