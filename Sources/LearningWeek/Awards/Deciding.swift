/// Decides every award, in declaration order, by the rules of each: requirements and
/// minimum, blocks, order, places, awards that exclude one another, shared places,
/// entered ballots, and overrides beside what the rules give.
///
/// Depends on nothing but the values given: not on the order of entries, nor on
/// names and codes. Of several overrides of one candidate in one award the last
/// stands.
/// - Complexity: O(n log n) in the entries of each award.
package func decide(
  _ contests: [AwardContest], shared: [SharedQuota] = [], overrides: [Override] = [],
  ballots: [Ballot] = []
) -> [AwardDecision] {
  var deliberation = Deliberation(
    contests, shared: shared, overrides: overrides, ballots: ballots)
  return deliberation.decided()
}
