internal import Reporting
internal import VietnameseText

extension Command {
  private static let modes = Wording(
    same: OutputMode.allCases.map(\.rawValue).joined(separator: ", "))

  static let mode = Command(
    "mode", "kiểu in", .session, usage: "[MODE]",
    summary: Wording(vi: "cách in các kết quả từ đây", en: "how results are written from here on"),
    detail: modes,
    examples: ["mode csv", "mode box"]
  ) { session, arguments in
    if let word = arguments.text {
      guard let mode = OutputMode(rawValue: word.lowercased()) else {
        let near = nearest(word, among: OutputMode.allCases.map(\.rawValue), limit: 1).first
        throw Failure(
          "E-ARGUMENT",
          Wording(vi: "không có kiểu in “\(word)”", en: "no mode “\(word)”"),
          hint: near.map { Wording(vi: "ý bạn là \($0)?", en: "did you mean \($0)?") }
            ?? Wording(vi: "các kiểu: ", en: "modes: ") + modes)
      }
      session.settings.mode = mode
    }
    // Said as a command, so that it can be typed again.
    return .said(
      Wording(vi: "kiểu in ", en: "mode ") + Wording(same: session.settings.mode.rawValue),
      document: ["mode": .string(session.settings.mode.rawValue)])
  }
}
