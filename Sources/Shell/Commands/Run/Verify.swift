internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let verify = Command(
    "verify", "kiểm lại", .run, usage: "RUN [HASH] | journal",
    summary: Wording(
      vi: "chạy lại một lượt và so kết quả; nhật ký: có bị sửa không",
      en: "run again and compare the result; journal: was anything altered"),
    detail: Wording(
      vi:
        "Lượt chạy của máy khác: ghi mã của nó, thêm mã kiểm kết quả (result_hash) thì so cả kết quả. "
        + "Số liệu nay đã khác thì tính lại từ số liệu lúc ấy trong nhật ký.",
      en: "A run of another machine: its id, and with its result_hash the result is compared, too. "
        + "Where the data have changed since, they are taken as the journal had them then."),
    examples: ["verify 4ae07c5fbf49", "verify sealed", "verify journal"]
  ) { session, arguments in
    guard let what = arguments.words.first?.text, arguments.words.count <= 2 else {
      throw Failure(
        "E-ARGUMENT", Wording(vi: "kiểm lại gì?", en: "verify what?"),
        hint: Wording(
          vi: "kiểm lại LƯỢT_CHẠY (lượt chạy: xem các lượt), hoặc kiểm lại nhật ký",
          en: "verify RUN (runs lists them), or verify journal"))
    }
    if ["journal", "nhat ky"].contains(folded(arguments.text ?? "")) {
      return try journal(session)
    }
    let given = arguments.words.dropFirst().first?.text
    let checker = try RunVerification(session: session, desk: session.chosenDesk())
    let verification = try checker.verdict(on: what, resultHash: given)
    return Answer(exit: verification.holds ? .ok : .expectation) { verification.page($0) }
  }

  private static func journal(_ session: Session) throws -> Answer {
    guard let fault = try session.store.verifyJournal() else {
      return .said(
        Wording(vi: "nhật ký nguyên vẹn", en: "the journal is intact"),
        document: ["intact": .truth(true)])
    }
    return Answer(exit: .expectation) { language in
      Page(
        remarks: [
          Wording(
            vi: "nhật ký không khớp từ thay đổi số \(fault.entry) (\(fault.kind.rawValue))",
            en: "the journal does not hold from change \(fault.entry) on (\(fault.kind.rawValue))"
          ).text(in: language)
        ],
        document: [
          "intact": .truth(false), "entry": .integer(fault.entry),
          "kind": .string(fault.kind.rawValue),
        ])
    }
  }
}
