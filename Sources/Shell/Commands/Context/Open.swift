internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

extension Command {
  static let open = Command(
    "open", "mở đợt", .context,
    summary: Wording(
      vi: "mở đợt: chốt danh sách đơn vị phải báo cáo",
      en: "open the campaign: freeze the expected list"),
    examples: ["open", "mở đợt"], writes: true, takesWords: false
  ) { session, _ in
    let desk = try session.chosenDesk()
    if try session.store.isOpen(desk.campaign.name) {
      return .said(
        Wording(
          vi: "đợt đã mở, danh sách giữ nguyên", en: "the campaign is open already; the list stays")
      )
    }
    let expected = try session.open(desk, command: "open")
    return .said(
      Wording(
        vi: "đã mở \(desk.campaign.name): \(Words.number(expected)) đơn vị phải báo cáo",
        en: "opened \(desk.campaign.name): \(Words.number(expected)) units must report"),
      document: ["campaign": .string(desk.campaign.name), "expected": .integer(expected)])
  }
}

extension Session {
  /// Freezes the expected list; returns how many are on it.
  func open(_ desk: CampaignDesk, command: String) throws -> Int {
    let expected = try store.openCampaign(
      desk.campaign, packHash: desk.pack.hash, by: author(command: command))
    desk.forget()
    return expected
  }
}
