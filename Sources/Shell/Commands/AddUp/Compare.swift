internal import LearningWeek
internal import Reporting
internal import Storage
internal import VietnameseText

extension Command {
  static let compare = Command(
    "compare", "qua năm", .addUp,
    usage: "YEAR YEAR [MEASURE] [row R] [by LEVEL|kind|row|activity|indicator] [in UNIT]",
    summary: Wording(
      vi: "số liệu hai năm cạnh nhau, kể cả khi đơn vị hành chính đã đổi",
      en: "two years side by side, across changes of the areas"),
    detail: Wording(
      vi: "Năm trước quy về đơn vị của năm sau; --as-of chọn đơn vị của năm nào. Số quy đổi đều "
        + "ghi rõ; đơn vị bị tách thì không chia mà kê riêng.",
      en: "The earlier year is restated in the units of the later; --as-of says otherwise. A "
        + "restated figure says so; what a split leaves open is listed, never shared out."),
    examples: [
      "compare 2021 2023 by district", "qua năm 2021 2025 participants theo tỉnh",
      "compare 2021 2025 by district --as-of 2021",
    ],
    clauses: [.by, .within, .row],
    options: [
      CommandOption(
        "as-of", value: "YEAR",
        Wording(
          vi: "theo đơn vị của năm nào trong hai năm",
          en: "which of the two years' units to count in"))
    ]
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let years = try YearPair(arguments)
    let campaigns = CampaignYears(session: session, desk: desk)
    let kept = try campaigns.campaigns(of: years.kept, overlapping: [desk])
    let restated = try campaigns.campaigns(of: years.restated, overlapping: kept)
    let query = try session.yearQuery(arguments, years, kept: kept, restated: restated)
    let answer = try session.comparison(kept: kept, restated: restated).answer(query)
    let page = ComparePage(
      years: years, query: query, answer: answer, kinds: desk.campaign.kinds,
      sources: try [
        YearSource(years.kept, kept), YearSource(years.restated, restated),
      ].sorted { $0.year < $1.year })
    let isSynthetic = try (kept + restated).contains { try $0.data().isSynthetic }
    return Answer(
      provenance: try desk.provenance().shows(synthetic: isSynthetic), page: page.page)
  }
}

/// The two years of `compare`.
struct YearPair {
  /// In the order typed.
  var first: Int
  var second: Int
  /// The one whose units are used.
  var kept: Int
  var restated: Int { kept == first ? second : first }
  /// What follows the years.
  var rest: [Word]

  init(_ arguments: Arguments) throws(Failure) {
    let years = arguments.words.prefix(2).compactMap { Int($0.text) }
    guard years.count == 2, years[0] != years[1] else {
      throw Failure(
        "E-ARGUMENT", Wording(vi: "cần hai năm khác nhau", en: "needs two different years"),
        hint: Wording(vi: "qua năm 2021 2023 theo huyện", en: "compare 2021 2023 by district"))
    }
    (first, second) = (years[0], years[1])
    kept = max(first, second)
    rest = Array(arguments.words.dropFirst(2))
    if let text = arguments.options["as-of"] {
      guard let year = Int(text), years.contains(year) else {
        throw Failure(
          "E-OPTION",
          Wording(
            vi: "--as-of là một trong hai năm, không phải “\(text)”",
            en: "--as-of is one of the two years, not “\(text)”"),
          hint: Wording(same: "--as-of \(first) | --as-of \(second)"))
      }
      kept = year
    }
  }
}

extension Session {
  /// The years of two sets of campaigns, with how their areas lie to each other.
  func comparison(kept: [CampaignDesk], restated: [CampaignDesk]) throws -> YearComparison {
    let day = kept[0].campaign.firstDay
    return YearComparison(
      kept: try kept.map { try $0.rollUp() },
      restated: try restated.map { other in
        (try other.rollUp(), store.lineage(from: other.campaign.firstDay, to: day))
      })
  }

  fileprivate func yearQuery(
    _ arguments: Arguments, _ years: YearPair, kept: [CampaignDesk], restated: [CampaignDesk]
  ) throws -> YearQuery {
    var query = YearQuery()
    let forms = (kept + restated).map(\.campaign.form)
    if !years.rest.isEmpty {
      let text = years.rest.map(\.text).joined(separator: " ")
      query.measure = try first(of: forms) { form throws(Failure) in
        try Command.measure(text, of: form)
      }
    }
    if let text = arguments.text(of: .row) {
      query.row = try first(of: forms) { form throws(Failure) in try Command.row(text, of: form) }
    }
    if let text = arguments.text(of: .by) {
      query.grouping = try Grouping(named: text).ofTotals
      if case .level(let level) = query.grouping {
        try refuse(level, missingIn: kept, year: years.kept, other: years.restated)
      }
    }
    if let text = arguments.text(of: .within), text != "." {
      query.within = try place(of: text, among: kept)
    }
    return query
  }

  /// What the first form gives that knows the name; what the first one says when none does.
  private func first<Value>(
    of forms: [SummaryForm], _ find: (SummaryForm) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var failure: Failure?
    for form in forms {
      do throws(Failure) {
        return try find(form)
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? Failure.interruption
  }

  private func place(of text: String, among kept: [CampaignDesk]) throws -> YearQuery.Place {
    var failure: (any Error)?
    for (campaign, desk) in kept.enumerated() {
      do {
        return YearQuery.Place(campaign: campaign, unit: try unit(text, of: desk))
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? Failure.interruption
  }

  /// There were no districts from 1/7/2025 on.
  private func refuse(
    _ level: AreaLevel, missingIn kept: [CampaignDesk], year: Int, other: Int
  ) throws {
    let hasLevel = try kept.contains { desk in
      try desk.rollUp().cube.tree.units.contains { $0.level == level }
    }
    guard !hasLevel else { return }
    let name = Wording(
      vi: Words.kind(level.name, [], in: .vi) ?? level.name,
      en: Words.kind(level.name, [], in: .en) ?? level.name)
    throw Failure(
      "E-NO-LEVEL",
      Wording(
        vi: "năm \(year) không có đơn vị \(name.vi) nào",
        en: "\(year) has no unit of \(name.en) level"
      ),
      hint: Wording(
        vi: "thêm --as-of \(other) để tính theo đơn vị của năm \(other)",
        en: "add --as-of \(other) to use the units of \(other)"))
  }
}

extension Grouping {
  /// The same for figures.
  /// - Throws: `E-ARGUMENT` for years, by which a comparison goes anyway.
  var ofTotals: TotalQuery.Grouping {
    get throws(Failure) {
      switch self {
      case .level(let level): return .level(level)
      case .kind: return .kind
      case .row: return .row
      case .activity: return .activity
      case .indicator: return .indicator
      case .year:
        throw Failure(
          "E-ARGUMENT",
          Wording(
            vi: "đã là hai năm cạnh nhau, không chia theo năm nữa",
            en: "the years stand side by side already"),
          hint: Wording(vi: "mọi năm: tổng theo năm", en: "all years: total by year"))
      }
    }
  }
}
