/// What a run rests on and what came of it, the same on every machine.
package struct RunIdentity: Hashable, Sendable {
  /// 12 hexadecimal digits over pack, data, earlier years and program version.
  package var id: String
  /// Name of the pack, which is that of its campaign.
  package var pack: String
  package var packHash: String
  package var dataRevision: String
  /// The earlier campaigns that rules asked for, by year.
  package var earlier: [EarlierReference]
  package var programVersion: String
  /// Over every candidate's outcome, rank, points and requirements.
  package var resultHash: String

  package init(
    id: String, pack: String, packHash: String, dataRevision: String,
    earlier: [EarlierReference] = [], programVersion: String, resultHash: String
  ) {
    self.id = id
    self.pack = pack
    self.packHash = packHash
    self.dataRevision = dataRevision
    self.earlier = earlier
    self.programVersion = programVersion
    self.resultHash = resultHash
  }

  /// What two runs may rest on differently.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case pack
    case data
    case earlierYears = "earlier_years"
    case program
  }

  /// What the other run rests on otherwise.
  package func parts(differingFrom other: RunIdentity) -> [Part] {
    Part.allCases.filter { part in
      switch part {
      case .pack: packHash != other.packHash
      case .data: dataRevision != other.dataRevision
      case .earlierYears: earlier != other.earlier
      case .program: programVersion != other.programVersion
      }
    }
  }
}

/// An earlier campaign as a run read it.
package struct EarlierReference: Hashable, Sendable {
  package var year: Int
  package var packHash: String
  package var dataRevision: String

  package init(year: Int, packHash: String, dataRevision: String) {
    self.year = year
    self.packHash = packHash
    self.dataRevision = dataRevision
  }
}
