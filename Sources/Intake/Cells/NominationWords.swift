package import LearningWeek

/// What the words of a nomination mean, in a file and wherever else one is written.
package enum NominationWords {
  /// `nil` when `text` is no kind of candidate.
  package static func kind(_ text: String) -> CandidateKind? { Words.candidate.value(of: text) }

  /// Whether it says a woman; `nil` when it says neither.
  package static func isFemale(_ text: String) -> Bool? { Words.female.value(of: text) }

  /// The kinds as people write them.
  package static var kinds: [String] { Words.candidate.expected }
}
