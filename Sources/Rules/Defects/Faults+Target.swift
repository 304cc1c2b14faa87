internal import LearningWeek
internal import LuaRuntime

extension PackFault {
  /// Where on the line of its place to look for it.
  var target: SourceExcerpt.Target {
    switch self {
    case .script(let fault): fault.target
    case .unknownField(_, let field): .name(field.lastStep, .field)
    case .wrongField(_, let field, _, let found) where Int(field.lastStep) != nil:
      // What has no name is known by what it says.
      if case .text(let text) = found, !text.isEmpty { .word(text) } else { .line }
    case .wrongField(_, let field, _, _): .name(field.lastStep, .field)
    case .unknownReference(_, _, _, let id): .word(id)
    case .lawNotInForce(_, let law, _): .word(law)
    case .severalWordings(_, let wordings): wordings.dropFirst().first.map { .word($0) } ?? .line
    case .exclusiveFields(_, let fields): fields.last.map { .name($0, .field) } ?? .line
    case .misspeltID(let declared), .duplicateID(let declared, _), .idWithoutTable(let declared):
      declared.id.map { .word($0) } ?? .line
    case .datesOutOfOrder(_, _, let later): .name(later.field, .field)
    case .decimalComma(let text): .sign(text)
    case .unusedCriterion(let id), .unusedQuota(let id): .word(id)
    case .undefinedGlobal(let name): .name(name, .variable)
    case .tooManyPlaces(let award, _, _), .noPlaces(let award), .percentAboveWhole(let award, _),
      .minimumOutOfReach(let award, _, _):
      .word(award)
    case .requirementNeverMet(_, let text): .word(text)
    default: .line
    }
  }

  /// The excerpt that the runtime made when the script failed.
  var knownExcerpt: SourceExcerpt? {
    if case .script(let fault) = self { fault.diagnosis?.excerpt } else { nil }
  }
}

extension ScriptFault {
  /// Where on the failing line to look, when the program ended the call: the runtime
  /// knows only what it found wrong itself.
  var target: SourceExcerpt.Target {
    switch self {
    case .mistake(let mistake, _): mistake.target
    case .notReported(let blank, _): blank.subject.target
    case .syntax, .runtime, .bound, .interrupted, .missingModule, .unfit: .line
    }
  }
}

extension RuleFault {
  var target: SourceExcerpt.Target {
    if case .script(let fault) = self { fault.target } else { .line }
  }
}

extension RuleMistake {
  fileprivate var target: SourceExcerpt.Target {
    switch self {
    case .unknownRow(let name, _), .notMeasuredByRow(_, let name, _), .unknownMeasure(let name, _),
      .unknownTextColumn(let name, _), .unknownLevel(let name, _), .undeclaredFlag(let name, _),
      .unknownFundingSource(let name, _):
      .word(name)
    case .notANumber(let function, _, _): .name(function)
    case .declarationWhileRunning(let keyword): .name(keyword)
    case .staleObject, .notWhole: .line
    }
  }
}

extension ReadSubject {
  fileprivate var target: SourceExcerpt.Target {
    switch self {
    case .figure(_, let row, _), .rolled(_, let row, _): .word(row)
    case .total(_, let measure): .word(measure)
    case .attribute(_, let name), .field(let name): .name(name, .field)
    case .funding(_, let source): .word(source)
    case .evidence(_, let kind): .name(kind, .field)
    case .flag(let name): .word(name)
    case .earlierYear(_, let year): .word(String(year))
    }
  }
}

extension String {
  /// `quota` of `award.quota`: paths of fields join steps with dots.
  fileprivate var lastStep: String {
    split(separator: ".").last.map(String.init) ?? self
  }
}
