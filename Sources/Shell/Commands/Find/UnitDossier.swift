internal import LearningWeek
internal import Reporting

/// How `show` looks: the unit, its return, what came with it.
struct UnitDossier {
  var data: CampaignData
  var rollUp: RollUp
  var index: Int

  private var tree: UnitTree { rollUp.cube.tree }
  var unit: ReportingUnit { tree.units[index] }

  func page(in language: Language) -> Page {
    var rows: [[ResultTable.Cell]] = []
    var machineRows: [[ResultTable.Cell]] = []
    func add(_ vi: String, _ en: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      rows.append([.text(Wording(vi: vi, en: en).text(in: language)), .text(text)])
      machineRows.append([.text(en.replacing(" ", with: "_")), .text(text)])
    }
    func add(attribute name: String, _ value: AttributeValue) {
      rows.append([.text(label(of: name)), .text(Self.text(value))])
      machineRows.append([.text(name), Self.cell(value)])
    }
    add("mã", "code", unit.code.text)
    add("tên", "name", unit.name)
    add("loại", "kind", Words.kind(unit.kind.id, data.campaign.kinds, in: language))
    add("địa bàn", "area", unit.area.flatMap { $0 == unit.code ? nil : named($0) })
    add("báo cáo cho", "reports to", recipients(in: language))
    for (name, value) in unit.attributes.sorted(by: { $0.key < $1.key }) {
      add(attribute: name, value)
    }
    for fact in data.facts where fact.unit == unit.code {
      add(attribute: fact.name, fact.value)
    }
    add("tình trạng", "state", state(in: language))
    for scope in ReturnScope.allCases {
      guard let filed = data.returns[ReturnKey(unit.code, scope)] else { continue }
      add(
        scope == .own ? "báo cáo riêng" : "báo cáo tổng hợp",
        scope == .own ? "own return" : "consolidated return",
        Wording(
          vi:
            "lần \(filed.revision), nhận \(Words.date(filed.receivedOn)), \(filed.lines.count) mục, "
            + "từ \(filed.file)",
          en: "revision \(filed.revision), received \(Words.date(filed.receivedOn)), "
            + Words.english(filed.lines.count, "row") + ", from \(filed.file)"
        ).text(in: language))
    }
    if let verdict = data.verdicts[unit.code] {
      add(
        "xem xét", "verdict",
        VerdictWords.sentence(verdict, isCurrent: data.verdict(on: unit.code) != nil)
          .text(in: language))
    }
    add("minh chứng", "evidence", evidence(in: language))
    for part in narratives {
      let title = data.campaign.sections.first { $0.id == part.section }?.title ?? part.section
      add("phần lời", "narrative", "\(title): \(part.text)")
    }
    for money in data.funding where money.unit == unit.code {
      let amount = money.amount.map { Words.number($0) + " đ" }
      add(
        "kinh phí", "funding",
        [source(of: money), amount, money.note].compactMap { $0 }.joined(separator: ": "))
    }
    for flag in data.flags where flag.unit == unit.code {
      add(
        "dấu", "flag",
        [flag.flag, flag.name, flag.reason].compactMap { $0 }.joined(separator: ": "))
    }
    for nomination in data.nominations where nomination.unit == unit.code {
      add(
        "đề nghị khen", "nomination",
        [nomination.name, nomination.position, nomination.achievement, nomination.award]
          .compactMap { $0 }.joined(separator: ", ")
          + (data.verdict(on: nomination).map {
            " (\(VerdictWords.sentence($0).text(in: language)))"
          }
            ?? ""))
    }
    for note in notes {
      add("ghi chú", "note", "\(Words.date(note.day)), \(note.by): \(note.text)")
    }
    if unit.isSynthetic {
      add(
        "dữ liệu mẫu", "synthetic",
        Wording(
          vi: "đơn vị mẫu do chương trình tạo ra, không có thật", en: "made by generate, not real"
        )
        .text(in: language))
    }
    let columns = [
      ResultTable.Column("fact", Wording(vi: "mục", en: "fact").text(in: language)),
      ResultTable.Column("value", Wording(vi: "nội dung", en: "value").text(in: language)),
    ]
    return Page(
      table: ResultTable(columns: columns, rows: machineRows),
      spoken: ResultTable(columns: columns, rows: rows), document: document)
  }

  /// Sections of the unit's narrative report, in the pack's order; unknown ones last.
  var narratives: [Narrative] {
    let sections = data.campaign.sections.map(\.id)
    func place(_ part: Narrative) -> Int {
      sections.firstIndex(of: part.section) ?? sections.count
    }
    return data.narratives.filter { $0.unit == unit.code }.sorted { a, b in
      place(a) != place(b) ? place(a) < place(b) : a.section.precedesBytewise(b.section)
    }
  }

  /// Of the unit, the latest first.
  var notes: [UnitNote] {
    data.notes.filter { $0.unit == unit.code }.sorted { a, b in
      a.day != b.day ? a.day > b.day : a.text.precedesBytewise(b.text)
    }
  }

  private func named(_ code: UnitCode) -> String {
    tree.index(of: code).map { "\(tree.units[$0].name) (\(code))" } ?? code.text
  }

  private func recipients(in language: Language) -> String {
    let recipients =
      data.expected[unit.code]?.recipients ?? unit.reportsTo.map(\.text)
    return recipients.map { code in
      tree.index(of: UnitCode(code)).map { tree.units[$0].name }
        ?? Words.recipient(code, data.campaign.kinds, in: language)
    }.joined(separator: "; ")
  }

  /// The source as the pack words it.
  private func source(of money: Funding) -> String? {
    data.campaign.fundingSources.first { $0.id == money.source }?.text ?? money.source
  }

  private func label(of name: String) -> String {
    data.campaign.attributes.first { $0.id == name }?.text ?? name
  }

  private static func cell(_ value: AttributeValue) -> ResultTable.Cell {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    }
  }

  private static func text(_ value: AttributeValue) -> String {
    switch value {
    case .number(let number): Words.number(number)
    case .text(let text): CivilDate(iso: text).map(Words.date) ?? text
    }
  }

  private func state(in language: Language) -> String {
    guard let expectation = data.expected[unit.code] else {
      return Wording(vi: "không phải báo cáo", en: "need not report").text(in: language)
    }
    let status = UnitStatus(
      code: unit.code, name: unit.name, kind: unit.kind, expectation: expectation,
      receipt: data.receipt(of: unit.code))
    var text = StatusPage.word(status.state, in: language)
    if let day = status.receivedOn {
      text += Wording(vi: ", nhận \(Words.date(day))", en: ", received \(Words.date(day))")
        .text(in: language)
    }
    if let day = status.lastDay {
      text += Wording(vi: ", hạn \(Words.date(day))", en: ", due \(Words.date(day))")
        .text(in: language)
    }
    return text
  }

  private func evidence(in language: Language) -> String {
    let mine = data.evidence.filter { $0.unit == unit.code }
    let words: [(EvidenceKind, vi: String, en: String)] = [
      (.photo, "ảnh", "photo"), (.link, "liên kết", "link"), (.article, "bài viết", "article"),
      (.document, "văn bản", "document"),
    ]
    return words.compactMap { kind, vi, en in
      let count = mine.count { $0.kind == kind }
      return count == 0
        ? nil : Wording(vi: "\(count) \(vi)", en: Words.english(count, en)).text(in: language)
    }.joined(separator: ", ")
  }
}
