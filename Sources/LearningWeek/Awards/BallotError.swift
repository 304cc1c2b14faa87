/// Why an entered ballot has no effect.
package enum BallotError: Hashable, Sendable {
  /// These candidates are not tied over a last place of the award.
  case notTied(candidates: [String])
  /// More were chosen than there are places to give.
  case tooMany(chosen: [String], places: Int)
}
