import LearningWeek
import Testing

@Suite struct SharedPlacesTests {
  private let shared = [SharedQuota(id: "khac", text: "02 tập thể hoặc cá nhân", places: 2)]

  private func award(_ id: String, _ entries: [AwardEntry], places: [String: Int] = [:])
    -> AwardContest
  {
    contest(id, places: places, entries) { $0.sharedQuota = "khac" }
  }

  @Test func `offers that fit are all taken`() {
    let decisions = decide(
      [award("x", [entrant("A", 9)]), award("y", [entrant("P", 1)])], shared: shared)
    #expect(decisions.map(\.lines) == [["A shortlisted 1"], ["P shortlisted 1"]])
    #expect(decisions.map(\.freeSharedPlaces) == [0, 0])
  }

  @Test func `offers that do not fit all go to a ballot`() {
    let decisions = decide(
      [
        award("x", [entrant("A", 9), entrant("B", 5), entrant("C", 1)]),
        award("y", [entrant("P", 1)]),
      ],
      shared: shared)
    #expect(decisions.map(\.lines) == [["A ballot 1", "B ballot 2", "C below 3"], ["P ballot 1"]])
    #expect(decisions[0].candidates.map(\.margin) == [8, 4, -4])
  }

  @Test func `an award alone may take all`() {
    let decisions = decide(
      [award("x", [entrant("A", 9), entrant("B", 5)]), award("y", [])], shared: shared)
    #expect(decisions.map(\.lines) == [["A shortlisted 1", "B shortlisted 2"], []])
  }

  @Test func `places of its own limit what an award offers`() {
    let decisions = decide(
      [
        award("x", [entrant("A", 9), entrant("B", 5)], places: ["": 1]),
        award("y", [entrant("P", 1)]),
      ], shared: shared)
    #expect(decisions.map(\.lines) == [["A shortlisted 1", "B below 2"], ["P shortlisted 1"]])
  }

  @Test func `ballots of the awards together settle the shared places`() {
    let contests = [
      award("x", [entrant("A", 9), entrant("B", 5)]), award("y", [entrant("P", 1)]),
    ]
    let ballots = [Ballot(award: "x", chosen: ["B"]), Ballot(award: "y", chosen: ["P"])]
    #expect(
      decide(contests, shared: shared, ballots: ballots).map(\.lines)
        == [["A below 1", "B shortlisted 2"], ["P shortlisted 1"]])
    #expect(
      decide(contests, shared: shared, ballots: [ballots[1]]).map(\.lines)
        == [["A ballot 1", "B ballot 2"], ["P shortlisted 1"]])
  }

  @Test func `more chosen than there are shared places is an error in each award`() {
    let contests = [
      award("x", [entrant("A", 9), entrant("B", 5)]), award("y", [entrant("P", 1)]),
    ]
    let ballots = [Ballot(award: "x", chosen: ["A", "B"]), Ballot(award: "y", chosen: ["P"])]
    let decisions = decide(contests, shared: shared, ballots: ballots)
    #expect(decisions.map(\.lines) == [["A ballot 1", "B ballot 2"], ["P ballot 1"]])
    #expect(
      decisions.map(\.ballotErrors) == [
        [.tooMany(chosen: ["A", "B"], places: 2)], [.tooMany(chosen: ["P"], places: 2)],
      ])
  }

  @Test func `an override frees a shared place`() {
    let out = Override(award: "x", candidate: "A", isIn: false, reason: "r", by: "HĐ")
    let decisions = decide(
      [award("x", [entrant("A", 9)]), award("y", [entrant("P", 1)])], shared: shared,
      overrides: [out])
    #expect(decisions.map(\.freeSharedPlaces) == [1, 1])
  }

  @Test func `a candidate offered by two awards that exclude each other is offered once`() {
    var first = award("x", [entrant("A", 9)])
    first.terms.notWith = ["y"]
    let decisions = decide(
      [first, award("y", [entrant("A", 9), entrant("B", 1)])], shared: shared)
    #expect(decisions.map(\.lines) == [["A shortlisted 1"], ["B shortlisted 1", "A superseded"]])
  }
}
