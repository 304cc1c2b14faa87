internal import Reporting

/// How results are written: set on the command line, changed by `lang`, `mode`.
struct Settings: Hashable {
  var language: Language
  var mode: OutputMode
  /// Comma-separated values are written as Excel opens them.
  var isForExcel = false
  var isReadOnly: Bool
  var hasColour: Bool
  var isInteractive: Bool
  /// The program that shows what is longer than the screen; `nil` for none.
  var pager: String?
  /// How long each line took is told after it.
  var showsTiming = false
  /// Whether long work says on the terminal how far it is.
  var showsProgress: Bool

  /// Defaults: `$TUANLE_LANG`, else Vietnamese when the locale says so, else
  /// English; a box on a terminal, tab-separated in a pipe.
  init(_ invocation: Invocation, _ surroundings: Surroundings) {
    let environment = surroundings.environment
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    language =
      invocation.language ?? environment["TUANLE_LANG"].flatMap(Language.init(rawValue:))
      ?? (locale.hasPrefix("vi") ? .vi : .en)
    mode = invocation.mode ?? (surroundings.outputIsTerminal ? .box : .tsv)
    isReadOnly = invocation.isReadOnly
    isInteractive = invocation.sources.isEmpty && surroundings.inputIsTerminal
    let isScreen = isInteractive && surroundings.outputIsTerminal && environment["TERM"] != "dumb"
    if isScreen, !invocation.isPlain, let named = environment["PAGER"], !named.isEmpty {
      pager = named
    }
    showsProgress =
      surroundings.errorsAreTerminal && !invocation.isPlain && environment["TERM"] != "dumb"
    let allowed = environment["NO_COLOR"].map(\.isEmpty) ?? true
    hasColour =
      switch invocation.colour {
      case .always: true
      case .never: false
      case .auto: allowed && surroundings.outputIsTerminal && environment["TERM"] != "dumb"
      }
  }
}
