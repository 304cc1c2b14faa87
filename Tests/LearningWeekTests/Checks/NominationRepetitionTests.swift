import LearningWeek
import Testing

@Suite struct NominationRepetitionTests {
  private func pairs(_ nominations: [Nomination]) -> [String] {
    NominationRepetitions(key: { $0.lowercased() }).pairs(among: nominations).map { pair in
      "\(pair.likeness) \(pair.nomination.place.line) \(pair.earlier.place.line)"
    }
  }

  private func nomination(
    _ line: Int, _ name: String, _ unit: UnitCode = "A", _ kind: CandidateKind = .individual,
    award: String? = "x", achievement: String? = nil
  ) -> Nomination {
    Nomination(
      kind: kind, name: name, unit: unit, achievement: achievement, award: award,
      place: SourcePlace(file: "n", line: line))
  }

  @Test func `one person of a unit for two awards is one, under two spellings perhaps one`() {
    #expect(pairs([nomination(1, "Lê Hoa"), nomination(2, "Lê Hoa", award: "y")]) == [])
    #expect(
      pairs([nomination(1, "Lê Hoa"), nomination(2, "LÊ HOA", award: "y")]) == ["person 2 1"])
    #expect(pairs([nomination(1, "Lê Hoa"), nomination(2, "LÊ HOA", "B")]) == [])
    #expect(
      pairs([nomination(1, "Hộ Lê Hoa"), nomination(2, "Hộ Lê Hoa", "A", .household)])
        == ["person 2 1"])
  }

  @Test func `a unit proposed under two names for one award is one`() {
    #expect(
      pairs([
        nomination(1, "Trường A", "A", .collective), nomination(2, "THPT A", "A", .collective),
        nomination(3, "Trường A", "A", .collective, award: "y"), nomination(4, "Trường A"),
      ]) == ["person 2 1"])
  }

  @Test func `one deed of two people is told, of two units only where it is long`() {
    let short = "Tặng sách"
    let long = (1...16).map { "chữ\($0)" }.joined(separator: " ")
    func proposed(_ deed: String) -> [String] {
      pairs([
        nomination(1, "Lê Hoa", achievement: deed),
        nomination(2, "Vũ Nam", achievement: deed.uppercased()),
        nomination(3, "Vũ Nam", "B", achievement: deed),
      ])
    }
    #expect(proposed(short) == ["achievement 2 1"])
    #expect(proposed(long) == ["achievement 2 1", "achievement 3 1"])
    #expect(proposed(String(long.dropLast(6))) == ["achievement 2 1"])
  }

  @Test func `a deed told of the same person is no second finding`() {
    #expect(
      pairs([
        nomination(1, "Lê Hoa", achievement: "Tặng sách"),
        nomination(2, "LÊ HOA", achievement: "Tặng sách"),
        nomination(3, "Lê Hoa", award: "y", achievement: "Tặng sách"),
      ]) == ["person 2 1", "person 3 2"])
  }
}
