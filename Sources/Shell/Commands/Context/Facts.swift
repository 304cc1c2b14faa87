internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

extension Command {
  static let facts = Command(
    "info", "thông tin", .context,
    summary: Wording(
      vi: "bộ quy tắc nói gì về đợt: ngày, chủ đề, căn cứ, hạn nộp",
      en: "what the pack says of the campaign: dates, theme, basis, deadlines"),
    examples: ["info", "thông tin | json"], takesWords: false
  ) { session, _ in
    let desk = try session.chosenDesk()
    let campaign = desk.campaign
    let hash = desk.pack.hash
    let isOpen = try session.store.isOpen(campaign.name)
    let data = try desk.data()
    let rules = desk.pack.criteria.map {
      CampaignPage.Rule(id: $0.id, title: $0.title, max: $0.max.value)
    }
    let awards = desk.pack.awards.map {
      CampaignPage.Prize(terms: $0.terms, quota: DeclaredQuota($0, in: desk.pack).words)
    }
    let areaName = data.units.first { $0.code == campaign.area }?.name
    return Answer { language in
      CampaignPage(
        campaign: campaign, areaName: areaName, rules: rules, awards: awards, packHash: hash,
        isOpen: isOpen,
        isSynthetic: data.isSynthetic
      ).page(in: language)
    }
  }
}

/// How `info` looks.
struct CampaignPage {
  var campaign: Campaign
  /// `nil` when no unit has the area's code.
  var areaName: String?
  var rules: [Rule]
  var awards: [Prize]
  var packHash: String
  var isOpen: Bool
  var isSynthetic: Bool

  /// A criterion as it is listed.
  struct Rule: Hashable {
    var id: String
    var title: String
    var max: Double
  }

  /// An award as it is listed.
  struct Prize {
    var terms: AwardTerms
    var quota: Wording
  }

  func page(in language: Language) -> Page {
    var rows: [[ResultTable.Cell]] = []
    // Files name every fact, in English; people see a name once.
    var machineRows: [[ResultTable.Cell]] = []
    var lastName = ""
    func add(_ vi: String, _ en: String, _ cell: ResultTable.Cell) {
      rows.append([.text(Wording(vi: vi, en: en).text(in: language)), cell])
      lastName = en.isEmpty ? lastName : en.replacing(" ", with: "_")
      machineRows.append([.text(lastName), cell])
    }
    add("đợt", "campaign", .text(campaign.title))
    add("địa bàn", "area", .text(areaName.map { "\($0) (\(campaign.area))" } ?? campaign.area.text))
    add("năm", "year", .text(String(campaign.year)))
    if let theme = campaign.theme { add("chủ đề", "theme", .text(theme)) }
    add("từ ngày", "first day", .date(campaign.firstDay))
    add("đến ngày", "last day", .date(campaign.lastDay))
    if let closing = campaign.closing { add("tổng kết", "closing", .date(closing)) }
    if let opening = campaign.opening {
      add("khai mạc", "opening", .text(CampaignWords.opening(opening).text(in: language)))
    }
    for (index, basis) in campaign.basedOn.enumerated() {
      add(index == 0 ? "căn cứ" : "", index == 0 ? "based on" : "", .text(basis))
    }
    for (index, slogan) in campaign.slogans.enumerated() {
      add(index == 0 ? "khẩu hiệu" : "", index == 0 ? "slogans" : "", .text(slogan))
    }
    for (index, deadline) in campaign.deadlines.enumerated() {
      add(
        index == 0 ? "hạn nộp" : "", index == 0 ? "deadlines" : "",
        .text(CampaignWords.deadline(deadline, campaign.kinds).text(in: language)))
    }
    for (index, contact) in campaign.contacts.enumerated() {
      add(
        index == 0 ? "liên hệ" : "", index == 0 ? "contacts" : "",
        .text(
          [contact.name, contact.email, contact.phone].compactMap { $0 }.joined(separator: " · ")))
    }
    for (index, kind) in EvidenceKind.allCases.filter({ campaign.evidence.bounds[$0] != nil })
      .enumerated()
    {
      guard let bounds = campaign.evidence.bounds[kind] else { continue }
      add(
        index == 0 ? "minh chứng" : "", index == 0 ? "evidence" : "",
        .text(CampaignWords.evidence(kind, bounds).text(in: language)))
    }
    for (index, source) in campaign.fundingSources.enumerated() {
      add(index == 0 ? "kinh phí" : "", index == 0 ? "funding" : "", .text(source.text))
    }
    for (index, section) in campaign.sections.enumerated() {
      add(
        index == 0 ? "mục báo cáo" : "", index == 0 ? "sections" : "",
        .text("\(section.id.uppercased()). \(section.title)"))
    }
    for (index, task) in campaign.tasks.enumerated() {
      add(
        index == 0 ? "phân công" : "", index == 0 ? "tasks" : "",
        .text([task.by, task.text].compactMap { $0 }.joined(separator: ": ")))
    }
    for (index, flag) in campaign.flags.enumerated() {
      add(index == 0 ? "dấu" : "", index == 0 ? "flags" : "", .text("\(flag.id): \(flag.text)"))
    }
    for (index, rule) in rules.enumerated() {
      add(
        index == 0 ? "tiêu chí" : "", index == 0 ? "criteria" : "",
        .text(
          "\(rule.id): \(rule.title), "
            + Wording(
              vi: "tối đa \(Words.number(rule.max)) điểm",
              en: "at most \(Words.number(rule.max)) points"
            ).text(in: language)))
    }
    for (index, award) in awards.enumerated() {
      add(
        index == 0 ? "hình thức khen" : "", index == 0 ? "awards" : "",
        .text(CampaignWords.award(award).text(in: language)))
    }
    add(
      "trạng thái", "state",
      .text(
        (isOpen ? Wording(vi: "đã mở", en: "open") : Wording(vi: "chưa mở", en: "not open"))
          .text(in: language)))
    add("mã bộ quy tắc", "pack hash", .text(String(packHash.prefix(12))))
    let columns = [
      ResultTable.Column("fact", Wording(vi: "mục", en: "fact").text(in: language)),
      ResultTable.Column("value", Wording(vi: "nội dung", en: "value").text(in: language)),
    ]
    return Page(
      table: ResultTable(columns: columns, rows: machineRows),
      spoken: ResultTable(columns: columns, rows: rows),
      sections: [
        Page.Section(
          title: "", table: ResultTable(columns: columns, rows: rows), isWhole: true)
      ], document: document)
  }

  private var document: JSONValue {
    [
      "pack": .string(campaign.name), "title": .string(campaign.title),
      "area": .string(campaign.area.text), "year": .integer(campaign.year),
      "theme": .optional(campaign.theme) { .string($0) },
      "first_day": .string(campaign.firstDay.iso), "last_day": .string(campaign.lastDay.iso),
      "closing": .optional(campaign.closing) { .string($0.iso) },
      "opening": .optional(campaign.opening) { opening in
        [
          "on": .string(opening.on.iso), "at": .optional(opening.at) { .string($0) },
          "place": .optional(opening.place) { .string($0) },
          "mode": .optional(opening.mode) { .string($0.rawValue) },
          "via": .optional(opening.via) { .string($0) },
          "sites": .optional(opening.sites) { .integer($0) },
        ]
      },
      "based_on": .array(campaign.basedOn.map { .string($0) }),
      "slogans": .array(campaign.slogans.map { .string($0) }),
      "deadlines": .array(
        campaign.deadlines.map { deadline in
          [
            "from": .array(
              (deadline.from.kinds.map(\.id) + deadline.from.units.map(\.text)).map {
                .string($0)
              }),
            "except": .array(deadline.from.except.map { .string($0.text) }),
            "to": .array(deadline.to.map { .string($0) }),
            "last_day": .optional(deadline.lastDay) { .string($0.iso) },
            "via": .optional(deadline.via) { .string($0) },
            "source": .optional(deadline.source) { .string($0) },
          ]
        }),
      "evidence": .array(
        EvidenceKind.allCases.compactMap { kind in
          campaign.evidence.bounds[kind].map { bounds in
            [
              "kind": .string(kind.rawValue), "min": .integer(bounds.min),
              "max": .optional(bounds.max) { .integer($0) },
            ]
          }
        }),
      "funding": .array(
        campaign.fundingSources.map { ["id": .string($0.id), "text": .string($0.text)] }),
      "sections": .array(
        campaign.sections.map {
          ["id": .string($0.id), "title": .string($0.title), "holds": .string($0.holds.rawValue)]
        }),
      "tasks": .array(
        campaign.tasks.map {
          ["text": .string($0.text), "by": .optional($0.by) { .string($0) }]
        }),
      "contacts": .array(
        campaign.contacts.map {
          [
            "name": .string($0.name), "email": .optional($0.email) { .string($0) },
            "phone": .optional($0.phone) { .string($0) },
          ]
        }),
      "flags": .array(campaign.flags.map { ["id": .string($0.id), "text": .string($0.text)] }),
      "criteria": .array(
        rules.map {
          ["id": .string($0.id), "title": .string($0.title), "max": .number($0.max)]
        }),
      "awards": .array(
        awards.map { award in
          [
            "id": .string(award.terms.id), "title": .string(award.terms.title),
            "to": .array(award.terms.to.map { .string($0.rawValue) }),
            "granted_by": .optional(award.terms.grantedBy) { .string($0) },
            "appraised_by": .array(award.terms.appraisedBy.map { .string($0) }),
            "decided_on": .optional(award.terms.decidedOn) { .string($0.iso) },
            "dossier_before": .optional(award.terms.dossierBefore) { .string($0.iso) },
            "law": .optional(award.terms.law) { .string($0) },
            "source": .optional(award.terms.source) { .string($0) },
          ]
        }),
      "open": .truth(isOpen), "synthetic": .truth(isSynthetic),
      "pack_hash": .string(packHash),
    ]
  }
}
