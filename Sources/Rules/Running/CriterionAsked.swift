internal import LearningWeek

/// A criterion while a run asks it of one candidate after another.
///
/// A class: of a criterion's many parts each question touches few.
final class CriterionAsked {
  let criterion: Criterion
  private var selection: AskedSelector
  /// Numbers of scores without a note by their points; −1 where there is none yet.
  private var plain: [Int32] = []

  init(_ criterion: Criterion) {
    self.criterion = criterion
    selection = AskedSelector(criterion.among)
  }

  /// Whether it counts for the candidate.
  func applies(to entrant: Entrant, in facts: RunFacts) -> Bool {
    criterion.to.contains(entrant.kind(in: facts)) && selection.selects(entrant.unit, in: facts)
  }

  func score(_ scored: ScoredPoints) -> CriterionScore {
    CriterionScore(
      id: criterion.id, title: criterion.title, points: scored.points, max: criterion.max,
      notes: scored.notes, reads: scored.reads, source: criterion.source)
  }

  /// The number of a score on the sheet that is being written: the same sheet every time.
  func number(of scored: ScoredPoints, in sheet: inout ScoreSheetWriter) -> Int32 {
    let points = scored.points.scaled
    guard scored.notes.isEmpty, scored.reads.isEmpty, points < Self.mostPlain else {
      return sheet.number(of: score(scored))
    }
    if points >= plain.count {
      plain += Array(repeating: -1, count: points + 1 - plain.count)
    }
    if plain[points] < 0 { plain[points] = sheet.numberOfNew(score(scored)) }
    return plain[points]
  }

  /// Beyond so many steps of the smallest point hardly two candidates have the same.
  private static let mostPlain = 1 << 16
}

/// What a criterion came to for one candidate.
struct ScoredPoints {
  var points: Points
  var notes: [ScoreNote] = []
  var reads: [Reading] = []
}

/// Everybody's points, on one sheet.
struct ScoredEntrants {
  let sheet: ScoreSheet
  /// The list of each entrant.
  let lists: [Int32]
  /// Whether a criterion looked at flags, which count on the day of an award.
  let haveReadFlags: Bool
}
