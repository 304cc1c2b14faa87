internal import LearningWeek
internal import LuaRuntime

extension PackBuilder {
  mutating func readCampaignFacts() {
    guard let raw = all("campaign").first else { return }
    var reader = reader(of: raw)
    campaign.title = reader.wording()
    campaign.area = UnitCode(reader.text("area") ?? "")
    campaign.year = reader.wholeNumber("year", from: 2000, to: 2999) ?? 0
    campaign.theme = reader.text("theme")
    let first = reader.date("first_day")
    let last = reader.date("last_day")
    campaign.firstDay = first ?? campaign.firstDay
    campaign.lastDay = last ?? first ?? campaign.lastDay
    campaign.closing = reader.date("closing")
    campaign.basedOn = reader.texts("based_on")
    campaign.slogans = reader.texts("slogans")
    campaign.decimals = reader.wholeNumber("decimals", from: 0, to: 6) ?? 2
    campaign.source = reader.text("source")
    campaign.opening = opening(&reader)
    reader.order("first_day", first, "last_day", last)
    reader.order("first_day", first, "closing", campaign.closing)
    if let first, campaign.year != 0, first.year != campaign.year {
      reader.report(.yearOfFirstDay(year: campaign.year, firstDay: first), field: "year")
    }
    close(reader)
  }

  private func opening(_ reader: inout TableReader) -> Opening? {
    guard let value = reader["opening"] else { return nil }
    guard case .table(let table) = value else {
      reader.wrong("opening", .table, value)
      return nil
    }
    var inner = reader.inner(table, field: "opening")
    defer { reader.adopt(inner) }
    inner.refuseFields(except: ["on", "at", "place", "mode", "via", "sites"])
    inner.demand("on")
    if let at = inner["at"], at.asText.map(Self.isTime) != true { inner.wrong("at", .time, at) }
    let day = inner.date("on")
    let opening = Opening(
      on: day ?? campaign.firstDay, at: inner["at"]?.asText, place: inner.text("place"),
      mode: inner.choice("mode", of: DeliveryMode.self), via: inner.text("via"),
      sites: inner.wholeNumber("sites", from: 0))
    return day == nil ? nil : opening
  }

  /// `HH:MM`
  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return false }
    return hour < 24 && minute < 60
  }

  mutating func readPeople() {
    for raw in all("contact") {
      var reader = reader(of: raw)
      campaign.contacts.append(
        Contact(
          name: reader.wording(), email: reader.text("email"), phone: reader.text("phone")))
      close(reader)
    }
    for raw in all("task") {
      var reader = reader(of: raw)
      campaign.tasks.append(
        Assignment(
          text: reader.wording(), by: reader.text("by"), source: reader.text("source")))
      close(reader)
    }
  }

  mutating func readLaws() {
    for raw in all("law") {
      var reader = reader(of: raw)
      let law = Law(
        id: raw.declared.id ?? "", text: reader.wording(), from: reader.date("from"),
        until: reader.date("before"))
      reader.order("from", law.from, "before", law.until)
      campaign.laws.append(law)
      close(reader)
    }
  }

  /// A law that is cited must be declared and in force on the last day.
  func law(_ reader: inout TableReader) -> String? {
    guard let id = reader.reference("law", to: .law, among: names.ids(of: "law")) else {
      return nil
    }
    guard let law = campaign.laws.first(where: { $0.id == id }) else { return nil }
    if !law.isInForce(on: campaign.lastDay) {
      reader.report(
        .lawNotInForce(reader.declared, law: id, on: campaign.lastDay), field: "law")
    }
    return id
  }
}

extension TableReader {
  /// Reports two days of which the later one comes first.
  mutating func order(
    _ earlier: String, _ first: CivilDate?, _ later: String, _ second: CivilDate?
  ) {
    guard let first, let second, second < first else { return }
    report(
      .datesOutOfOrder(
        declared, earlier: DatedField(path + earlier, first),
        later: DatedField(path + later, second)),
      field: later)
  }
}
