internal import Fingerprint
internal import LearningWeek

/// What a result's hash says of each candidate of an award. What many have in common is made
/// into fields once.
struct DecidedFields {
  private let candidates: DecidedCandidates
  /// By number of the block, of the requirements, of the score.
  private let blocks: [FingerprintFields]
  private let checks: [FingerprintFields]
  private let scores: [FingerprintFields]
  private let outcomes: [Outcome: FingerprintFields]

  init(_ candidates: DecidedCandidates) {
    self.candidates = candidates
    let entries = candidates.entries
    blocks = entries.blocks.map { FingerprintFields($0) }
    checks = entries.checks.map { checks in
      var fields = FingerprintFields()
      fields.add(checks.count)
      for check in checks {
        fields.add(check.text)
        fields.add(check.isMet ? 1 : 0)
      }
      return fields
    }
    scores = entries.sheet.scores.map { score in
      var fields = FingerprintFields(score.id)
      fields.add(score.points.scaled)
      return fields
    }
    outcomes = Dictionary(
      uniqueKeysWithValues: Outcome.allCases.map { ($0, FingerprintFields($0.rawValue)) })
  }

  func add(_ index: Int, to builder: inout FingerprintBuilder) {
    let (entries, entry) = (candidates.entries, candidates.entry(at: index))
    builder.add(entries.code(at: entry))
    builder.add(blocks[entries.blockNumber(at: entry)])
    add(candidates.outcome(at: index), to: &builder)
    add(candidates.computed(at: index), to: &builder)
    builder.add(candidates.rank(at: index))
    builder.add(entries.score(at: entry).scaled)
    let numbers = entries.sheet.numbers(of: entries.list(at: entry))
    builder.add(numbers.count)
    for number in numbers { builder.add(scores[Int(number)]) }
    builder.add(checks[entries.checksNumber(at: entry)])
  }

  private func add(_ outcome: Outcome, to builder: inout FingerprintBuilder) {
    if let fields = outcomes[outcome] { builder.add(fields) }
  }
}

extension FingerprintFields {
  fileprivate init(_ text: String) {
    self.init()
    add(text)
  }
}
