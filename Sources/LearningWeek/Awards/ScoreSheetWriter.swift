/// Writes a ``ScoreSheet``, list by list.
package struct ScoreSheetWriter {
  private var scores: [CriterionScore] = []
  private var known: [Key: Int32] = [:]
  private var numbers: [Int32] = []
  private var starts: [Int32] = [0]
  private var lists = SliceNumbers()
  private var isDistinct = true

  package init() {}

  /// Goes on with what a sheet has; its numbers stay. What is added may be equal to what it has:
  /// looking for that takes longer than all that is ever added.
  package init(after sheet: ScoreSheet) {
    scores = sheet.scores
    numbers = sheet.numbers
    starts = sheet.starts
    isDistinct = false
  }

  package var sheet: ScoreSheet {
    ScoreSheet(scores: scores, numbers: numbers, starts: starts, isDistinct: isDistinct)
  }

  /// The number of a score, equal ones having one.
  package mutating func number(of score: CriterionScore) -> Int32 {
    let key = Key(score: score)
    if let number = known[key] { return number }
    let number = numberOfNew(score)
    known[key] = number
    return number
  }

  /// As above, for a score of which the caller knows that it is new and will not come again.
  package mutating func numberOfNew(_ score: CriterionScore) -> Int32 {
    scores.append(score)
    return Int32(scores.count - 1)
  }

  /// Adds a score to the list that is being written.
  package mutating func append(_ number: Int32) { numbers.append(number) }

  /// - Returns: The number of the list, equal ones having one.
  package mutating func endList() -> Int32 {
    let start = Int(starts[starts.count - 1])
    if isDistinct,
      let list = lists.number(of: start..<numbers.count, in: numbers, starts: starts)
    {
      numbers.removeLast(numbers.count - start)
      return list
    }
    starts.append(Int32(numbers.count))
    return Int32(starts.count - 2)
  }

  package mutating func add(_ criteria: [CriterionScore]) -> Int32 {
    for score in criteria { append(number(of: score)) }
    return endList()
  }

  /// A score by what tells most apart: hashing all its texts costs more than the comparison
  /// that follows.
  private struct Key: Hashable {
    let score: CriterionScore

    func hash(into hasher: inout Hasher) {
      hasher.combine(score.id.utf8.count)
      hasher.combine(score.points.scaled)
      for note in score.notes {
        switch note {
        case .notReported(let subject): hasher.combine(subject)
        case .clamped(let value), .outsideSteps(let value): hasher.combine(value)
        case .zeroDivisor, .requirementUnmet: break
        }
      }
    }
  }
}
