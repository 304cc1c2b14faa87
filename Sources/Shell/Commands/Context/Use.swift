internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

extension Command {
  static let use = Command(
    "use", "chọn", .context, usage: "PACK",
    summary: Wording(
      vi: "chọn bộ quy tắc, tức là đợt để làm việc",
      en: "choose a rule pack: the campaign to work on"),
    examples: ["use hung-yen/2021", "chọn hưng yên 2021"], usesRules: false
  ) { session, arguments in
    guard let name = arguments.text else {
      guard let desk = session.desk else { return try packList(session) }
      return .said(
        Wording(vi: "đang dùng \(desk.pack.name)", en: "using \(desk.pack.name)"),
        document: ["pack": .string(desk.pack.name), "pack_hash": .string(desk.pack.hash)])
    }
    try session.refuseOpenTrial()
    let pack = try session.load(pack: name)
    session.choose(pack)
    return .said(
      Wording(same: "\(pack.name): \(pack.campaign.title)"),
      document: ["pack": .string(pack.name), "pack_hash": .string(pack.hash)])
  }

  static let packs = Command(
    "packs", "bộ quy tắc", .context,
    summary: Wording(vi: "các bộ quy tắc có sẵn", en: "the rule packs there are"),
    examples: ["packs", "bộ quy tắc"], usesRules: false, takesWords: false
  ) { session, _ in
    try packList(session)
  }

  /// Packs with their titles; one that does not load says so and does not hide the
  /// others.
  private static func packList(_ session: Session) throws -> Answer {
    let chosen = session.desk?.pack.name
    let rows = session.packs.names().map { name -> (String, RulePack?) in
      (name, session.packs.load(name).pack)
    }
    return Answer { language in
      let broken = Wording(
        vi: "(không nạp được; chọn nó để xem lỗi)", en: "(does not load; use it to see why)")
      return Page(
        table: ResultTable(
          columns: [
            ResultTable.Column("pack", Wording(vi: "bộ quy tắc", en: "pack").text(in: language)),
            ResultTable.Column("title", Wording(vi: "đợt", en: "campaign").text(in: language)),
            ResultTable.Column("year", Wording(vi: "năm", en: "year").text(in: language)),
            ResultTable.Column("used", Wording(vi: "đang dùng", en: "in use").text(in: language)),
          ],
          rows: rows.map { name, pack in
            [
              .text(name), .text(pack?.campaign.title ?? broken.text(in: language)),
              pack.map { .ordinal($0.campaign.year) } ?? .blank, .truth(name == chosen),
            ]
          }))
    }
  }
}

extension Session {
  /// Works on the pack's campaign from now on.
  func choose(_ pack: RulePack) {
    let desk = CampaignDesk(pack: pack, store: store)
    desk.bounds = lua.bounds
    desk.earlier.find = { [weak self, weak desk] year in
      guard let self, let desk else { return nil }
      return try CampaignYears(session: self, desk: desk).earlier(year)
    }
    self.desk = desk
    store.packInUse = LoadedPack(
      name: pack.name, hash: pack.hash, files: pack.files.map(\.name),
      programVersion: Program.version)
  }

  /// Chooses a pack without running it, which is half of what starting takes, where the
  /// database has noted that this program loads it as its files are now; `false` when only
  /// loading can tell.
  func chooseLater(_ name: String) -> Bool {
    guard case .found(let exact) = packs.find(name),
      let known = try? store.loadedPack(named: exact), known.programVersion == Program.version,
      let library = packs.holding(exact, files: known.files, hash: known.hash)
    else { return false }
    waitingPack = { [unowned self] () throws(Failure) in try load(exact, from: library) }
    return true
  }

  /// The pack of that name, loaded.
  /// - Throws: `E-PACK-UNKNOWN`, or all the pack's errors (exit 4).
  func load(pack name: String) throws(Failure) -> RulePack {
    try load(try packName(name), from: packs)
  }

  private func load(_ exact: String, from packs: PackLibrary) throws(Failure) -> RulePack {
    let load = packs.load(exact)
    guard let pack = load.pack else {
      brokenPack = exact
      throw Failure(loading: exact, defects: load.defects.filter { $0.severity == .error })
    }
    return pack
  }

  /// The exact name of the pack that `text` means.
  func packName(_ text: String) throws(Failure) -> String {
    switch packs.find(text) {
    case .found(let exact): return exact
    case .ambiguous(let names):
      throw Failure(
        "E-PACK-AMBIGUOUS",
        Wording(vi: "“\(text)” hợp với nhiều bộ", en: "“\(text)” may be several packs"),
        hint: Wording(same: names.joined(separator: ", ")))
    case .unknown(let near):
      throw Failure(
        "E-PACK-UNKNOWN",
        Wording(vi: "không có bộ quy tắc “\(text)”", en: "no rule pack “\(text)”"),
        hint: near.isEmpty
          ? Wording(vi: "gõ bộ quy tắc để xem các bộ", en: "packs lists them")
          : Wording(
            vi: "ý bạn là \(near.joined(separator: ", "))?",
            en: "did you mean \(near.joined(separator: ", "))?"))
    }
  }
}
