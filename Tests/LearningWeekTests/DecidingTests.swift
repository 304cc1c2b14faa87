import LearningWeek
import Testing

@Suite struct DecidingTests {
  @Test func `ranks go 1, 2, 2, 4 and the line falls where places end`() {
    let award = contest(
      places: ["": 3], [entrant("D", 1), entrant("C", 5), entrant("A", 9), entrant("B", 5)])
    let decision = decide([award])[0]
    #expect(
      decision.lines == ["A shortlisted 1", "B shortlisted 2", "C shortlisted 2", "D below 4"])
    #expect(decision.candidates.map(\.tiedWith) == [[], ["B", "C"], ["B", "C"], []])
    #expect(decision.candidates.map(\.margin) == [8, 4, 4, -4])
    #expect(decision.freePlaces == [:])
  }

  @Test func `a tie over the last place is a ballot for all tied`() {
    let award = contest(
      places: ["": 2], [entrant("A", 9), entrant("B", 5), entrant("C", 5), entrant("D", 1)])
    let decision = decide([award])[0]
    #expect(decision.lines == ["A shortlisted 1", "B ballot 2", "C ballot 2", "D below 4"])
    #expect(decision.candidates.map(\.margin) == [4, 0, 0, -4])
  }

  @Test func `blocks have places of their own, and none is no limit`() {
    let award = contest(
      places: ["b": 1, "c": 2],
      [
        entrant("A", 1, block: "a"), entrant("B", 2, block: "b"), entrant("C", 3, block: "b"),
        entrant("D", 0, block: "c"),
      ])
    let decision = decide([award])[0]
    #expect(
      decision.lines == ["A shortlisted 1", "C shortlisted 1", "B below 2", "D shortlisted 1"])
    #expect(decision.candidates.map(\.margin) == [nil, 1, -1, nil])
    #expect(decision.freePlaces == ["c": 1])
  }

  @Test func `no places is nobody in`() {
    let decision = decide([contest(places: ["": 0], [entrant("A", 9)])])[0]
    #expect(decision.lines == ["A below 1"])
    #expect(decision.candidates[0].margin == nil)
  }

  @Test func `requirements and minimum come before order`() {
    let award = contest(
      places: ["": 2], [entrant("A", 9, isFit: false), entrant("B", 3), entrant("C", 5)]
    ) { $0.minimum = points(5) }
    let decision = decide([award])[0]
    #expect(decision.lines == ["C shortlisted 1", "A ineligible", "B ineligible"])
    #expect(decision.candidates.map(\.belowMinimumBy) == [nil, nil, points(2)])
    #expect(decision.freePlaces == ["": 1])
  }

  @Test func `later terms break ties, and what was not reported comes last either way`() {
    for (isMore, first) in [(true, "C"), (false, "B")] {
      let award = contest(
        places: ["": 1],
        [entrant("A", 5, order: [nil]), entrant("B", 5, order: [1]), entrant("C", 5, order: [2])]
      ) { $0.order = [.score, OrderTerm(.measure("participants"), moreIsBetter: isMore)] }
      let decision = decide([award])[0]
      #expect(
        decision.lines == [
          "\(first) shortlisted 1", "\(first == "B" ? "C" : "B") below 2", "A below 3",
        ])
      #expect(decision.candidates.map(\.margin) == [0, 0, 0])
    }
  }

  @Test func `the margin of a score is exact`() {
    func entry(_ code: String, _ scaled: Int) -> AwardEntry {
      var entry = entrant(code, 0)
      entry.score = Points(scaled: scaled, decimals: 1)
      return entry
    }
    let decision = decide([contest(places: ["": 1], [entry("A", 91), entry("B", 89)])])[0]
    #expect(decision.candidates.map(\.margin) == [0.2, -0.2])
  }

  @Test func `an entered ballot settles the tie`() {
    let award = contest(
      places: ["": 2], [entrant("A", 9), entrant("B", 5), entrant("C", 5)])
    let decision = decide([award], ballots: [Ballot(award: "giay_khen", chosen: ["C"])])[0]
    #expect(decision.lines == ["A shortlisted 1", "B below 2", "C shortlisted 2"])
    #expect(decision.ballotErrors == [])
  }

  @Test func `a ballot for part of the places leaves the rest tied`() {
    let award = contest(
      places: ["": 2], [entrant("A", 5), entrant("B", 5), entrant("C", 5)])
    let ballot = Ballot(award: "giay_khen", chosen: ["B"])
    #expect(
      decide([award], ballots: [ballot])[0].lines
        == ["A ballot 1", "B shortlisted 1", "C ballot 1"])
    let second = Ballot(award: "giay_khen", chosen: ["C"])
    #expect(
      decide([award], ballots: [ballot, second])[0].lines
        == ["A below 1", "B shortlisted 1", "C shortlisted 1"])
  }

  @Test func `a ballot for somebody not tied counts for nothing and is said`() {
    let award = contest(
      places: ["": 2], [entrant("A", 9), entrant("B", 5), entrant("C", 5)])
    let decision = decide([award], ballots: [Ballot(award: "giay_khen", chosen: ["C", "A"])])[0]
    #expect(decision.lines == ["A shortlisted 1", "B ballot 2", "C ballot 2"])
    #expect(decision.ballotErrors == [.notTied(candidates: ["A"])])
  }

  @Test func `a ballot for more than the places counts for nothing and is said`() {
    let award = contest(places: ["": 1], [entrant("B", 5), entrant("C", 5)])
    let decision = decide([award], ballots: [Ballot(award: "giay_khen", chosen: ["C", "B"])])[0]
    #expect(decision.lines == ["B ballot 1", "C ballot 1"])
    #expect(decision.ballotErrors == [.tooMany(chosen: ["B", "C"], places: 1)])
  }

  @Test func `a ballot of another award is no ballot of this`() {
    let award = contest(places: ["": 1], [entrant("B", 5), entrant("C", 5)])
    let decision = decide([award], ballots: [Ballot(award: "bang_khen", chosen: ["C"])])[0]
    #expect(decision.lines == ["B ballot 1", "C ballot 1"])
    #expect(decision.ballotErrors == [])
  }
}
