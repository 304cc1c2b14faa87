internal import LearningWeek
internal import LineEditor
internal import Rules
internal import VietnameseText

/// The console on a terminal: prompt, line, answer, until the person leaves.
struct Console {
  let session: Session
  let isPlain: Bool

  func run() throws -> ExitCode {
    let interruption = Interruption(of: session.store)
    greet()
    let completer = Completer(session: session)
    let editor = try Editor(
      configuration: configuration,
      delegate: EditorDelegate(
        completions: completer.completions, hint: completer.hint, highlight: Highlighter.styles,
        isComplete: { [session] in
          session.lua.isComplete(line: $0) && !PastedTable.isOpen($0)
        }, fold: { folded($0) },
        withoutPrompt: Self.withoutPrompt, wasInterrupted: { Interruption.isRequested }))
    session.typedLines = { [unowned editor] in editor.history.entries }
    while !session.isOver {
      interruption.begin()
      switch try editor.readLine(prompt: prompt) {
      case .line(let text):
        interruption.begin()
        _ = session.carryOut(text)
      case .interrupted: continue
      case .endOfInput:
        session.surroundings.output("\n")
        if session.mayNotLeaveYet() { continue }
        return .ok
      }
    }
    return .ok
  }

  /// Two lines: what this is, and what to type next.
  private func greet() {
    let next =
      session.desk == nil
      ? Wording(
        vi: "Gõ: chọn hung-yen/2021 để chọn bộ quy tắc; trợ giúp xem các lệnh, thoát để rời",
        en: "Type use hung-yen/2021 to choose a rule pack; help, or quit to leave")
      : Wording(
        vi: "Gõ: tiến độ, biểu, hoặc danh sách; trợ giúp xem mọi lệnh, thoát để rời",
        en: "Type status, table or shortlist; help lists every command, quit leaves")
    let title =
      session.desk.map { Wording(same: $0.campaign.title + " · " + $0.pack.name) }
      ?? Wording(
        vi: "Tuần lễ hưởng ứng học tập suốt đời", en: "Lifelong Learning Week")
    for line in [Wording(same: "tuanle \(Program.version) · ") + title, next] {
      session.surroundings.output(line.text(in: session.settings.language) + "\n")
    }
  }

  private var configuration: EditorConfiguration {
    var configuration = EditorConfiguration()
    configuration.plain = isPlain
    configuration.colour = session.settings.hasColour
    configuration.historyPath = historyPath
    let language = session.settings.language
    configuration.searchLabel = Wording(vi: "tìm", en: "search").text(in: language)
    configuration.failedSearchLabel = Wording(vi: "không thấy", en: "not found").text(in: language)
    return configuration
  }

  /// `$XDG_STATE_HOME/tuanle/history`, by default below `~/.local/state` (XDG Base
  /// Directory Specification 0.8).
  private var historyPath: String? {
    let environment = session.surroundings.environment
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return state + "/tuanle/history"
    }
    return environment["HOME"].map { $0 + "/.local/state/tuanle/history" }
  }

  /// A pasted transcript runs again: what stands after a prompt like ours.
  static func withoutPrompt(_ line: String) -> String? {
    guard let range = line.ranges(of: "> ").first else { return nil }
    var head = line[..<range.lowerBound]
    for mark in [oldRules.vi, oldRules.en] where head.hasSuffix(mark) {
      head = head.dropLast(mark.count)
    }
    for mark in [" [thử ", " [try "] {
      guard let range = head.ranges(of: mark).last, head.last == "]",
        head[range.upperBound...].dropLast().allSatisfy(\.isNumber)
      else { continue }
      head = head[..<range.lowerBound]
    }
    let isPrompt =
      !head.isEmpty
      && head.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == " ") }
      && (head == "tuanle" || head.last?.isNumber == true)
    return isPrompt ? String(line[range.upperBound...]) : nil
  }

  /// `hung-yen 2021> `, `hung-yen 2021 [try 3]> ` in a trial of three changes, and
  /// `hung-yen 2021 [old rules]> ` while the files differ from what is loaded.
  var prompt: String {
    guard let desk = session.desk else { return "tuanle> " }
    let language = session.settings.language
    let tried = desk.trial.map { trial in
      let count = trial.changes.count
      return Wording(vi: " [thử \(count)]", en: " [try \(count)]").text(in: language)
    }
    let mark = session.hasOldRules ? Self.oldRules.text(in: language) : ""
    return desk.pack.name.replacing("/", with: " ") + (tried ?? "") + mark + "> "
  }

  private static let oldRules = Wording(vi: " [quy tắc cũ]", en: " [old rules]")
}
