internal import LearningWeek

extension SourcePlace: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(file)
    writer.add(sheet)
    writer.add(line)
    writer.add(column)
  }

  init(from reader: inout PackedReader) throws {
    self.init(
      file: try reader.value(), sheet: try reader.value(), line: try reader.value(),
      column: try reader.value())
  }
}

extension ReadValue: Packed {
  func write(to writer: inout PackedWriter) {
    switch self {
    case .notReported: writer.add(number: 0)
    case .number(let number):
      writer.add(number: 1)
      writer.add(number)
    case .text(let text):
      writer.add(number: 2)
      writer.add(text)
    case .truth(let truth): writer.add(number: truth ? 3 : 4)
    }
  }

  init(from reader: inout PackedReader) throws {
    switch try reader.number() {
    case 0: self = .notReported
    case 1: self = .number(try reader.value())
    case 2: self = .text(try reader.value())
    case 3: self = .truth(true)
    case 4: self = .truth(false)
    default: throw PackedReader.Defect()
    }
  }
}

extension Reading: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(subject)
    writer.add(value)
    writer.add(place)
    writer.add(revision)
  }

  init(from reader: inout PackedReader) throws {
    self.init(
      subject: try reader.value(), value: try reader.value(), place: try reader.value(),
      revision: try reader.value())
  }
}

extension Flip: Packed {
  func write(to writer: inout PackedWriter) {
    switch self {
    case .requirement(let text, let met, let outcome):
      writer.add(number: 0)
      writer.add(text)
      writer.add(met)
      writer.add(outcome)
    case .points(let criterion, let from, let to, let outcome):
      writer.add(number: 1)
      writer.add(criterion)
      writer.add(from)
      writer.add(to)
      writer.add(outcome)
    }
  }

  init(from reader: inout PackedReader) throws {
    switch try reader.number() {
    case 0:
      self = .requirement(
        text: try reader.value(), met: try reader.value(), outcome: try reader.value())
    case 1:
      self = .points(
        criterion: try reader.value(), from: try reader.value(), to: try reader.value(),
        outcome: try reader.value())
    default: throw PackedReader.Defect()
    }
  }
}

extension ExplainedStanding.Counterpart: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(name)
    writer.add(order)
  }

  init(from reader: inout PackedReader) throws {
    self.init(name: try reader.value(), order: try reader.value())
  }
}

extension ExplainedStanding.MissingReturn: Packed {
  func write(to writer: inout PackedWriter) { writer.add(lastDay) }
  init(from reader: inout PackedReader) throws { self.init(lastDay: try reader.value()) }
}

extension ExplainedStanding: Packed {
  /// The decision as runs keep it, and what was read beside it.
  func write(to writer: inout PackedWriter) {
    var bare = decision
    for index in bare.entry.requirements.indices { bare.entry.requirements[index].dropReads() }
    for index in bare.entry.criteria.indices { bare.entry.criteria[index].reads = [] }
    writer.add(bare)
    for check in decision.entry.requirements { check.writeReads(to: &writer) }
    for score in decision.entry.criteria { writer.add(score.reads) }
    writer.add(places)
    writer.add(flips)
    writer.add(counterpart)
    writer.add(equals)
    writer.add(missingReturn)
  }

  init(from reader: inout PackedReader) throws {
    var decision = try reader.value(CandidateDecision.self)
    for index in decision.entry.requirements.indices {
      try decision.entry.requirements[index].addReads(from: &reader)
    }
    for index in decision.entry.criteria.indices {
      decision.entry.criteria[index].reads = try reader.value()
    }
    self.init(
      decision: decision, places: try reader.value(), flips: try reader.value(),
      counterpart: try reader.value(), equals: try reader.value(),
      missingReturn: try reader.value())
  }
}

extension RequirementCheck {
  fileprivate mutating func dropReads() {
    reads = []
    for index in alternatives.indices { alternatives[index].dropReads() }
  }

  fileprivate func writeReads(to writer: inout PackedWriter) {
    writer.add(reads)
    for alternative in alternatives { alternative.writeReads(to: &writer) }
  }

  fileprivate mutating func addReads(from reader: inout PackedReader) throws {
    reads = try reader.value()
    for index in alternatives.indices { try alternatives[index].addReads(from: &reader) }
  }
}

extension ExplainedAward: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(id)
    writer.add(standing)
  }

  init(from reader: inout PackedReader) throws {
    self.init(id: try reader.value(), standing: try reader.value())
  }
}

extension ExplainedCandidate: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(shared: candidate)
    writer.add(awards)
  }

  init(from reader: inout PackedReader) throws {
    self.init(candidate: try reader.sharedValue(), awards: try reader.value())
  }
}

/// Candidates that are kept together: few enough to be read for the sake of one, and enough
/// to write once what they have in common.
struct PackedPage {
  static let size = 64
  /// The first number; another form gets another.
  private static let form = 1

  static func bytes(of candidates: [ExplainedCandidate]) -> [UInt8] {
    var writer = PackedWriter(lookingForShared: false)
    writer.add(number: form)
    writer.add(candidates)
    return writer.bytes
  }

  /// `nil` when the bytes are not what `bytes(of:)` writes.
  static func candidates(in bytes: [UInt8]) -> [ExplainedCandidate]? {
    var reader = PackedReader(bytes)
    guard let found = try? reader.number(), found == form,
      let candidates = try? reader.value([ExplainedCandidate].self), reader.isAtEnd
    else { return nil }
    return candidates
  }
}
