internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

/// What a trial (giả định) lets be done, and what is said of it.
extension Session {
  /// The number of changes that are tried and not written.
  private var triedCount: Int { loadedDesk?.trial?.changes.count ?? 0 }

  /// Enters a decision or figure: in the file, or in the trial while one is open.
  func enter(
    _ change: TriedChange, of desk: CampaignDesk, by author: Store.Author
  ) throws -> SaveSummary {
    let data = try desk.data()
    if case .extension(let unit, _, _) = change {
      guard !data.expected.isEmpty else {
        throw StoreError.notOpen(campaign: desk.campaign.name)
      }
      guard data.expected[unit] != nil else {
        throw StoreError.notExpected(unit, campaign: desk.campaign.name)
      }
    }
    if desk.trial != nil {
      var summary = SaveSummary()
      if try desk.tryOut(change) { summary.revised = 1 } else { summary.unchanged = 1 }
      return summary
    }
    defer { desk.forget() }
    let single = Trial(on: data, changes: [change])
    if change.isFigure, !single.changes.isEmpty {
      try openForFigure(desk, command: author.command)
    }
    return try store.save(single, campaign: desk.campaign, by: author)
  }

  /// Opens the campaign, with a notice, where the first figure comes by hand.
  func openForFigure(_ desk: CampaignDesk, command: String) throws {
    guard try !store.isOpen(desk.campaign.name) else { return }
    let expected = try open(desk, command: command)
    notice(
      Wording(
        vi: "số liệu đầu tiên: đã mở đợt, chốt \(Words.number(expected)) đơn vị phải báo cáo",
        en: "first figure: the campaign is open, \(Words.number(expected)) units must report"))
  }

  /// Refuses what the file or the open trial does not let happen.
  func allow(_ command: Command) throws(Failure) {
    if command.name != Command.quit.name { hasWarnedOfTrial = false }
    guard command.writes else { return }
    if loadedDesk?.trial != nil {
      if command.canBeTried { return }
      throw Failure.openTrial(triedCount)
    }
    guard !settings.isReadOnly else {
      throw Failure.readOnly(Wording(vi: command.vietnamese, en: command.name))
    }
  }

  func refuseOpenTrial() throws(Failure) {
    if triedCount > 0 { throw Failure.openTrial(triedCount) }
  }

  /// `undo` in a trial.
  func undoTried(of desk: CampaignDesk) throws -> Answer {
    guard let change = try desk.takeBackTried() else {
      throw Failure(
        "E-NOTHING-TRIED",
        Wording(
          vi: "bản thử chưa có thay đổi nào", en: "nothing has been changed in the trial yet"),
        hint: Wording(
          vi: "bỏ để thôi thử, rồi hoàn tác: thay đổi trong tệp",
          en: "discard ends the trial; undo then takes back what is in the file"))
    }
    let what = try TriedWords(desk: desk).line(change)
    return .said(
      Wording(vi: "bản thử: đã bỏ ", en: "trial: taken back: ") + what,
      document: ["undone": .string(what.text(in: settings.language))])
  }

  /// Says at the first asking to leave that what is tried would be lost.
  func mayNotLeaveYet() -> Bool {
    guard triedCount > 0 else { return false }
    guard settings.isInteractive, !hasWarnedOfTrial else { return false }
    hasWarnedOfTrial = true
    notice(
      Wording(
        vi:
          "còn \(triedCount) thay đổi thử chưa áp dụng: áp dụng --reason …, bỏ, hoặc thoát lần nữa",
        en: "\(triedCount) tried changes are not applied: apply --reason …, discard, or quit again")
    )
    return true
  }

  /// Says after a batch that what was tried is gone.
  func tellOfLostTrial() {
    guard triedCount > 0 else { return }
    notice(
      Wording(
        vi: "chú ý: \(triedCount) thay đổi thử không được áp dụng, đã bỏ",
        en: "note: \(triedCount) tried changes were not applied and are gone"))
  }

  /// A typed `select` reads the file.
  func remarkOnUnseenTrial() {
    guard triedCount > 0 else { return }
    notice(
      Wording(
        vi: "chú ý: select đọc tệp, không thấy \(triedCount) thay đổi thử",
        en:
          "note: select reads the file and does not see the \(Words.english(triedCount, "tried change"))"
      ))
  }
}

extension Failure {
  static func openTrial(_ count: Int) -> Failure {
    Failure(
      "E-TRIAL-OPEN",
      Wording(
        vi: "đang thử (\(count) thay đổi), lệnh này phải chờ",
        en: "a trial is open (\(Words.english(count, "change"))); this must wait"),
      hint: Wording(vi: "áp dụng --reason …, hoặc bỏ", en: "apply --reason …, or discard"))
  }

  static let noTrial = Failure(
    "E-NO-TRIAL", Wording(vi: "không có bản thử nào", en: "no trial is open"),
    hint: Wording(vi: "gõ giả định để bắt đầu thử", en: "try begins one"))

  static func readOnly(_ command: Wording) -> Failure {
    Failure(
      "E-READONLY",
      Wording(
        vi: "lệnh \(command.vi) cần ghi, mà cơ sở dữ liệu đang mở chỉ để đọc",
        en: "\(command.en) writes, and the database is open for reading only"),
      hint: Wording(vi: "mở lại không có --readonly", en: "start again without --readonly"))
  }
}

extension TriedChange {
  var isFigure: Bool {
    if case .figure = self { true } else { false }
  }
}
