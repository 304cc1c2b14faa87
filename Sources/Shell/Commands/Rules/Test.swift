internal import Reporting
internal import Rules

extension Command {
  static let test = Command(
    "test", "kiểm thử", .rules,
    summary: Wording(
      vi: "chạy các ví dụ của bộ quy tắc", en: "run the pack's examples"),
    detail: Wording(
      vi: "Ví dụ nằm trong tệp .cases.lua cạnh bộ quy tắc. Sai một ví dụ: mã thoát 5.",
      en: "Examples stand in the .cases.lua file beside the pack. One that fails: exit code 5."),
    examples: ["test"], takesWords: false
  ) { session, _ in
    let desk = try session.chosenDesk()
    let report = session.packs.test(desk.pack)
    return Answer(exit: report.hasPassed ? .ok : .expectation) { TestPage.page(report, $0) }
  }
}
