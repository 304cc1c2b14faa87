package import LearningWeek
internal import VietnameseText

/// What reading a file needs to know: the campaign it is for, how units are found,
/// and what the officer said beside the file's name.
package struct IntakeContext {
  package var campaign: Campaign
  /// The awards of the rule pack, by id; none checks nothing.
  package var awards: [Label]
  /// The day that counts as today; the program has no clock below the shell.
  package var today: CivilDate
  /// Finds a unit by its code or name.
  package var match: (String) -> UnitMatch
  /// The kind of a unit that `match` found.
  package var kindOf: (UnitCode) -> UnitKind?

  /// Asked now and then how to go on, with how many lines have been read of how many;
  /// `false` stops the reading.
  package var goesOn: (_ line: Int, _ lines: Int) -> Bool = { _, _ in true }

  /// `--as`.
  package var kind: FileKind?
  /// `--unit`.
  package var unit: UnitCode?
  /// `--received`.
  package var receivedOn: CivilDate?
  /// `--scope`.
  package var scope: ReturnScope?
  /// `--sheet`: the one sheet or table that is read.
  package var sheet: String?
  /// `--strict`: refuse what would otherwise be kept apart with a warning.
  package var strict: Bool
  /// `--accept-valid`: leave defective lines out instead of refusing the file.
  package var acceptValid: Bool
  /// Everything in the file was made by the generator.
  package var isSynthetic: Bool

  package init(
    campaign: Campaign, today: CivilDate, match: @escaping (String) -> UnitMatch,
    kindOf: @escaping (UnitCode) -> UnitKind?, awards: [Label] = [], kind: FileKind? = nil,
    unit: UnitCode? = nil, receivedOn: CivilDate? = nil, scope: ReturnScope? = nil,
    strict: Bool = false, acceptValid: Bool = false, isSynthetic: Bool = false
  ) {
    self.campaign = campaign
    self.today = today
    self.match = match
    self.kindOf = kindOf
    self.awards = awards
    self.kind = kind
    self.unit = unit
    self.receivedOn = receivedOn
    self.scope = scope
    self.strict = strict
    self.acceptValid = acceptValid
    self.isSynthetic = isSynthetic
  }

  /// The same context, in which the units of a list that is not stored yet are found
  /// too: by code, or by a name that nothing else has.
  func knowing(_ units: [ReportingUnit]) -> IntakeContext {
    let byCode = Dictionary(
      units.map { ($0.code.text, $0) }, uniquingKeysWith: { first, _ in first })
    let byName = Dictionary(grouping: units) { folded($0.name) }
    let (match, kindOf) = (match, kindOf)
    var context = self
    context.match = { text in
      if let unit = byCode[text] { return .found(unit.code) }
      let known = match(text)
      guard case .unknown = known, let named = byName[folded(text)] else { return known }
      if named.count == 1 { return .found(named[0].code) }
      return .ambiguous(named.map { UnitChoice(code: $0.code, name: $0.name) })
    }
    context.kindOf = { code in byCode[code.text]?.kind ?? kindOf(code) }
    return context
  }

  /// What a return of `unit` covers when nothing says it: the offices of provinces
  /// and districts send the sum of their area.
  package func usualScope(of unit: UnitCode) -> ReturnScope {
    switch kindOf(unit) {
    case UnitKind.province?, UnitKind.district?: .consolidated
    default: .own
    }
  }
}

/// The units that a text may mean.
package enum UnitMatch: Hashable, Sendable {
  case found(UnitCode)
  case ambiguous([UnitChoice])
  /// Names that are written alike, best first.
  case unknown(nearest: [String])
}
