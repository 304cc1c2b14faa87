internal import Fingerprint
package import LearningWeek
internal import Synchronization

/// Everybody's points.
package struct Scoring: Sendable {
  /// Units in tree order, then those nominated.
  package var candidates: [CandidateScore]
}

/// One candidate's points under the criteria that apply, in declaration order.
package struct CandidateScore: Hashable, Sendable {
  package var candidate: Candidate
  /// The emulation block that the province put its unit in.
  package var block: String?
  package var score: Points
  package var criteria: [CriterionScore]
}

/// All awards as decided in one run, with what identifies the run.
package struct RunResult: Sendable {
  package let decisions: [AwardDecision]
  /// What was decided upon: for `flips` and what-if.
  package let contests: [AwardContest]
  /// All of the identity but the hash of the result.
  private let basis: RunIdentity
  private let resultHash = DeferredHash()

  init(
    pack: RulePack, dataRevision: String, earlier: [EarlierReference], programVersion: String,
    decisions: [AwardDecision], contests: [AwardContest]
  ) {
    var builder = FingerprintBuilder()
    builder.add(pack.hash)
    builder.add(dataRevision)
    builder.add(programVersion)
    for year in earlier {
      builder.add(year.year)
      builder.add(year.packHash)
      builder.add(year.dataRevision)
    }
    basis = RunIdentity(
      id: builder.finish().prefix(12), pack: pack.name, packHash: pack.hash,
      dataRevision: dataRevision, earlier: earlier, programVersion: programVersion,
      resultHash: "")
    self.decisions = decisions
    self.contests = contests
  }

  /// What the run rests on is told without going through the result.
  package var id: String { basis.id }
  package var earlier: [EarlierReference] { basis.earlier }

  /// - Complexity: O(candidates) when it is first asked for.
  package var identity: RunIdentity {
    var identity = basis
    identity.resultHash = resultHash.value { Self.hash(of: decisions) }
    return identity
  }

  /// What `resultHash` is over.
  package static func hash(of decisions: [AwardDecision]) -> String {
    var builder = FingerprintBuilder()
    for decision in decisions {
      builder.add(decision.terms.id)
      for (block, places) in decision.places.sorted(by: { $0.key.precedes($1.key) }) {
        builder.add(block)
        builder.add(places)
      }
      builder.add(decision.candidates.count)
      let fields = DecidedFields(decision.candidates)
      for index in decision.candidates.indices { fields.add(index, to: &builder) }
    }
    return builder.finish().hex
  }
}

extension String {
  /// Bytewise, the same on every machine.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

/// A hash that is made when it is first asked for: lists that are only tried have no need of it.
private final class DeferredHash: Sendable {
  private let made = Mutex<String?>(nil)

  func value(_ make: () -> String) -> String {
    made.withLock { made in
      if let made { return made }
      let hash = make()
      made = hash
      return hash
    }
  }
}
