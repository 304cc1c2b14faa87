internal import LuaRuntime
internal import Reporting
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let rule = Command(
    "rule", "quy tắc", .rules, usage: "ID",
    summary: Wording(
      vi: "một quy tắc như viết trong bộ, có tệp và dòng",
      en: "a rule as the pack writes it, with file and line"),
    examples: ["rule quy_mo", "quy tắc giay_khen_tap_the"]
  ) { session, arguments in
    let pack = try session.chosenDesk().pack
    guard let id = arguments.text else {
      throw Failure("E-ARGUMENT", Wording(vi: "quy tắc nào?", en: "which rule?"))
    }
    let found = pack.declarations(of: id)
    guard !found.isEmpty else {
      let ids = pack.declarations.compactMap(\.declared.id)
      let near = nearest(id, among: ids, limit: 3)
      throw Failure(
        "E-RULE-UNKNOWN",
        Wording(vi: "bộ quy tắc không khai báo “\(id)”", en: "the pack declares no “\(id)”"),
        hint: near.isEmpty
          ? nil
          : Wording(
            vi: "gần giống: \(near.joined(separator: ", "))",
            en: "nearest: \(near.joined(separator: ", "))"))
    }
    return Answer { _ in
      Page(
        remarks: found.flatMap { rule -> [String] in
          let place = rule.place.map { "-- \($0.chunk):\($0.line)" }
          return [place].compactMap { $0 }
            + (rule.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        },
        document: .array(
          found.map { rule in
            [
              "kind": .string(rule.declared.keyword), "id": .string(id),
              "title": .optional(rule.title) { .string($0) },
              "source": .optional(rule.source) { .string($0) },
              "file": .optional(rule.place?.chunk) { .string($0) },
              "line": .optional(rule.place?.line) { .integer($0) },
              "text": .optional(rule.text) { .string($0) },
            ]
          }))
    }
  }

  static let verify = Command(
    "verify", "kiểm lại", .run, usage: "journal",
    summary: Wording(
      vi: "kiểm lại nhật ký: có ai sửa dữ liệu ngoài chương trình không",
      en: "check the journal: was anything altered behind the program's back"),
    examples: ["verify journal"]
  ) { session, arguments in
    guard let what = arguments.text.map({ folded($0) }), ["journal", "nhat ky"].contains(what)
    else {
      throw Failure(
        "E-ARGUMENT", Wording(vi: "kiểm lại gì?", en: "verify what?"),
        hint: Wording(same: "verify journal"))
    }
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
