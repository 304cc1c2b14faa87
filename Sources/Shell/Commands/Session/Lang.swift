internal import Reporting

extension Command {
  static let lang = Command(
    "lang", "ngôn ngữ", .session, usage: "[vi|en]",
    summary: Wording(
      vi: "đổi ngôn ngữ và in lại kết quả cuối",
      en: "change the language and show the last result again"),
    examples: ["lang en", "lang vi"]
  ) { session, arguments in
    guard let word = arguments.text else {
      return .said(
        Wording(
          vi: "đang dùng tiếng Việt (ngôn ngữ en: English)", en: "English (lang vi: tiếng Việt)"),
        document: ["lang": .string(session.settings.language.rawValue)])
    }
    guard let language = Language(rawValue: word.lowercased()) else {
      throw Failure(
        "E-ARGUMENT",
        Wording(vi: "không có ngôn ngữ “\(word)”", en: "no language “\(word)”"),
        hint: Wording(vi: "ngôn ngữ vi hoặc ngôn ngữ en", en: "lang vi or lang en"))
    }
    session.settings.language = language
    if session.settings.isInteractive, let last = session.lastAnswer { return last }
    return .said(Wording(vi: "từ đây: tiếng Việt", en: "from here on: English"))
  }
}
