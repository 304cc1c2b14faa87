internal import LearningWeek

extension CandidateKind: Packed {}
extension Outcome: Packed {}

extension UnitCode: Packed {
  func write(to writer: inout PackedWriter) { writer.add(text) }
  init(from reader: inout PackedReader) throws { self.init(try reader.text()) }
}

extension UnitKind: Packed {
  func write(to writer: inout PackedWriter) { writer.add(id) }
  init(from reader: inout PackedReader) throws { self.init(try reader.text()) }
}

extension CivilDate: Packed {
  func write(to writer: inout PackedWriter) { writer.add(Int(dayNumber)) }
  init(from reader: inout PackedReader) throws {
    guard let day = Int32(exactly: try reader.number()) else { throw PackedReader.Defect() }
    self.init(dayNumber: day)
  }
}

extension Points: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(scaled)
    writer.add(decimals)
  }

  init(from reader: inout PackedReader) throws {
    let (scaled, decimals) = (try reader.number(), try reader.number())
    guard (0...6).contains(decimals) else { throw PackedReader.Defect() }
    self.init(scaled: scaled, decimals: decimals)
  }
}

extension Candidate: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(code)
    writer.add(name)
    writer.add(kind)
    writer.add(unit)
    writer.add(unitKind)
    writer.add(isSynthetic)
  }

  init(from reader: inout PackedReader) throws {
    self.init(
      code: try reader.value(), name: try reader.value(), kind: try reader.value(),
      unit: try reader.value(), unitKind: try reader.value(), isSynthetic: try reader.value())
  }
}

extension Override: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(award)
    writer.add(candidate)
    writer.add(isIn)
    writer.add(reason)
    writer.add(by)
  }

  init(from reader: inout PackedReader) throws {
    self.init(
      award: try reader.value(), candidate: try reader.value(), isIn: try reader.value(),
      reason: try reader.value(), by: try reader.value())
  }
}

/// What a requirement read is not kept: explaining reads it again.
extension RequirementCheck: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(text)
    writer.add(dossierBefore)
    writer.add(isMet)
    writer.add(alternatives)
  }

  init(from reader: inout PackedReader) throws {
    let (text, day) = (try reader.text(), try reader.value(CivilDate?.self))
    self.init(text: text, isMet: try reader.value(), alternatives: try reader.value())
    dossierBefore = day
  }
}

/// What a criterion read is not kept.
extension CriterionScore: Packed {
  func write(to writer: inout PackedWriter) {
    writer.add(id)
    writer.add(title)
    writer.add(points)
    writer.add(max)
    writer.add(notes)
    writer.add(source)
  }

  init(from reader: inout PackedReader) throws {
    self.init(
      id: try reader.value(), title: try reader.value(), points: try reader.value(),
      max: try reader.value(), notes: try reader.value(), source: try reader.value())
  }
}

extension ScoreNote: Packed {
  func write(to writer: inout PackedWriter) {
    switch self {
    case .notReported(let subject):
      writer.add(number: 0)
      writer.add(subject)
    case .zeroDivisor:
      writer.add(number: 1)
    case .clamped(let value):
      writer.add(number: 2)
      writer.add(value)
    case .outsideSteps(let value):
      writer.add(number: 3)
      writer.add(value)
    case .requirementUnmet(let text):
      writer.add(number: 4)
      writer.add(text)
    }
  }

  init(from reader: inout PackedReader) throws {
    switch try reader.number() {
    case 0: self = .notReported(try reader.value())
    case 1: self = .zeroDivisor
    case 2: self = .clamped(from: try reader.value())
    case 3: self = .outsideSteps(value: try reader.value())
    case 4: self = .requirementUnmet(try reader.value())
    default: throw PackedReader.Defect()
    }
  }
}

extension ReadSubject: Packed {
  func write(to writer: inout PackedWriter) {
    switch self {
    case .figure(let unit, let row, let measure):
      writer.add(number: 0)
      writer.add(unit)
      writer.add(row)
      writer.add(measure)
    case .rolled(let unit, let row, let measure):
      writer.add(number: 1)
      writer.add(unit)
      writer.add(row)
      writer.add(measure)
    case .total(let unit, let measure): write(2, unit, measure, to: &writer)
    case .attribute(let unit, let name): write(3, unit, name, to: &writer)
    case .funding(let unit, let source): write(4, unit, source, to: &writer)
    case .evidence(let unit, let kind): write(5, unit, kind, to: &writer)
    case .flag(let name):
      writer.add(number: 6)
      writer.add(name)
    case .earlierYear(let unit, let year):
      writer.add(number: 7)
      writer.add(unit)
      writer.add(year)
    case .field(let name):
      writer.add(number: 8)
      writer.add(name)
    }
  }

  private func write(_ tag: Int, _ unit: UnitCode, _ name: String, to writer: inout PackedWriter) {
    writer.add(number: tag)
    writer.add(unit)
    writer.add(name)
  }

  init(from reader: inout PackedReader) throws {
    switch try reader.number() {
    case 0:
      self = .figure(
        unit: try reader.value(), row: try reader.value(), measure: try reader.value())
    case 1:
      self = .rolled(
        unit: try reader.value(), row: try reader.value(), measure: try reader.value())
    case 2: self = .total(unit: try reader.value(), measure: try reader.value())
    case 3: self = .attribute(unit: try reader.value(), name: try reader.value())
    case 4: self = .funding(unit: try reader.value(), source: try reader.value())
    case 5: self = .evidence(unit: try reader.value(), kind: try reader.value())
    case 6: self = .flag(name: try reader.value())
    case 7: self = .earlierYear(unit: try reader.value(), year: try reader.value())
    case 8: self = .field(try reader.value())
    default: throw PackedReader.Defect()
    }
  }
}
