internal import LearningWeek
internal import LuaRuntime
internal import Rules

/// Two lists held against each other, with the figures and rules behind each
/// difference.
struct ExplainedComparison {
  var before: ComparedList
  var after: ComparedList
  var awards: [ExplainedAward]

  var isEmpty: Bool { awards.isEmpty }

  struct ExplainedAward {
    var award: AwardComparison
    /// By candidate; only those with something of their own to explain.
    var reasons: [String: [ChangeReason]]
  }

  /// Those beyond are counted and told without their figures: reading them again
  /// costs as much as scoring them.
  private static let explained = 2000

  init(from before: ComparedList, to after: ComparedList) throws {
    self.before = before
    self.after = after
    let comparison = ListComparison(from: before.decisions, to: after.decisions)
    let own = comparison.awards.flatMap(\.changes).filter(\.isExplainable)
    let parts = before.identity.parts(differingFrom: after.identity)
    let runs = own.isEmpty ? (nil, nil) : (try before.run(), try after.run())
    awards = try comparison.awards.map { award in
      let changes = award.changes.filter(\.isExplainable).prefix(Self.explained)
      let codes = Set(changes.map(\.candidate.code))
      let old = try runs.0?.entries(of: codes, award: award.id)
      let new = try runs.1?.entries(of: codes, award: award.id)
      let reasons = changes.map { change in
        let code = change.candidate.code
        let reader = ReasonReader(
          before: old?[code], after: new?[code], packs: (runs.0?.pack, runs.1?.pack),
          parts: parts)
        return (code, reader.reasons(for: change))
      }
      return ExplainedAward(
        award: award, reasons: Dictionary(reasons, uniquingKeysWith: { first, _ in first }))
    }
  }
}

/// Why one criterion or requirement came out otherwise.
struct ChangeReason {
  enum Subject {
    case criterion(CandidateChange.CriterionChange)
    case requirement(CandidateChange.RequirementChange)
  }

  /// A value that was read on both sides and differs, or on one alone.
  struct FigureChange {
    var subject: ReadSubject
    var before: Reading?
    var after: Reading?
  }

  var subject: Subject
  var figures: [FigureChange]
  /// Where the rule stands that is another one now, when no figure differs.
  var rule: RuleChange?

  enum RuleChange {
    case changed(LuaPlace?)
    case added(LuaPlace?)
    case removed
    /// Rules and data are both others, and what was read then cannot be read again.
    case unknown
  }
}

extension CandidateChange {
  fileprivate var isExplainable: Bool { !criteria.isEmpty || !requirements.isEmpty }
}

/// Holds what one candidate's rules read on either side against each other.
private struct ReasonReader {
  var before: AwardEntry?
  var after: AwardEntry?
  var packs: (before: RulePack?, after: RulePack?)
  /// What the two lists rest on otherwise.
  var parts: [RunIdentity.Part]

  func reasons(for change: CandidateChange) -> [ChangeReason] {
    change.requirements.map { requirement in
      let text = requirement.check.text
      let figures = figures(
        before?.requirements.first { $0.text == text }?.everyReading,
        after?.requirements.first { $0.text == text }?.everyReading)
      return ChangeReason(
        subject: .requirement(requirement), figures: figures,
        rule: requirement.before == nil
          ? .added(nil) : requirement.after == nil ? .removed : nil)
    }
      + change.criteria.map { criterion in
        let figures = figures(
          before?.criteria.first { $0.id == criterion.id }?.reads,
          after?.criteria.first { $0.id == criterion.id }?.reads)
        return ChangeReason(
          subject: .criterion(criterion), figures: figures,
          rule: rule(criterion, hasFigures: !figures.isEmpty))
      }
  }

  private func figures(_ before: [Reading]?, _ after: [Reading]?) -> [ChangeReason.FigureChange] {
    guard let before, let after else { return [] }
    let subjects =
      after.map(\.subject)
      + before.map(\.subject).filter { subject in
        !after.contains { $0.subject == subject }
      }
    return subjects.compactMap { subject in
      let old = before.first { $0.subject == subject }
      let new = after.first { $0.subject == subject }
      // A rule that reads more or less than before is another rule, not another figure.
      guard old?.value != new?.value,
        packs.before?.hash == packs.after?.hash || old != nil && new != nil
      else { return nil }
      return ChangeReason.FigureChange(subject: subject, before: old, after: new)
    }
  }

  private func rule(
    _ criterion: CandidateChange.CriterionChange, hasFigures: Bool
  ) -> ChangeReason.RuleChange? {
    if criterion.after == nil { return .removed }
    let now = packs.after?.declarations(of: criterion.id).first
    if criterion.before == nil { return .added(now?.place) }
    guard !hasFigures, parts.contains(.pack) else { return nil }
    let isReadAgain = packs.before != nil && packs.after != nil
    guard isReadAgain || parts == [.pack] else { return .unknown }
    return .changed(now?.place)
  }
}

extension RequirementCheck {
  fileprivate var everyReading: [Reading] { reads + alternatives.flatMap(\.everyReading) }
}
