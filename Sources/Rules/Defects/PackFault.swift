package import LearningWeek
package import LuaRuntime

/// What is wrong with a pack. Operands only: the sentence is made where the
/// language is known.
package enum PackFault: Equatable, Sendable {
  // The file.
  case unreadableFile(name: String, code: Int32)
  case notAPlainFile(name: String)
  case script(ScriptFault)

  // The shape of a declaration.
  case idWithoutTable(Declared)
  case tableWithoutID(keyword: String)
  case misspeltID(Declared)
  case duplicateID(Declared, first: LuaPlace?)
  case repeatedDeclaration(keyword: String, first: LuaPlace?)
  case missingDeclaration(keyword: String)
  case notADeclaration(keyword: String, found: FieldFinding)
  /// Only cases may stand in a file of cases.
  case misplacedDeclaration(Declared)

  // Its fields.
  case unknownField(Declared, field: String)
  case missingField(Declared, field: String)
  case wrongField(Declared, field: String, expected: FieldShape, found: FieldFinding)
  case missingWording(Declared)
  case severalWordings(Declared, [String])
  case exclusiveFields(Declared, [String])
  case oneFieldOf(Declared, [String])

  // References.
  case unknownReference(Declared, field: String, to: Reference, id: String)
  case lawNotInForce(Declared, law: String, on: CivilDate)
  case circularRows([String])

  // Dates.
  case datesOutOfOrder(Declared, earlier: DatedField, later: DatedField)
  case yearOfFirstDay(year: Int, firstDay: CivilDate)

  // Steps.
  case stepsOverlap(Declared, StepRange, StepRange)
  case stepsGap(Declared, StepRange, StepRange)
  case emptyStep(Declared, StepRange)
  case stepNotWhole(Declared, StepRange)
  case stepAboveMaximum(Declared, StepRange, points: Double, maximum: Double)

  // Questions rather than errors.
  case decimalComma(text: String)
  case unusedCriterion(id: String)
  case missingSource(Declared)
  case undefinedGlobal(name: String)
  /// More places than the units that the award names.
  case tooManyPlaces(award: String, places: Int, units: Int)
  /// Nobody can be placed.
  case noPlaces(award: String)
  case percentAboveWhole(award: String, percent: Double)
  case unusedQuota(id: String)
  /// More points than the criteria that count can give.
  case minimumOutOfReach(award: String, minimum: Double, most: Double)
  /// Asked in some case, and met in none.
  case requirementNeverMet(Declared, text: String)
}

/// What an id refers to.
package enum Reference: String, Hashable, Sendable {
  case unitKind = "kind"
  case attribute
  case flag
  case activity
  case indicator
  case law
  case row
  case column
  case measure
  case award
  case quota
  case criterion
  case fundingSource = "funding"
  case section
  case recipient
  /// A unit or candidate of a case.
  case candidate
}

/// A date with the field that gives it.
package struct DatedField: Hashable, Sendable {
  package var field: String
  package var day: CivilDate

  package init(_ field: String, _ day: CivilDate) {
    self.field = field
    self.day = day
  }
}

extension PackFault {
  /// The stable code that scripts and help go by.
  package var code: String {
    switch self {
    case .unreadableFile, .notAPlainFile: "E-PACK-FILE"
    case .script(let fault): fault.code
    case .idWithoutTable: "E-ID-WITHOUT-TABLE"
    case .tableWithoutID: "E-TABLE-WITHOUT-ID"
    case .misspeltID: "E-ID-SPELLING"
    case .duplicateID: "E-ID-DUPLICATE"
    case .repeatedDeclaration: "E-DECLARATION-REPEATED"
    case .missingDeclaration: "E-DECLARATION-MISSING"
    case .notADeclaration: "E-DECLARATION-SHAPE"
    case .misplacedDeclaration: "E-DECLARATION-MISPLACED"
    case .unknownField: "E-FIELD-UNKNOWN"
    case .missingField: "E-FIELD-MISSING"
    case .wrongField(_, _, .date, _): "E-DATE-INVALID"
    case .wrongField: "E-FIELD-TYPE"
    case .missingWording: "E-WORDING-MISSING"
    case .severalWordings: "E-WORDING-SEVERAL"
    case .exclusiveFields: "E-FIELD-EXCLUSIVE"
    case .oneFieldOf: "E-FIELD-ONE-OF"
    case .unknownReference(_, _, let reference, _): "E-\(reference.rawValue.uppercased())-UNKNOWN"
    case .lawNotInForce: "E-LAW-NOT-IN-FORCE"
    case .circularRows: "E-ROW-CIRCULAR"
    case .datesOutOfOrder, .yearOfFirstDay: "E-DATE-ORDER"
    case .stepsOverlap: "E-STEPS-OVERLAP"
    case .stepsGap: "E-STEPS-GAP"
    case .emptyStep: "E-STEPS-EMPTY"
    case .stepNotWhole: "E-STEPS-WHOLE"
    case .stepAboveMaximum: "W-STEP-ABOVE-MAXIMUM"
    case .decimalComma: "W-DECIMAL-COMMA"
    case .unusedCriterion: "W-CRITERION-UNUSED"
    case .missingSource: "N-SOURCE-MISSING"
    case .undefinedGlobal: "W-GLOBAL-UNDEFINED"
    case .tooManyPlaces, .noPlaces, .percentAboveWhole: "W-QUOTA-UNREACHABLE"
    case .unusedQuota: "W-QUOTA-UNUSED"
    case .minimumOutOfReach: "W-MINIMUM-UNREACHABLE"
    case .requirementNeverMet: "W-REQUIREMENT-NEVER-MET"
    }
  }

  /// Whether it stops the pack from loading.
  package var severity: PackDefect.Severity {
    switch self {
    case .decimalComma, .unusedCriterion, .stepAboveMaximum, .undefinedGlobal, .tooManyPlaces,
      .noPlaces, .percentAboveWhole, .unusedQuota, .minimumOutOfReach, .requirementNeverMet:
      .warning
    case .missingSource: .note
    default: .error
    }
  }
}
