internal import Intake
internal import LearningWeek
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let importFile = Command(
    "import", "nhập", .collect, usage: "[FILE…]",
    summary: Wording(
      vi: "nhập báo cáo, đơn vị, đề nghị khen… từ tệp", en: "read returns, units, nominations … in"),
    detail: Wording(
      vi: "CSV, TSV, Excel (.xlsx), Word (.docx). Loại tệp nhận ra từ tiêu đề cột. Có chỗ sai thì "
        + "không lưu gì của tệp đó. Không ghi tên tệp thì dán bảng ở các dòng dưới, một dòng trống "
        + "là hết.",
      en: "CSV, TSV, Excel (.xlsx), Word (.docx). The kind is recognised from the headings. With a "
        + "defect nothing of the file is stored. Without FILE: paste the table on the lines below, "
        + "up to a blank one."),
    examples: ["import Scripts/hung-yen/2021.table.tsv --unit 33 --dry-run", "nhập truong.xlsx"],
    options: [
      CommandOption(
        "as", value: "KIND",
        Wording(
          vi: "loại tệp: " + FileKind.allCases.map(\.rawValue).joined(separator: " "),
          en: "kind of file: " + FileKind.allCases.map(\.rawValue).joined(separator: " "))),
      CommandOption(
        "unit", value: "UNIT", Wording(vi: "biểu này của đơn vị nào", en: "whose table this is")),
      CommandOption(
        "sheet", value: "NAME",
        Wording(
          vi: "chỉ đọc trang tính này; bảng thứ hai của tệp Word là 2",
          en: "read this sheet alone; 2 is the second table of a Word file")),
      CommandOption("received", value: "DATE", Wording(vi: "ngày nhận", en: "day of receipt")),
      CommandOption(
        "scope", value: "SCOPE",
        Wording(
          vi: "own: riêng đơn vị; consolidated: cả cấp dưới",
          en: "own: the unit alone; consolidated: with all below it")),
      CommandOption(
        "dry-run", Wording(vi: "chỉ xem sẽ đổi gì, không lưu", en: "show what would change only")),
      CommandOption(
        "strict", Wording(vi: "từ chối cả những chỗ đáng ngờ", en: "refuse what is doubtful too")),
      CommandOption(
        "accept-valid", Wording(vi: "bỏ dòng sai, nhập dòng đúng", en: "leave defective lines out")),
    ], writes: true
  ) { session, arguments in
    let table = arguments.words.isEmpty ? arguments.table.map { Array($0.utf8) } : nil
    guard !arguments.words.isEmpty || table?.isEmpty == false else {
      throw Failure(
        "E-ARGUMENT", Wording(vi: "nhập tệp nào?", en: "import which file?"),
        hint: Wording(
          vi: "nhập báo-cáo.csv; hoặc nhập, rồi dán bảng ở các dòng dưới, một dòng trống là hết",
          en: "import returns.csv; or import, then the table on the lines below, up to a blank one")
      )
    }
    var imported: [ImportedFile] = []
    for path in table == nil ? arguments.words.map(\.text) : [SourcePlace.console] {
      let desk = try session.chosenDesk()
      let units = try FileUnits(session.store, desk.campaign)
      let context = try session.intakeContext(arguments, desk, units)
      let drafts = try units.searched { try session.drafts(of: path, table: table, context) }
      for draft in drafts {
        for warning in draft.warnings { session.notice(warning.line) }
        session.warnOfAssumedDays(draft, given: context.receivedOn)
        if case .nominations(let given) = draft.contents {
          try RepeatedNominations(
            given: given, stored: desk.data().nominations, tree: desk.rollUp().cube.tree
          ).tell(session)
        }
      }
      try Interruption.check()
      imported += try session.save(
        drafts, of: path, desk, dryRun: arguments.has("dry-run"))
    }
    let files = imported
    return Answer { ImportPage.page(files, $0) }
  }
}

/// What became of one file.
struct ImportedFile: Sendable {
  var path: String
  var kind: FileKind
  var summary: SaveSummary
  var isDry: Bool

  init(path: String, draft: Draft, summary: SaveSummary, isDry: Bool) {
    self.path = path
    self.kind = draft.kind
    self.summary = summary
    self.isDry = isDry
  }
}

extension Session {
  /// What a file holds, or the text of a table that was pasted; tells how far the reading is.
  fileprivate func drafts(
    of path: String, table: [UInt8]?, _ context: IntakeContext
  ) throws -> [Draft] {
    let progress = progress(
      Wording(vi: "đọc ", en: "reading ") + Wording(same: path),
      unit: Wording(vi: "dòng", en: "lines"))
    defer { progress.end() }
    var context = context
    context.goesOn = { line, lines in
      progress.report(line, of: lines)
      return !Interruption.isRequested
    }
    if let table { return [try readText(table, file: path, context: context)] }
    return try readFile(path: path, context: context)
  }

  func intakeContext(
    _ arguments: Arguments, _ desk: CampaignDesk, _ units: FileUnits
  ) throws -> IntakeContext {
    var context = IntakeContext(
      campaign: desk.campaign, today: surroundings.today(),
      match: units.match, kindOf: units.kind,
      awards: desk.pack.awards.map { Label(id: $0.id, text: $0.terms.title) })
    if let word = arguments.options["as"] {
      guard let kind = FileKind(named: word) else {
        let near = nearest(word, among: FileKind.allCases.map(\.rawValue), limit: 1).first
        throw Failure(
          "E-OPTION",
          Wording(vi: "không có loại tệp “\(word)”", en: "no kind of file “\(word)”"),
          hint: near.map { Wording(vi: "ý bạn là \($0)?", en: "did you mean \($0)?") }
            ?? Wording(vi: "các loại: ", en: "kinds: ")
            + FileKind.allCases.map(\.wordsWithName).joined(separator: ", "))
      }
      context.kind = kind
    }
    if let text = arguments.options["unit"] {
      context.unit = try desk.rollUp().cube.tree.units[unit(text, of: desk)].code
    }
    context.sheet = arguments.options["sheet"]
    if let text = arguments.options["received"] { context.receivedOn = try Self.day(text) }
    if let text = arguments.options["scope"] {
      guard let scope = ReturnScope(rawValue: text.lowercased()) else {
        throw Failure(
          "E-OPTION",
          Wording(
            vi:
              "--scope là own (riêng đơn vị) hoặc consolidated (cả cấp dưới), không phải “\(text)”",
            en: "--scope is own or consolidated, not “\(text)”"))
      }
      context.scope = scope
    }
    context.strict = arguments.has("strict")
    context.acceptValid = arguments.has("accept-valid")
    return context
  }

  /// Says that returns were taken as received today, which may make them late.
  func warnOfAssumedDays(_ draft: Draft, given: CivilDate?) {
    guard given == nil, case .returns(let returns) = draft.contents else { return }
    let today = surroundings.today()
    let assumed = returns.indices.count { returns.receivedOn(at: $0) == today }
    guard assumed > 0 else { return }
    notice(
      Wording(
        vi: "chú ý W-RECEIVED-TODAY: \(assumed) báo cáo không ghi ngày nhận, lấy hôm nay "
          + "\(Words.date(today)); ngày khác thì thêm --received",
        en:
          "warning W-RECEIVED-TODAY: \(Words.english(assumed, "return")) without a day of receipt: "
          + "today, \(Words.date(today)), is taken; --received says another"))
  }

  /// Saves what one file held, all of it or nothing; the first returns open the campaign
  /// too.
  ///
  /// A dry run of several kinds saves each but the last to see what the next would
  /// change, and takes all back.
  fileprivate func save(
    _ drafts: [Draft], of path: String, _ desk: CampaignDesk, dryRun isDry: Bool
  ) throws -> [ImportedFile] {
    let author = author(command: "import \(path)")
    let holdsReturns = drafts.contains { if case .returns = $0.contents { true } else { false } }
    let opens = try !isDry && holdsReturns && !store.isOpen(desk.campaign.name)
    var expected = 0
    func save(_ draft: Draft, isLast: Bool) throws -> ImportedFile {
      if opens, case .returns = draft.contents { expected = try open(desk, command: "import") }
      let summary = try self.save(draft, desk, by: author, dryRun: isDry)
      if isDry, !isLast { _ = try self.save(draft, desk, by: author, dryRun: false) }
      desk.forget()
      return ImportedFile(path: path, draft: draft, summary: summary, isDry: isDry)
    }
    // What is remembered of the campaign may have been taken back.
    defer { desk.forget() }
    if drafts.count == 1, !opens { return [try save(drafts[0], isLast: true)] }
    let files = try store.together(keeping: !isDry) {
      try drafts.enumerated().map { try save($0.element, isLast: $0.offset == drafts.count - 1) }
    }
    if opens {
      notice(
        Wording(
          vi: "báo cáo đầu tiên: đã mở đợt, chốt \(Words.number(expected)) đơn vị phải báo cáo",
          en: "first return: the campaign is open, \(Words.number(expected)) units must report"))
    }
    return files
  }

  func save(
    _ draft: Draft, _ desk: CampaignDesk, by author: Store.Author, dryRun: Bool
  ) throws -> SaveSummary {
    let campaign = desk.campaign
    switch draft.contents {
    case .units(let units):
      return try store.save(
        units: units.map(\.unit), campaign: campaign, by: author, dryRun: dryRun)
    case .returns(let returns):
      let progress = progress(
        Wording(vi: "lưu ", en: "storing ") + Wording(same: draft.file),
        unit: Wording(vi: "báo cáo", en: "returns"))
      defer { progress.end() }
      return try store.save(
        returns: returns, campaign: campaign, by: author, dryRun: dryRun,
        progress: { progress.report($0, of: $1) })
    case .nominations(let nominations):
      return try store.save(
        nominations: nominations, campaign: campaign, by: author, dryRun: dryRun)
    case .earlierAwards(let awards):
      return try store.save(earlierAwards: awards, campaign: campaign, by: author, dryRun: dryRun)
    case .evidence(let evidence):
      return try store.save(evidence: evidence, campaign: campaign, by: author, dryRun: dryRun)
    case .flags(let flags):
      return try store.save(flags: flags, campaign: campaign, by: author, dryRun: dryRun)
    case .funding(let funding):
      return try store.save(funding: funding, campaign: campaign, by: author, dryRun: dryRun)
    case .narratives(let narratives):
      return try store.save(
        narratives: narratives, campaign: campaign, by: author, dryRun: dryRun)
    case .facts(let facts):
      return try store.save(facts: facts, campaign: campaign, by: author, dryRun: dryRun)
    }
  }
}
