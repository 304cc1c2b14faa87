internal import LearningWeek

extension AwardEntry: Packed {
  /// Points are mostly the same in every award, and so are requirements of many.
  func write(to writer: inout PackedWriter) {
    writer.add(shared: candidate)
    writer.add(block)
    writer.add(shared: requirements)
    writer.add(shared: criteria)
    writer.add(score)
    writer.add(order)
  }

  init(from reader: inout PackedReader) throws {
    self.init(
      candidate: try reader.sharedValue(), block: try reader.value(),
      requirements: try reader.sharedValue(), criteria: try reader.sharedValue(),
      score: try reader.value(), order: try reader.value())
  }
}

extension CandidateDecision: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(entry)
    writer.add(outcome)
    writer.add(computed)
    writer.add(rank)
    writer.add(margin)
    writer.add(shared: tiedWith)
    writer.add(supersededBy)
    writer.add(isProvisional)
    writer.add(belowMinimumBy)
    writer.add(override)
  }

  init(from reader: inout PackedReader) throws {
    self.init(entry: try reader.value(), outcome: try reader.value())
    computed = try reader.value()
    rank = try reader.value()
    margin = try reader.value()
    tiedWith = try reader.sharedValue()
    supersededBy = try reader.value()
    isProvisional = try reader.value()
    belowMinimumBy = try reader.value()
    override = try reader.value()
  }
}

extension OrderTerm: Packed {
  func write(to writer: inout PackedWriter) {
    switch subject {
    case .score: writer.add(number: 0)
    case .measure(let measure):
      writer.add(number: 1)
      writer.add(measure)
    case .rule(let text):
      writer.add(number: 2)
      writer.add(text)
    }
    writer.add(moreIsBetter)
  }

  init(from reader: inout PackedReader) throws {
    let subject: Subject =
      switch try reader.number() {
      case 0: .score
      case 1: .measure(try reader.value())
      case 2: .rule(try reader.value())
      default: throw PackedReader.Defect()
      }
    self.init(subject, moreIsBetter: try reader.value())
  }
}

extension AwardTerms: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(id)
    writer.add(title)
    writer.add(to)
    writer.add(order)
    writer.add(grantedBy)
    writer.add(appraisedBy)
    writer.add(decidedOn)
    writer.add(dossierBefore)
    writer.add(minimum)
    writer.add(notWith)
    writer.add(sharedQuota)
    writer.add(law)
    writer.add(source)
  }

  init(from reader: inout PackedReader) throws {
    self.init(
      id: try reader.value(), title: try reader.value(), to: try reader.value(),
      order: try reader.value())
    grantedBy = try reader.value()
    appraisedBy = try reader.value()
    decidedOn = try reader.value()
    dossierBefore = try reader.value()
    minimum = try reader.value()
    notWith = try reader.value()
    sharedQuota = try reader.value()
    law = try reader.value()
    source = try reader.value()
  }
}

extension BallotError: Packed {
  func write(to writer: inout PackedWriter) {
    switch self {
    case .notTied(let candidates):
      writer.add(number: 0)
      writer.add(candidates)
    case .tooMany(let chosen, let places):
      writer.add(number: 1)
      writer.add(chosen)
      writer.add(places)
    }
  }

  init(from reader: inout PackedReader) throws {
    switch try reader.number() {
    case 0: self = .notTied(candidates: try reader.value())
    case 1: self = .tooMany(chosen: try reader.value(), places: try reader.value())
    default: throw PackedReader.Defect()
    }
  }
}

extension AwardDecision: Packed {
  func write(to writer: inout PackedWriter) {
    write(to: &writer) { $1.add(Array($0)) }
  }

  /// - Parameter candidates: writes them as an array of theirs.
  func write(
    to writer: inout PackedWriter,
    candidates: (DecidedCandidates, inout PackedWriter) -> Void
  ) {
    writer.add(terms)
    writer.add(places)
    candidates(self.candidates, &writer)
    writer.add(freePlaces)
    writer.add(freeSharedPlaces)
    writer.add(ballotErrors)
  }

  init(from reader: inout PackedReader) throws {
    self.init(
      terms: try reader.value(), places: try reader.value(),
      candidates: DecidedCandidates(try reader.value([CandidateDecision].self)),
      freePlaces: try reader.value())
    freeSharedPlaces = try reader.value()
    ballotErrors = try reader.value()
  }
}

/// A result as it is kept: the form of its bytes, then every award.
struct PackedResult {
  /// The first number; another form gets another.
  private static let form = 1

  static func bytes(of decisions: [AwardDecision]) -> [UInt8] {
    var writer = PackedWriter()
    writer.add(number: form)
    if var columns = PackedColumns(of: decisions) {
      columns.write(decisions, to: &writer)
    } else {
      writer.add(decisions)
    }
    return writer.bytes
  }

  /// `nil` when the bytes are not what `bytes(of:)` writes.
  static func decisions(in bytes: [UInt8]) -> [AwardDecision]? {
    var reader = PackedReader(bytes)
    guard let found = try? reader.number(), found == form,
      let decisions = try? reader.value([AwardDecision].self), reader.isAtEnd
    else { return nil }
    return decisions
  }
}
