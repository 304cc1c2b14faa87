internal import LearningWeek
internal import LuaRuntime
internal import Rules
internal import Storage

/// An explanation that was kept with its run, where it is what computing all anew would give.
struct KeptAnswer {
  let candidate: Candidate
  let answer: Answer

  /// `nil` when it must be computed: nothing is kept of this pack by this program with the file
  /// as it is now, the name is not the whole name or code of one candidate, or what it asks
  /// for is not kept.
  init?(of name: String, award: String?, desk: CampaignDesk, in store: Store) throws {
    guard desk.hasNothingComputed, desk.hasOwnBounds else { return nil }
    let kept = try store.explanation(
      of: CandidateFinder.exact(name),
      in: ExplainedRun(
        pack: desk.pack.name, packHash: desk.pack.hash, programVersion: Program.version),
      isMeant: { CandidateFinder.names(of: $1).contains($0) })
    guard let kept,
      let awarded = kept.candidate.awards.first(where: { award == nil || $0.id == award }),
      let standing = awarded.standing, let terms = desk.pack.award(awarded.id)?.terms
    else { return nil }
    candidate = kept.candidate.candidate
    let page = ExplanationPage(campaign: desk.campaign, terms: terms, standing: standing)
    answer = Answer(
      provenance: try desk.provenance(
        dataRevision: kept.dataRevision, isSynthetic: kept.isSynthetic),
      page: page.page)
  }
}

extension CampaignDesk {
  /// Whether rules run within the bounds that they always have: within others they may fail.
  fileprivate var hasOwnBounds: Bool { bounds == LuaBounds() }

  /// Everybody's explanation in a run of the pack, to be kept; `nil` where more than the pack
  /// and the file decides what they say, or where one of them cannot be made.
  func packedExplanations(of result: RunResult) -> PackedExplanations? {
    guard hasOwnBounds else { return nil }
    return try? packed(explaining: result)
  }

  private func packed(explaining result: RunResult) throws -> PackedExplanations? {
    let run = try run()
    let book = ExplanationBook(of: run, result)
    let lines = Dictionary(
      result.decisions.map { ($0.terms.id, AwardLines(of: $0)) }, uniquingKeysWith: { $1 })
    let candidates = book.candidates
    var packed = PackedExplanations()
    for start in stride(from: 0, to: candidates.count, by: Self.together) where !packed.isTooMuch {
      let range = start..<min(start + Self.together, candidates.count)
      for (candidate, parts) in zip(candidates[range], try book.explanations(of: range)) {
        let status = try status(of: candidate.unit)
        let awards = parts.map { part in
          ExplainedAward(
            id: part.award,
            standing: part.explanation.flatMap { explained in
              lines[part.award].map {
                ExplainedStanding(
                  explained.decision, places: explained.places, flips: explained.flips,
                  lines: $0, status: status)
              }
            })
        }
        packed.add(
          ExplainedCandidate(candidate: candidate, awards: awards),
          names: CandidateFinder.names(of: candidate))
      }
    }
    // They have no explanation, and may have the name of one who has.
    for candidate in run.refused {
      packed.add(
        ExplainedCandidate(candidate: candidate, awards: []),
        names: CandidateFinder.names(of: candidate))
    }
    packed.finish()
    return packed.isTooMuch || book.asksForEarlierYears ? nil : packed
  }

  /// So many are evaluated under one account of work.
  private static let together = 64
}
