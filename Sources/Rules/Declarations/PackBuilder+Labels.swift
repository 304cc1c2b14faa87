internal import LearningWeek
internal import LuaRuntime

extension PackBuilder {
  mutating func readLabels() {
    campaign.attributes = namedTexts("attributes")
    campaign.flags = namedTexts("flags")
    campaign.kinds = labels("kind")
    campaign.activities = labels("activity")
    for raw in all("indicator") {
      var reader = reader(of: raw)
      campaign.indicators.append(
        Indicator(
          id: raw.declared.id ?? "", text: reader.wording(), unit: reader.text("unit")))
      close(reader)
    }
    readFundingSources()
  }

  private mutating func labels(_ keyword: String) -> [Label] {
    var labels: [Label] = []
    for raw in all(keyword) {
      var reader = reader(of: raw)
      labels.append(
        Label(
          id: raw.declared.id ?? "", text: reader.wording(), source: reader.text("source")))
      close(reader)
    }
    return labels
  }

  /// `attributes { enrolment = "Sĩ số" }`, in the order in which they are written.
  private mutating func namedTexts(_ keyword: String) -> [Label] {
    var labels: [Label] = []
    var seen: [String: LuaPlace?] = [:]
    for raw in all(keyword) {
      var reader = TableReader(raw)
      let source = reader.text("source")
      if let item = raw.table.items.first {
        reader.report(
          .wrongField(raw.declared, field: "1", expected: .labelledPair, found: item.finding))
      }
      let written = raw.written?.fields.map(\.path) ?? []
      let keys = raw.table.fields.map(\.key).filter { $0 != "source" }
      for key in keys.sorted(byFirstOf: written) {
        let declared = Declared(keyword, key)
        if let first = seen[key] {
          reader.report(.duplicateID(declared, first: first), field: key)
          continue
        }
        seen[key] = raw.place(of: key)
        if !Declared.isID(key) { reader.report(.misspeltID(declared), field: key) }
        guard let text = reader.text(key) else { continue }
        labels.append(Label(id: key, text: text, source: source))
      }
      close(reader)
    }
    return labels
  }

  /// `funding { { "state", "Ngân sách nhà nước" }, … }`
  private mutating func readFundingSources() {
    for raw in all("funding") {
      var reader = TableReader(raw)
      reader.refuseFields(except: ["source"])
      let source = reader.text("source")
      for item in raw.table.items {
        guard case .table(let pair) = item, pair.items.count == 2,
          let id = pair.items[0].asText, let text = pair.items[1].asText
        else {
          reader.report(
            .wrongField(raw.declared, field: "1", expected: .labelledPair, found: item.finding))
          continue
        }
        var inner = reader.inner(pair, field: id)
        inner.refuseFields(except: ["source"])
        let declared = Declared("funding", id)
        if !Declared.isID(id) { inner.report(.misspeltID(declared)) }
        if !names.fundingSources.insert(id).inserted {
          inner.report(.duplicateID(declared, first: nil))
        }
        campaign.fundingSources.append(
          Label(id: id, text: text, source: inner.text("source") ?? source))
        reader.adopt(inner)
      }
      close(reader)
    }
  }
}

extension Declared {
  /// `[a-z0-9][a-z0-9_.]*`
  static func isID(_ text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
  }
}

extension [String] {
  /// In the order in which `model` first names them, then those that it does not.
  func sorted(byFirstOf model: [String]) -> [String] {
    var ranks: [String: Int] = [:]
    for (rank, name) in model.enumerated() where ranks[name] == nil { ranks[name] = rank }
    return enumerated().sorted { a, b in
      (ranks[a.element] ?? .max, a.offset) < (ranks[b.element] ?? .max, b.offset)
    }.map(\.element)
  }
}
