/// The points of everybody in a run, each list of them once: many have the same.
package final class ScoreSheet: Sendable {
  /// Each once, by number.
  package let scores: [CriterionScore]
  /// Of all lists, one after another.
  let numbers: [Int32]
  /// Where each list starts; one more than there are lists.
  let starts: [Int32]

  /// Whether no two of its lists are equal.
  package let isDistinct: Bool

  init(
    scores: [CriterionScore], numbers: [Int32], starts: [Int32], isDistinct: Bool
  ) {
    self.isDistinct = isDistinct
    self.scores = scores
    self.numbers = numbers
    self.starts = starts
  }

  package var listCount: Int { starts.count - 1 }

  /// The numbers of the scores of a list, in declaration order.
  package func numbers(of list: Int) -> ArraySlice<Int32> {
    numbers[Int(starts[list])..<Int(starts[list + 1])]
  }

  package func criteria(of list: Int) -> [CriterionScore] {
    numbers(of: list).map { scores[Int($0)] }
  }
}
