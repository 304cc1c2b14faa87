internal import Intake
internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage
internal import SyntheticData

extension Command {
  static let generate = Command(
    "generate", "sinh dữ liệu mẫu", .out,
    usage: "[--seed N] [--totals FILE] [--institutions N] [--dirty]",
    summary: Wording(
      vi: "tạo đơn vị và báo cáo mẫu (synthetic) cộng lại đúng bằng biểu của tỉnh",
      en: "make synthetic units and returns that add up to the province's table"),
    detail: Wording(
      vi: "Tổng lấy từ --totals, nếu không thì từ báo cáo tổng hợp của tỉnh, rồi từ biểu kèm bộ "
        + "quy tắc. Tên mẫu đều có đuôi “(mẫu)”.",
      en: "Totals come from --totals, else the province's consolidated return, else the table kept "
        + "beside the pack. Every made-up name ends in “(mẫu)”."),
    examples: ["generate", "generate --seed 7"],
    options: [
      CommandOption(
        "seed", value: "N",
        Wording(vi: "số chọn bộ dữ liệu mẫu, mặc định 1", en: "seed, 1 unless said")),
      CommandOption(
        "totals", value: "FILE",
        Wording(vi: "biểu tổng hợp để lấy tổng", en: "table with the totals")),
      CommandOption(
        "institutions", value: "N",
        Wording(
          vi: "số trường, trung tâm, mặc định 620", en: "schools and centres, 620 unless said")),
      CommandOption(
        "dirty",
        Wording(
          vi: "thêm những lỗi thường gặp, để thử kiểm tra và đối chiếu",
          en: "with the mistakes that offices make, for check and reconcile to find")),
    ], writes: true, takesWords: false
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let campaign = desk.campaign
    let data = try desk.data()
    try refuseRealReturns(data)
    var plan = SyntheticProvince.Plan()
    plan.seed = try number(arguments, "seed").map { UInt64($0) } ?? plan.seed
    plan.institutions = try number(arguments, "institutions") ?? plan.institutions
    let totals = try totals(session, desk, arguments)
    let areas = data.units.filter { $0.level != nil }
    var province = try SyntheticProvince(
      campaign: campaign, areas: areas, totals: totals, plan: plan)
    var corrections: [Return] = []
    if arguments.has("dirty") {
      let (dirty, dirt) = province.dirtied(for: campaign, areas: areas)
      province = dirty
      corrections = dirt.corrections
      // What was mended before stays mended.
      for correction in corrections
      where data.returns[ReturnKey(correction.unit, correction.scope)]?.lines == correction.lines {
        province.returns.removeAll {
          $0.unit == correction.unit && $0.scope == correction.scope
        }
      }
    }
    let command = "generate --seed \(plan.seed)" + (arguments.has("dirty") ? " --dirty" : "")
    var summary = try session.store.save(
      sample: SampleCampaign(province), campaign: campaign, packHash: desk.pack.hash,
      by: session.author(command: command))
    summary.revised += try session.store.save(
      returns: corrections, campaign: campaign, by: session.author(command: command)
    ).revised
    desk.forget()
    let made = (
      units: province.units.count, returns: province.returns.count,
      nominations: province.nominations.count
    )
    guard summary.changesAnything else {
      return .said(
        Wording(
          vi: "dữ liệu mẫu này đã có sẵn, không đổi gì",
          en: "this synthetic data is there already; nothing changed"))
    }
    return .said(
      Wording(
        vi: "đã tạo \(Words.number(made.units)) đơn vị mẫu, \(Words.number(made.returns)) báo cáo "
          + "mẫu, \(Words.number(made.nominations)) đề nghị mẫu (hạt giống \(plan.seed)): "
          + "không phải số liệu thật" + (corrections.isEmpty ? "" : "; có lỗi cố ý, gõ check"),
        en: "made \(Words.number(made.units)) synthetic units, \(Words.number(made.returns)) "
          + "returns, \(Words.number(made.nominations)) nominations (seed \(plan.seed)): "
          + "not real figures" + (corrections.isEmpty ? "" : "; mistakes were made, try check")),
      document: [
        "units": .integer(made.units), "returns": .integer(made.returns),
        "nominations": .integer(made.nominations), "seed": .integer(Int(plan.seed)),
        "synthetic": .truth(true),
      ])
  }

  /// Made-up figures never join real ones: only the province's own table may be
  /// there before.
  private static func refuseRealReturns(_ data: CampaignData) throws(Failure) {
    let real = data.returns.keys.filter {
      data.returns.isSynthetic($0) == false
        && $0 != ReturnKey(data.campaign.area, .consolidated)
    }
    guard real.isEmpty else {
      throw Failure(
        "E-REAL-DATA",
        Wording(
          vi: "đợt này đã có \(Words.number(real.count)) báo cáo thật; không trộn dữ liệu mẫu vào",
          en: "the campaign holds \(Words.number(real.count)) real returns; synthetic data may not "
            + "join them"),
        hint: Wording(
          vi: "dùng một cơ sở dữ liệu khác: tuanle mau.db --use \(data.campaign.name)",
          en: "use another database: tuanle sample.db --use \(data.campaign.name)"))
    }
  }

  private static func number(_ arguments: Arguments, _ option: String) throws(Failure) -> Int? {
    guard let text = arguments.options[option] else { return nil }
    guard let number = Int(text), number > 0 else {
      throw Failure(
        "E-OPTION",
        Wording(
          vi: "--\(option) cần một số nguyên dương, không phải “\(text)”",
          en: "--\(option) takes a whole number above 0, not “\(text)”"))
    }
    return number
  }

  private static func totals(
    _ session: Session, _ desk: CampaignDesk, _ arguments: Arguments
  ) throws -> [String: [String: Int]] {
    let campaign = desk.campaign
    let stated = try desk.data().returns[ReturnKey(campaign.area, .consolidated)]
    if let stated, !arguments.has("totals") { return figures(of: stated) }
    let path =
      arguments.options["totals"] ?? session.packs.folder.path + "/" + campaign.name + ".table.tsv"
    let units = try FileUnits(session.store, campaign)
    var context = try session.intakeContext(Arguments(), desk, units)
    context.unit = campaign.area
    context.kind = .summaryTable
    let drafts = try units.searched { try readFile(path: path, context: context) }
    guard case .returns(let returns)? = drafts.first?.contents,
      let table = returns.first
    else { return [:] }
    return figures(of: table)
  }

  private static func figures(of table: Return) -> [String: [String: Int]] {
    var figures: [String: [String: Int]] = [:]
    for line in table.lines {
      if let row = line.row, !line.figures.isEmpty {
        figures[row] = line.figures.mapValues(\.value)
      }
    }
    return figures
  }
}

extension SampleCampaign {
  init(_ province: SyntheticProvince) {
    self.init(
      units: province.units, returns: province.returns, evidence: province.evidence,
      funding: province.funding, nominations: province.nominations, flags: province.flags,
      facts: province.facts)
  }
}
