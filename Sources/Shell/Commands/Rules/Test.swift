internal import Reporting
internal import Rules

extension Command {
  static let test = Command(
    "test", "kiểm thử", .rules, usage: "[--strict]",
    summary: Wording(
      vi: "chạy các ví dụ của bộ quy tắc", en: "run the pack's examples"),
    detail: Wording(
      vi:
        "Ví dụ nằm trong tệp .cases.lua cạnh bộ quy tắc. Sai một ví dụ, hay tệp có lỗi: mã thoát 5.",
      en:
        "Examples stand in the .cases.lua file beside the pack. One that fails, or a defect of the file: exit code 5."
    ),
    examples: ["test", "kiểm thử --strict"],
    options: [
      CommandOption(
        "strict",
        Wording(
          vi: "cũng không đạt khi có tiêu chí, điều kiện, bậc điểm chưa có ví dụ",
          en: "fail, too, when no case reaches some criterion, requirement or step"))
    ], takesWords: false
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let report = session.packs.test(desk.pack)
    let isStrict = arguments.has("strict")
    let holds = isStrict ? report.isComplete : report.hasPassed
    return Answer(exit: holds ? .ok : .expectation) {
      TestPage.page(report, isStrict: isStrict, $0)
    }
  }
}
