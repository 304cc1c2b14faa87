/// What a pack's function asked the program for in vain. Stops the function; the
/// pack cannot catch it.
package enum RuleMistake: Error, Hashable, Sendable {
  case unknownRow(String, nearest: [String])
  /// The row is there but does not measure this; `known` is what it measures.
  case notMeasuredByRow(row: String, measure: String, known: [String])
  case unknownMeasure(String, nearest: [String])
  case unknownTextColumn(String, nearest: [String])
  case unknownLevel(String, nearest: [String])
  case undeclaredFlag(String, nearest: [String])
  case unknownFundingSource(String, nearest: [String])
  /// A helper got something else than numbers.
  case notANumber(function: String, argument: Int, found: FieldFinding)
  /// `steps`, `row` … called by a function of the pack.
  case declarationWhileRunning(String)
  /// A unit or candidate of an earlier run that the pack kept.
  case staleObject(type: String)
  /// A value between the steps of a table for whole numbers.
  case notWhole(Double)

  package var code: String {
    switch self {
    case .unknownRow: "E-ROW-UNKNOWN"
    case .notMeasuredByRow, .unknownMeasure: "E-MEASURE-UNKNOWN"
    case .unknownTextColumn: "E-COLUMN-UNKNOWN"
    case .unknownLevel: "E-LEVEL-UNKNOWN"
    case .undeclaredFlag: "E-FLAG-UNKNOWN"
    case .unknownFundingSource: "E-FUNDING-UNKNOWN"
    case .notANumber: "E-LUA-ARGUMENT"
    case .declarationWhileRunning: "E-DECLARATION-LATE"
    case .staleObject: "E-LUA-STALE"
    case .notWhole: "E-STEPS-WHOLE"
    }
  }
}
