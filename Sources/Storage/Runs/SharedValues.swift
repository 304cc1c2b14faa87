internal import LearningWeek

/// A value that many results have in common.
protocol Shared: Equatable {
  /// Feeds what tells most of them apart. A hash of all of a result's texts costs many
  /// times as much as the comparison that follows, which mostly finds the same storage.
  func hashKey(into hasher: inout Hasher)
}

/// The numbers of values that were written, counted over all types.
final class SharedValues {
  private struct Key<Value: Shared>: Hashable {
    let value: Value

    func hash(into hasher: inout Hasher) { value.hashKey(into: &hasher) }
  }

  private final class Table<Value: Shared> {
    var numbers: [Key<Value>: Int] = [:]
  }

  private var tables: [ObjectIdentifier: AnyObject] = [:]
  private var count = 0

  /// The number of `value`, and whether it was given now.
  func number<Value: Shared>(of value: Value) -> (number: Int, isNew: Bool) {
    let table = table(of: Value.self)
    let key = Key(value: value)
    if let known = table.numbers[key] { return (known, false) }
    let number = numberOfNew()
    table.numbers[key] = number
    return (number, true)
  }

  /// The number of a value that is not looked for among the others.
  func numberOfNew() -> Int {
    count += 1
    return count - 1
  }

  private func table<Value: Shared>(of type: Value.Type) -> Table<Value> {
    if let known = tables[ObjectIdentifier(type)] as? Table<Value> { return known }
    let table = Table<Value>()
    tables[ObjectIdentifier(type)] = table
    return table
  }
}

extension Hasher {
  /// Swift hashes a text so that equivalent spellings are alike, which costs more.
  mutating func add(bytesOf text: String) {
    var text = text
    text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Candidate: Shared {
  func hashKey(into hasher: inout Hasher) { hasher.add(bytesOf: code) }
}

extension Array: Shared where Element: Shared {
  func hashKey(into hasher: inout Hasher) {
    hasher.combine(count)
    // A tie may have thousands.
    for element in prefix(8) { element.hashKey(into: &hasher) }
  }
}

extension String: Shared {
  func hashKey(into hasher: inout Hasher) { hasher.add(bytesOf: self) }
}

extension RequirementCheck: Shared {
  func hashKey(into hasher: inout Hasher) {
    hasher.combine(isMet)
    alternatives.hashKey(into: &hasher)
  }
}

extension CriterionScore: Shared {
  func hashKey(into hasher: inout Hasher) {
    hasher.combine(points.scaled)
    notes.hashKey(into: &hasher)
  }
}

extension ScoreNote: Shared {
  func hashKey(into hasher: inout Hasher) {
    switch self {
    case .notReported(let subject): subject.hashKey(into: &hasher)
    case .zeroDivisor: break
    case .clamped(let value), .outsideSteps(let value): hasher.combine(value)
    case .requirementUnmet(let text): hasher.combine(text.utf8.count)
    }
  }
}

extension ReadSubject: Shared {
  func hashKey(into hasher: inout Hasher) {
    switch self {
    case .figure(let unit, let name, _), .rolled(let unit, let name, _), .total(let unit, let name),
      .attribute(let unit, let name), .funding(let unit, let name), .evidence(let unit, let name):
      hasher.add(bytesOf: unit.text)
      hasher.combine(name.utf8.count)
    case .earlierYear(let unit, let year):
      hasher.add(bytesOf: unit.text)
      hasher.combine(year)
    case .flag(let name), .field(let name): hasher.combine(name.utf8.count)
    }
  }
}
