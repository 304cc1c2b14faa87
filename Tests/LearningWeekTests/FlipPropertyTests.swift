import LearningWeek
import Testing

@Suite struct FlipPropertyTests {
  /// Requirements and points of one candidate of one award, decided in full.
  private struct Trial {
    var given: RandomContests
    let award: String
    let candidate: String

    var outcome: Outcome? {
      given.decisions.first { $0.terms.id == award }?.candidates
        .first { $0.entry.candidate.code == candidate }?.computed
    }

    func toggling(_ text: String) -> Trial {
      changed { contest, entry in
        guard contest == award else { return }
        for place in entry.requirements.indices where entry.requirements[place].text == text {
          entry.requirements[place].isMet.toggle()
        }
      }
    }

    func giving(_ value: Int, under criterion: String) -> Trial {
      changed { _, entry in
        for place in entry.criteria.indices where entry.criteria[place].id == criterion {
          let before = entry.criteria[place].points
          entry.criteria[place].points = points(value)
          entry.score = entry.score - before + points(value)
        }
      }
    }

    private func changed(_ change: (String, inout AwardEntry) -> Void) -> Trial {
      var other = self
      for index in given.contests.indices {
        for place in given.contests[index].entries.indices
        where given.contests[index].entries[place].candidate.code == candidate {
          change(given.contests[index].terms.id, &other.given.contests[index].entries[place])
        }
      }
      return other
    }
  }

  private func trials(_ given: RandomContests) -> [Trial] {
    given.contests.flatMap { contest in
      contest.entries.map {
        Trial(given: given, award: contest.terms.id, candidate: $0.candidate.code)
      }
    }
  }

  private func found(_ trial: Trial) -> [Flip] {
    flips(
      for: trial.candidate, award: trial.award, contests: trial.given.contests,
      shared: trial.given.shared, overrides: trial.given.overrides,
      ballots: trial.given.ballots)
  }

  @Test func `every flip really flips, to the outcome it names`() {
    for seed in 0..<200 as Range<UInt64> {
      let given = RandomContests(
        seed: seed, excludes: seed % 2 == 0, shares: seed % 5 == 0, isOverruled: seed % 3 == 0,
        isVoted: seed % 7 == 0)
      for trial in trials(given) {
        let current = trial.outcome
        for flip in found(trial) {
          switch flip {
          case .requirement(let text, _, let outcome):
            #expect(trial.toggling(text).outcome == outcome)
            #expect(outcome != current)
          case .points(let criterion, _, let to, let outcome):
            #expect(trial.giving(to.scaled, under: criterion).outcome == outcome)
            #expect(outcome != current)
          }
        }
      }
    }
  }

  @Test func `no smaller change flips, and none is left out`() {
    for seed in 0..<200 as Range<UInt64> {
      let given = RandomContests(seed: seed, isVoted: seed % 3 == 0)
      for trial in trials(given) {
        #expect(found(trial) == exhaustive(trial), "seed \(seed) \(trial.award)")
      }
    }
  }

  /// Tries every requirement and every number of points.
  private func exhaustive(_ trial: Trial) -> [Flip] {
    guard let current = trial.outcome,
      let entry = trial.given.contests.first(where: { $0.terms.id == trial.award })?.entries
        .first(where: { $0.candidate.code == trial.candidate })
    else { return [] }
    var flips: [Flip] = []
    for requirement in entry.requirements {
      guard let outcome = trial.toggling(requirement.text).outcome, outcome != current else {
        continue
      }
      flips.append(
        .requirement(text: requirement.text, met: !requirement.isMet, outcome: outcome))
    }
    for criterion in entry.criteria {
      let start = criterion.points.scaled
      let up = Array(start + 1..<max(start + 1, criterion.max.scaled + 1))
      for values in [up, (0..<start).reversed()] {
        for value in values {
          guard let outcome = trial.giving(value, under: criterion.id).outcome else { continue }
          guard outcome != current else { continue }
          flips.append(
            .points(
              criterion: criterion.id, from: criterion.points, to: points(value),
              outcome: outcome))
          break
        }
      }
    }
    return flips
  }
}
