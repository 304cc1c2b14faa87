import LearningWeek
import Testing

@Suite struct FlipTests {
  private let award = contest(
    places: ["": 1], [entrant("A", 9), entrant("B", 5), entrant("C", 9, isFit: false)]
  ) { $0.minimum = points(3) }

  private func found(_ candidate: String) -> [Flip] {
    flips(for: candidate, award: "giay_khen", contests: [award])
  }

  @Test func `who is in could lose a requirement or points`() {
    #expect(
      found("A") == [
        .requirement(text: "Nộp đúng hạn", met: false, outcome: .ineligible),
        .points(criterion: "reach", from: points(9), to: points(5), outcome: .ballot),
      ])
  }

  @Test func `who is below needs points, or fewer than the minimum`() {
    #expect(
      found("B") == [
        .requirement(text: "Nộp đúng hạn", met: false, outcome: .ineligible),
        .points(criterion: "reach", from: points(5), to: points(9), outcome: .ballot),
        .points(criterion: "reach", from: points(5), to: points(2), outcome: .ineligible),
      ])
  }

  @Test func `points do not mend an unmet requirement`() {
    #expect(
      found("C") == [.requirement(text: "Nộp đúng hạn", met: true, outcome: .ballot)])
  }

  @Test func `nobody's flips are none`() {
    #expect(found("Z") == [])
    #expect(flips(for: "A", award: "bang_khen", contests: [award]) == [])
  }

  @Test func `points count in every award of the candidate`() {
    let entries = [entrant("A", 5), entrant("B", 6), entrant("C", 1)]
    let first = contest("x", places: ["": 1], entries) { $0.notWith = ["y"] }
    let second = contest("y", places: ["": 1], entries)
    #expect(
      flips(for: "A", award: "y", contests: [first, second]) == [
        .requirement(text: "Nộp đúng hạn", met: false, outcome: .ineligible),
        .points(criterion: "reach", from: points(5), to: points(6), outcome: .ballot),
        .points(criterion: "reach", from: points(5), to: points(1), outcome: .ballot),
      ])
  }
}
