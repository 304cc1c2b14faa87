package import LearningWeek

/// What a file says, checked line by line but not yet stored.
package struct Draft: Equatable, Sendable {
  package var kind: FileKind
  /// The file's name as given.
  package var file: String
  package var contents: Contents
  package var warnings: [IntakeWarning]

  package init(
    kind: FileKind, file: String, contents: Contents, warnings: [IntakeWarning] = []
  ) {
    self.kind = kind
    self.file = file
    self.contents = contents
    self.warnings = warnings
  }

  /// Values in the file's order.
  package enum Contents: Equatable, Sendable {
    case units([PlacedUnit])
    /// From `returns` and from a summary table: one for each unit and scope.
    case returns(ReturnBatch)
    case nominations([Nomination])
    case earlierAwards([EarlierAward])
    case evidence([Evidence])
    case flags([FlagMark])
    case funding([Funding])
    case narratives([Narrative])
    case facts([CampaignFact])
  }
}

extension Draft.Contents {
  /// Adds what another sheet of the same kind has.
  mutating func append(_ other: Draft.Contents) {
    switch (self, other) {
    case (.units(let mine), .units(let others)): self = .units(mine + others)
    case (.returns(var mine), .returns(let others)):
      mine.append(contentsOf: others)
      self = .returns(mine)
    case (.nominations(let mine), .nominations(let others)): self = .nominations(mine + others)
    case (.earlierAwards(let mine), .earlierAwards(let others)):
      self = .earlierAwards(mine + others)
    case (.evidence(let mine), .evidence(let others)): self = .evidence(mine + others)
    case (.flags(let mine), .flags(let others)): self = .flags(mine + others)
    case (.funding(let mine), .funding(let others)): self = .funding(mine + others)
    case (.narratives(let mine), .narratives(let others)): self = .narratives(mine + others)
    case (.facts(let mine), .facts(let others)): self = .facts(mine + others)
    default: assertionFailure("contents of two kinds")
    }
  }
}

/// A unit with the line that it was read from.
package struct PlacedUnit: Equatable, Sendable {
  package var unit: ReportingUnit
  package var place: SourcePlace

  package init(unit: ReportingUnit, place: SourcePlace) {
    self.unit = unit
    self.place = place
  }
}
