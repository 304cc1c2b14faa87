internal import LearningWeek
internal import Rules
internal import Storage
internal import VietnameseText

/// A list that is compared, with the run that it came of where that can be made again.
struct ComparedList {
  /// What it is, for people.
  var title: Wording
  var identity: RunIdentity
  var decisions: [AwardDecision]
  /// Reads again what rules read; `nil` when the rules or data are no longer there.
  var run: () throws -> RuleRun?
}

/// Finds the list that a word names.
struct ListFinder {
  let session: Session
  let desk: CampaignDesk

  /// - Throws: `E-LIST-UNKNOWN`, and what keeps the list from being computed.
  func list(_ text: String) throws -> ComparedList {
    switch folded(text) {
    case _ where Session.meansNow(text): return try now()
    case "after", "sau": return try now()
    case "before", "truoc": return try before()
    case _ where Session.meansSealed(text): return try kept(session.keptRun(text, of: desk))
    default: break
    }
    if text.hasSuffix(".lua") { return try draft(text) }
    if text.utf8.count >= 2, text.utf8.count <= 12, text.allSatisfy(\.isHexDigit) {
      return try kept(session.keptRun(text, of: desk))
    }
    if case .found(let name) = session.packs.find(text) { return try pack(name) }
    throw Failure(
      "E-LIST-UNKNOWN",
      Wording(vi: "không biết danh sách “\(text)”", en: "no list “\(text)”"),
      hint: Wording(
        vi:
          "mã lượt chạy (lệnh lượt chạy kê ra), sealed, now, before, một bộ quy tắc, hoặc tệp .lua",
        en: "a run's id (runs), sealed, now, before, a pack, or a .lua file"))
  }

  /// What is compared with now when nothing is said.
  func usual() throws -> ComparedList {
    if desk.trial != nil { return try before() }
    if let sealed = try desk.sealedRun() { return try kept(sealed) }
    return try before()
  }

  func now() throws -> ComparedList {
    let result = try desk.result()
    let id = result.identity.id
    let title =
      desk.trial.map { trial in
        Wording(
          vi: "bản thử, \(trial.changes.count) thay đổi",
          en: "the trial, \(Words.english(trial.changes.count, "change"))")
      } ?? Wording(vi: "hiện nay, lượt chạy \(id)", en: "now, run \(id)")
    return ComparedList(
      title: title,
      identity: result.identity, decisions: result.decisions, run: { [desk] in try desk.run() })
  }

  private func kept(_ run: KeptRun) throws -> ComparedList {
    let isSealed = try desk.sealedRun()?.identity.id == run.identity.id
    let when = "\(Words.moment(run.at)), \(run.who)"
    let title = Wording(
      vi: "lượt chạy \(run.identity.id) (\(when))", en: "run \(run.identity.id) (\(when))")
    return ComparedList(
      title: (isSealed ? Wording(vi: "đã chốt, ", en: "sealed, ") : Wording(same: "")) + title,
      identity: run.identity, decisions: try session.store.decisions(of: run.identity),
      run: { [desk, session] in try desk.again(run, in: session.store) })
  }

  /// The data before the last change that made a difference to them.
  private func before() throws -> ComparedList {
    if let trial = desk.trial {
      let run = desk.run(over: trial.base)
      let result = try desk.result(of: run)
      return ComparedList(
        title: Wording(
          vi: "như trong tệp, lượt chạy \(result.identity.id)",
          en: "as in the file, run \(result.identity.id)"),
        identity: result.identity, decisions: result.decisions, run: { run })
    }
    guard !session.store.isReadOnly else {
      throw Failure(
        "E-READONLY",
        Wording(
          vi: "so với trước thay đổi cuối phải mở tệp để ghi (không ghi gì vào tệp)",
          en: "comparing with before the last change needs a file that may be written (nothing is)"),
        hint: Wording(vi: "mở lại không có --readonly", en: "start again without --readonly"))
    }
    let revision = try desk.data().revision
    for entry in try session.store.journal(of: nil).reversed() {
      let data = try session.store.data(of: desk.campaign, after: entry.id - 1)
      guard data.revision != revision else { continue }
      let (run, result) = try desk.run(after: entry.id - 1)
      let what = "\(entry.id): \(entry.author.command)"
      return ComparedList(
        title: Wording(vi: "trước thay đổi số \(what)", en: "before change \(what)"),
        identity: result.identity, decisions: result.decisions, run: { run })
    }
    throw Failure(
      "E-LIST-UNKNOWN",
      Wording(
        vi: "chưa có thay đổi nào của đợt này", en: "nothing of this campaign has changed yet"),
      hint: Wording(vi: "gõ nhật ký để xem các thay đổi", en: "audit shows the journal"))
  }

  private func pack(_ name: String) throws -> ComparedList {
    let pack = try session.load(pack: name)
    return try list(of: pack, Wording(vi: "bộ quy tắc \(name)", en: "pack \(name)"))
  }

  private func draft(_ path: String) throws -> ComparedList {
    guard let text = Batch.contents(of: path) else {
      throw Failure(
        "E-FILE", Wording(vi: "không đọc được tệp", en: "cannot read the file"),
        place: Failure.Place(file: path))
    }
    let load = session.packs.load(draft: Array(text.utf8), file: path, as: desk.pack.name)
    guard let pack = load.pack else {
      throw Failure(loading: path, defects: load.defects.filter { $0.severity == .error })
    }
    return try list(of: pack, Wording(vi: "tệp \(path)", en: "draft \(path)"))
  }

  /// Another set of rules on the data that there are.
  private func list(of pack: RulePack, _ title: Wording) throws -> ComparedList {
    guard pack.campaign.area == desk.campaign.area else {
      throw Failure(
        "E-DIFF-AREA",
        Wording(
          vi: "\(pack.name) là của địa bàn \(pack.campaign.area), không phải \(desk.campaign.area)",
          en: "\(pack.name) is of area \(pack.campaign.area), not \(desk.campaign.area)"))
    }
    var campaign = pack.campaign
    campaign.name = desk.campaign.name
    let run = desk.run(over: try desk.data(as: campaign), by: pack)
    let result = try desk.result(of: run)
    return ComparedList(
      title: title, identity: result.identity, decisions: result.decisions, run: { run })
  }
}

extension CampaignDesk {
  /// A kept run again; `nil` when its rules or data are no longer there, or the data
  /// of then could only be had by writing.
  fileprivate func again(_ kept: KeptRun, in store: Store) throws -> RuleRun? {
    guard kept.identity.packHash == pack.hash else { return nil }
    if try data().revision == kept.identity.dataRevision { return try run() }
    guard !store.isReadOnly else { return nil }
    let then = try run(after: kept.entry)
    return then.result.identity.dataRevision == kept.identity.dataRevision ? then.run : nil
  }
}
