import LearningWeek
import TestSupport

@testable import Shell

/// What one call of the program gave, run in this process.
struct ProgramRun: Equatable {
  var output: String
  var errors: String
  var code: ExitCode

  /// - Parameter input: the lines of standard input.
  /// - Parameter width: columns of the terminal that it writes to; `nil` for a pipe.
  static func of(
    _ arguments: [String], input: [String] = [], width: Int? = nil,
    environment: [String: String] = [:]
  ) -> ProgramRun {
    Repository.enter()
    var output = ""
    var errors = ""
    var rest = input[...]
    let code = Program.run(
      arguments: arguments,
      in: .fixed(
        width: width, environment: environment, output: { output += $0 },
        errors: { errors += $0 }, nextLine: { rest.popFirst() }))
    return ProgramRun(output: output, errors: errors, code: code)
  }

  /// Lines run one after the other on a database, under the pack of Hưng Yên.
  static func of(
    lines: [String], on database: String, language: Language = .en,
    _ options: [String] = [], width: Int? = nil
  ) -> ProgramRun {
    of(
      [database, "--use", "hung-yen/2021", "--lang", language.rawValue] + options
        + lines.flatMap { ["-c", $0] }, width: width)
  }
}

extension Surroundings {
  /// The day after the published table was sent, in a user's hands: the same for
  /// every test and every machine.
  static func fixed(
    width: Int? = nil, environment: [String: String] = [:],
    output: @escaping (String) -> Void, errors: @escaping (String) -> Void,
    nextLine: @escaping () -> String? = { nil }
  ) -> Surroundings {
    let own = ["TUANLE_SCRIPTS": Repository.scripts, "TUANLE_USER": "Lan", "NO_COLOR": "1"]
    return Surroundings(
      environment: own.merging(environment) { $1 }, executable: "tuanle", output: output,
      errors: errors, nextLine: nextLine, inputIsTerminal: false, outputIsTerminal: width != nil,
      width: { width ?? 80 },
      today: { CivilDate(year: 2021, month: 10, day: 28) ?? CivilDate(dayNumber: 0) },
      now: { "2021-10-28T09:30:00+07:00" })
  }
}
