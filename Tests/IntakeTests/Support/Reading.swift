import Intake
import LearningWeek

extension IntakeContext {
  /// Hưng Yên 2021 on 2/11/2021 with a handful of units: the province `33`, the
  /// districts `325` Văn Lâm and `326` Văn Giang, the schools `A` and `B`.
  static var hungYen: IntakeContext {
    IntakeContext(
      campaign: HungYen.campaign, today: day("2021-11-02"), match: match, kindOf: kind)
  }

  /// The same with changes.
  static func hungYen(_ change: (inout IntakeContext) -> Void) -> IntakeContext {
    var context = hungYen
    change(&context)
    return context
  }

  private static func match(_ text: String) -> UnitMatch {
    switch text {
    case "33", "325", "326", "A", "B": .found(UnitCode(text))
    case "Huyện Văn Lâm": .found("325")
    case "Trường THPT Văn Giang": .found("A")
    case "Văn":
      .ambiguous([
        UnitChoice(code: "325", name: "Huyện Văn Lâm"),
        UnitChoice(code: "326", name: "Huyện Văn Giang"),
      ])
    case "Huyện Văn Lam": .unknown(nearest: ["Huyện Văn Lâm"])
    default: .unknown(nearest: [])
    }
  }

  private static func kind(_ code: UnitCode) -> UnitKind? {
    switch code {
    case "33": .province
    case "325", "326": .district
    case "A", "B": .school
    default: nil
    }
  }
}

/// Reads `text` as a file `f`.
func read(_ text: String, _ context: IntakeContext = .hungYen) throws -> Draft {
  try readText(Array(text.utf8), file: "f", context: context)
}

extension Draft {
  /// Empty when it holds something else.
  var returns: [Return] {
    if case .returns(let returns) = contents { Array(returns) } else { [] }
  }
}

/// What is wrong with `text` as a file `f`.
func failure(_ text: String, _ context: IntakeContext = .hungYen) -> IntakeFailure? {
  failure(of: Array(text.utf8), context)
}

func failure(of bytes: [UInt8], _ context: IntakeContext = .hungYen) -> IntakeFailure? {
  do {
    _ = try readText(bytes, file: "f", context: context)
    return nil
  } catch {
    return error
  }
}

func defect(
  _ problem: IntakeDefect.Problem, line: Int, column: Int? = nil, _ excerpt: String = ""
) -> IntakeDefect {
  IntakeDefect(
    problem, at: SourcePlace(file: "f", line: line, column: column), excerpt: excerpt)
}

func warning(
  _ remark: IntakeRemark, line: Int, column: Int? = nil, _ excerpt: String = ""
) -> IntakeWarning {
  IntakeWarning(
    remark, at: SourcePlace(file: "f", line: line, column: column), excerpt: excerpt)
}

func place(_ line: Int, _ column: Int? = nil) -> SourcePlace {
  SourcePlace(file: "f", line: line, column: column)
}

func figure(_ value: Int, _ line: Int, _ column: Int) -> Figure {
  Figure(value: value, place: place(line, column))
}
