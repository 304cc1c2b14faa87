extension Command {
  static let last = Command(
    "last", "xem lại", .session, usage: "[--all]",
    summary: Wording(vi: "in lại kết quả cuối", en: "show the last result again"),
    examples: ["last", "last --all"],
    options: [
      CommandOption("all", Wording(vi: "in hết mọi dòng", en: "all rows, however many"))
    ], takesWords: false
  ) { session, arguments in
    guard var answer = session.lastAnswer else { throw Failure.noResult }
    answer.showsEverything = arguments.has("all")
    return answer
  }

  static let quit = Command(
    "quit", "thoát", .session,
    summary: Wording(vi: "thoát chương trình", en: "leave the console"),
    examples: ["quit", "thoát"],
    takesWords: false
  ) { session, _ in
    guard !session.mayNotLeaveYet() else { return .nothing }
    session.isOver = true
    return .nothing
  }
}

extension Failure {
  static let noResult = Failure(
    "E-NO-RESULT", Wording(vi: "chưa có kết quả nào", en: "there is no result yet"))
}
