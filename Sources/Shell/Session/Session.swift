internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

/// One run of the program: owns the open database, and knows the pack in use and how
/// to write.
final class Session {
  let store: Store
  var packs: PackLibrary
  let surroundings: Surroundings
  let lua: LuaConsole
  var settings: Settings
  /// The campaign in use, chosen by `use`; its pack is loaded when it is first asked for.
  var desk: CampaignDesk? {
    get {
      loadWaitingPack()
      return loadedDesk
    }
    set {
      waitingPack = nil
      waitingFailure = nil
      loadedDesk = newValue
    }
  }
  /// As ``desk``, or `nil` while nothing has asked for it.
  private(set) var loadedDesk: CampaignDesk?
  /// Loads the pack that was chosen, which is known to load.
  var waitingPack: (() throws(Failure) -> RulePack)?
  private var waitingFailure: Failure?
  /// The pack that was asked for and did not load, for `lint`.
  var brokenPack: String?
  var lastAnswer: Answer?
  /// What `@N` and `.` mean.
  var references = References()
  var log = SessionLog()
  /// The lines that `history` lists, oldest first: those of the editor where there is one.
  var typedLines: () -> [String] = { [] }
  var recording: Recording?
  /// Lines that are being carried out, each by the one before it.
  var depth = 0
  /// Whether the person was told that leaving loses what is tried.
  var hasWarnedOfTrial = false
  /// Set by `quit`.
  var isOver = false

  init(store: Store, packs: PackLibrary, surroundings: Surroundings, settings: Settings) {
    self.store = store
    self.packs = packs
    self.surroundings = surroundings
    self.settings = settings
    self.lua = LuaConsole()
    typedLines = { [unowned self] in log.lines.map(\.text) }
  }

  /// The campaign in use, or the error that says how to choose one.
  func chosenDesk() throws(Failure) -> CampaignDesk {
    if let desk { return desk }
    if let waitingFailure { throw waitingFailure }
    throw Failure(
      "E-NO-PACK",
      Wording(vi: "chưa chọn bộ quy tắc", en: "no rule pack is chosen"),
      hint: Wording(
        vi: "gõ: chọn hung-yen/2021 (bộ quy tắc: xem các bộ)",
        en: "type: use hung-yen/2021 (packs lists them)"))
  }

  private func loadWaitingPack() {
    guard let load = waitingPack else { return }
    waitingPack = nil
    do throws(Failure) {
      choose(try load())
    } catch {
      waitingFailure = error
    }
  }

  /// Who, when and by which command, for the journal.
  func author(command: String, reason: String? = nil) -> Store.Author {
    let who =
      ["TUANLE_USER", "USER", "LOGNAME"].lazy
      .compactMap { self.surroundings.environment[$0] }.first { !$0.isEmpty }
      ?? surroundings.account()
    return Store.Author(who: who, at: surroundings.now(), command: command, reason: reason)
  }

  /// A line for the person, apart from results.
  func notice(_ wording: Wording) {
    let width = surroundings.outputIsTerminal ? surroundings.width() : nil
    for line in wording.text(in: settings.language).fitted(to: width) {
      surroundings.errors(line + "\n")
    }
  }
}
