import Reporting
import Rules
import Storage
import TestSupport
import VietnameseText

@testable import Shell

/// Lines carried out as at the prompt, and what a person saw: each line behind `>`,
/// what went to standard error behind `!`, results as they are.
final class Transcript {
  private(set) var text = ""
  /// Every line of results, with the width that it had to fit.
  private(set) var lines: [(text: String, width: Int?)] = []
  let session: Session
  private let screen: Screen

  /// Columns of the terminal; `nil` for a pipe.
  var width: Int? {
    get { screen.width }
    set { screen.width = newValue }
  }

  /// Where the session writes to; changed between lines.
  private final class Screen {
    var output = ""
    var errors = ""
    var width: Int?
  }

  /// - Parameter width: columns of the terminal; `nil` for a pipe.
  init(
    on database: String, pack: String? = "hung-yen/2021", language: Language = .vi,
    width: Int? = 80, readOnly: Bool = true, scripts: String = Repository.scripts
  ) throws {
    Repository.enter()
    let screen = Screen()
    screen.width = width
    var surroundings = Surroundings.fixed(
      width: width, output: { screen.output += $0 }, errors: { screen.errors += $0 })
    surroundings.width = { screen.width ?? 80 }
    self.screen = screen
    session = Session(
      store: try Store(path: database, readOnly: readOnly && database != ":memory:"),
      packs: PackLibrary(folder: scripts), surroundings: surroundings,
      settings: Settings(Invocation(), surroundings))
    session.settings.language = language
    if let pack {
      session.desk = CampaignDesk(pack: try session.load(pack: pack), store: session.store)
    }
  }

  /// Carries out one line.
  func answer(to line: String) -> (output: String, errors: String) {
    (screen.output, screen.errors) = ("", "")
    _ = session.carryOut(line)
    lines += screen.output.split(separator: "\n").map { (String($0), screen.width) }
    return (screen.output, screen.errors)
  }

  /// Carries out lines as a person types them.
  func type(_ lines: [String]) {
    for line in lines {
      let (output, errors) = answer(to: line)
      let marked = errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      text += "> \(line)\n" + output + marked.map { "! \($0)\n" }.joined() + "\n"
    }
  }

  func type(_ lines: String...) { type(lines) }

  /// Types the same lines in both languages.
  ///
  /// - Returns: What was seen in each.
  static func inBothLanguages(
    on database: String, pack: String? = "hung-yen/2021", width: Int? = 80, mode: OutputMode? = nil,
    _ lines: [String]
  ) throws -> [Language: String] {
    // One session, so that what the rules gave is computed once.
    let transcript = try Transcript(on: database, pack: pack, width: width)
    if let mode { transcript.session.settings.mode = mode }
    let desk = transcript.session.desk
    var seen: [Language: String] = [:]
    for language in Language.allCases {
      transcript.text = ""
      transcript.session.settings.language = language
      transcript.session.desk = desk
      transcript.session.lastAnswer = nil
      transcript.type(lines)
      seen[language] = transcript.text
    }
    return seen
  }

  /// Results whose lines are wider than the terminal that they were written to.
  var linesTooWide: [String] {
    lines.filter { line in line.width.map { displayWidth(line.text) > $0 } ?? false }.map(\.text)
  }
}
