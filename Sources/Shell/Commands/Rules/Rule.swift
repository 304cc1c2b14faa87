internal import LuaRuntime
internal import Reporting
internal import Rules
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
          ? Wording(
            vi: "gõ thông tin để xem các tiêu chí và hình thức khen",
            en: "info lists the criteria and awards")
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
}
