/// One thing about a candidate that might have been otherwise.
enum Change {
  /// A requirement of the award, by its place, comes out the other way.
  case requirement(Int)
  /// A criterion gives other points; the score changes by the same amount.
  case points(criterion: String, to: Points)
}

extension AwardEntry {
  /// As ``with(_:)`` for what decides: the points of single criteria stay as they were.
  func standing(with change: Change) -> AwardEntry {
    guard case .points(let id, let points) = change else { return with(change) }
    guard let criterion = criteria.first(where: { $0.id == id }) else { return self }
    var entry = self
    entry.score = score + (points - criterion.points)
    return entry
  }

  func with(_ change: Change) -> AwardEntry {
    var entry = self
    switch change {
    case .requirement(let place):
      entry.requirements[place].isMet.toggle()
    case .points(let criterion, let points):
      guard let place = entry.criteria.firstIndex(where: { $0.id == criterion }) else {
        return self
      }
      entry.score = entry.score + (points - entry.criteria[place].points)
      entry.criteria[place].points = points
    }
    return entry
  }
}
