internal import LearningWeek

/// An individual, household or initiative with its nominations.
struct Person {
  var candidate: Candidate
  /// Index of its unit in the tree.
  var unit: Int
  /// Indices of its nominations; the first speaks for it where they agree.
  var nominations: [Int]

  /// Everybody nominated, by unit, kind and name.
  static func all(in nominations: [Nomination], _ tree: UnitTree) -> [Person] {
    var people: [Person] = []
    for (position, nomination) in nominations.enumerated() where nomination.kind != .collective {
      guard let unit = tree.index(of: nomination.unit) else { continue }
      if let last = people.last, last.unit == unit, last.candidate.kind == nomination.kind,
        last.candidate.name.utf8.elementsEqual(nomination.name.utf8)
      {
        people[people.count - 1].nominations.append(position)
        continue
      }
      let candidate = Candidate(
        code: nomination.unit.text + "/" + Slug.of(nomination.name), name: nomination.name,
        kind: nomination.kind, unit: nomination.unit, unitKind: tree.units[unit].kind,
        isSynthetic: nomination.isSynthetic)
      people.append(Person(candidate: candidate, unit: unit, nominations: [position]))
    }
    people.distinguishCodes()
    return people.sorted { a, b in a.unit < b.unit }
  }

  /// With the nominations that were not sent back; `nil` when all were.
  func standing(without sentBack: Set<Int>) -> Person? {
    var person = self
    person.nominations.removeAll { sentBack.contains($0) }
    return person.nominations.isEmpty ? nil : person
  }
}

extension [Person] {
  /// Codes that are alike get the kind before the name; names that are alike even
  /// so (Hòa, Hoa) a number in order of their bytes.
  fileprivate mutating func distinguishCodes() {
    let byCode = Dictionary(grouping: indices, by: { self[$0].candidate.code })
    for (_, alike) in byCode where alike.count > 1 {
      var uses: [CandidateKind: Int] = [:]
      let kinds = Set(alike.map { self[$0].candidate.kind })
      for index in alike {
        let candidate = self[index].candidate
        let use = uses[candidate.kind, default: 0] + 1
        uses[candidate.kind] = use
        var name = Slug.of(candidate.name)
        if kinds.count > 1 { name = candidate.kind.rawValue + "-" + name }
        if use > 1 { name += "-\(use)" }
        self[index].candidate.code = candidate.unit.text + "/" + name
      }
    }
  }
}
