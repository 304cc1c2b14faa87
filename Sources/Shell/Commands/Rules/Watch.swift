internal import LearningWeek
internal import Reporting
internal import Rules

extension Command {
  static let watch = Command(
    "watch", "theo dõi", .rules,
    summary: Wording(
      vi: "mỗi lần lưu tệp quy tắc thì chạy lại danh sách, in chỗ khác",
      en: "run the shortlist again whenever the pack is saved; print the difference"),
    detail: Wording(
      vi: "Tệp có lỗi thì nói lỗi và giữ bản chạy được cuối cùng. Ctrl-C để thôi.",
      en: "Errors are reported, and the last rules that ran stay in use. Ctrl-C ends it."),
    examples: ["watch", "theo dõi"], usesRules: false, takesWords: false
  ) { session, _ in
    let desk = try session.chosenDesk()
    var watcher = try PackWatcher(session: session, desk: desk)
    watcher.greet()
    try session.surroundings.waiting { pause in
      while pause() {
        // A file is looked at once it stands still: not half written.
        guard watcher.isDifferent, pause(), watcher.standsStill else { continue }
        try watcher.runAgain()
      }
    }
    watcher.takeLeave()
    return .nothing
  }
}

/// Watches the files of the pack in use, and the list that it gives.
private struct PackWatcher {
  private let session: Session
  private let desk: CampaignDesk
  /// As last looked at, and as last dealt with.
  private var seen: [[UInt8]?]
  private var handled: [[UInt8]?]
  private var list: ComparedList

  init(session: Session, desk: CampaignDesk) throws {
    self.session = session
    self.desk = desk
    // Changes since the pack was loaded are the first to be dealt with.
    handled = desk.pack.files.map(\.text)
    seen = handled
    list = try Self.list(of: desk)
  }

  func greet() {
    let files = desk.pack.files.map(\.name)
    let more = files.count > 1 ? " +\(files.count - 1)" : ""
    session.notice(
      Wording(
        vi: "theo dõi \(files[0])\(more); Ctrl-C để thôi",
        en: "watching \(files[0])\(more); Ctrl-C ends it"))
  }

  func takeLeave() {
    let hash = desk.pack.hash.prefix(12)
    session.notice(
      Wording(
        vi: "thôi theo dõi; đang dùng quy tắc \(hash)",
        en: "no longer watching; the rules are \(hash)"
      ))
  }

  /// Whether the files are otherwise than they were last dealt with.
  var isDifferent: Bool {
    mutating get {
      seen = session.packs.contents(of: desk.pack)
      return seen != handled
    }
  }

  /// Whether they are as they were at the last look.
  var standsStill: Bool { session.packs.contents(of: desk.pack) == seen }

  /// Loads the pack and prints what its list has otherwise; on errors keeps the old one.
  mutating func runAgain() throws {
    handled = seen
    let old = desk.pack
    do {
      let pack = try session.load(pack: old.name)
      guard pack.hash != old.hash else { return tellUnchanged() }
      desk.replace(pack: pack)
      let new = try Self.list(of: desk)
      let explained = try ExplainedComparison(from: list, to: new)
      let campaign = pack.campaign
      list = new
      // A module may have joined or left.
      handled = session.packs.contents(of: pack)
      seen = handled
      try session.write(
        Answer(provenance: try desk.provenance()) {
          DiffPage(explained: explained, campaign: campaign).page($0)
        })
    } catch {
      if desk.pack !== old { desk.replace(pack: old) }
      session.report(Failure(error))
      let hash = old.hash.prefix(12)
      session.notice(
        Wording(
          vi: "vẫn dùng bản cũ \(hash); sửa rồi lưu lại",
          en: "the old rules \(hash) stay in use; mend the file and save it again"))
    }
  }

  private func tellUnchanged() {
    let hash = desk.pack.hash.prefix(12)
    session.notice(
      Wording(vi: "quy tắc không đổi (\(hash))", en: "the rules are unchanged (\(hash))"))
  }

  private static func list(of desk: CampaignDesk) throws -> ComparedList {
    let run = try desk.run()
    let result = try desk.result()
    let hash = result.identity.packHash.prefix(12)
    return ComparedList(
      title: Wording(vi: "quy tắc \(hash)", en: "rules \(hash)"), identity: result.identity,
      decisions: result.decisions, run: { run })
  }
}
