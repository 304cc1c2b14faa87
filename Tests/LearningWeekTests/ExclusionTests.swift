import LearningWeek
import Testing

@Suite struct ExclusionTests {
  private let entries = [entrant("A", 9), entrant("B", 5), entrant("C", 1)]

  @Test func `who is placed earlier takes no place later, whichever award says so`() {
    for isFirstNaming in [true, false] {
      let first = contest("x", places: ["": 1], entries) {
        if isFirstNaming { $0.notWith = ["y"] }
      }
      let second = contest("y", places: ["": 1], entries) {
        if !isFirstNaming { $0.notWith = ["x"] }
      }
      let decision = decide([first, second])[1]
      #expect(decision.lines == ["B shortlisted 1", "C below 2", "A superseded"])
      #expect(decision.candidates[2].supersededBy == "x")
      #expect(!decision.isProvisional)
    }
  }

  @Test func `while the earlier award awaits a ballot the later is provisional`() {
    let tied = [entrant("A", 9), entrant("B", 9), entrant("C", 1)]
    let first = contest("x", places: ["": 1], tied) { $0.notWith = ["y"] }
    let second = contest("y", places: ["": 3], tied)
    let decision = decide([first, second])[1]
    #expect(decision.lines == ["A shortlisted 1", "B shortlisted 1", "C shortlisted 3"])
    #expect(decision.candidates.map(\.isProvisional) == [true, true, false])
    #expect(decision.isProvisional)
    let settled = decide([first, second], ballots: [Ballot(award: "x", chosen: ["B"])])[1]
    #expect(settled.lines == ["A shortlisted 1", "C shortlisted 2", "B superseded"])
    #expect(!settled.isProvisional)
  }

  @Test func `the later award decides without those of an unrelated one`() {
    let first = contest("x", places: ["": 1], entries)
    let second = contest("y", places: ["": 1], entries)
    #expect(decide([first, second])[1].lines == ["A shortlisted 1", "B below 2", "C below 3"])
  }

  @Test func `an override is kept beside the rules and its place stays free`() {
    let out = Override(award: "x", candidate: "A", isIn: false, reason: "trùng", by: "HĐ")
    let decision = decide([contest("x", places: ["": 1], entries)], overrides: [out])[0]
    #expect(decision.lines == ["A overridden_out 1", "B below 2", "C below 3"])
    #expect(decision.candidates.map(\.computed) == [.shortlisted, .below, .below])
    #expect(decision.candidates.map(\.override) == [out, nil, nil])
    #expect(decision.freePlaces == ["": 1])
  }

  @Test func `an override takes the freed place and bars the later award`() {
    let overrides = [
      Override(award: "x", candidate: "A", isIn: false, reason: "r", by: "HĐ"),
      Override(award: "x", candidate: "C", isIn: true, reason: "r", by: "HĐ"),
    ]
    let first = contest("x", places: ["": 1], entries) { $0.notWith = ["y"] }
    let second = contest("y", places: ["": 1], entries)
    let decisions = decide([first, second], overrides: overrides)
    #expect(decisions[0].lines == ["A overridden_out 1", "B below 2", "C overridden_in 3"])
    #expect(decisions[0].freePlaces == [:])
    #expect(decisions[1].lines == ["A shortlisted 1", "B below 2", "C superseded"])
  }

  @Test func `an override that agrees with the rules changes nothing`() {
    let overrides = [
      Override(award: "x", candidate: "A", isIn: true, reason: "r", by: "HĐ"),
      Override(award: "x", candidate: "C", isIn: true, reason: "r", by: "HĐ"),
      Override(award: "x", candidate: "C", isIn: false, reason: "r2", by: "HĐ"),
    ]
    let decision = decide([contest("x", places: ["": 1], entries)], overrides: overrides)[0]
    #expect(decision.lines == ["A shortlisted 1", "B below 2", "C below 3"])
    #expect(decision.candidates[2].override?.reason == "r2")
  }

  @Test func `an override settles one of the tied and leaves the others`() {
    let award = contest("x", places: ["": 1], [entrant("A", 9), entrant("B", 9)])
    let out = Override(award: "x", candidate: "A", isIn: false, reason: "r", by: "HĐ")
    let one = decide([award], overrides: [out])[0]
    #expect(one.lines == ["A overridden_out 1", "B ballot 1"])
    #expect(one.freePlaces == [:])
    let both = Override(award: "x", candidate: "B", isIn: false, reason: "r", by: "HĐ")
    #expect(decide([award], overrides: [out, both])[0].freePlaces == ["": 1])
  }
}
