internal import LearningWeek

/// Writes the awards of one run from their columns: the bytes that the values made of them
/// would be written as, at a fraction of the work.
struct PackedColumns {
  /// Number under which each was written, by its number on the shelf; −1 for those that were
  /// not written.
  private var candidates: [Int]
  /// The same by list of the sheet; −1 for those that were not written.
  private var lists: [Int]
  /// Where the bytes of a score stand that are the same each time, by its number.
  private var scores: [Range<Int>?]
  private var outcomes: [Int?] = Array(repeating: nil, count: Outcome.allCases.count)
  private var kinds: [CandidateKind: Int] = [:]
  private var lastKind: (kind: UnitKind, text: Int)?

  /// `nil` unless the awards have one shelf and one sheet, of which nothing is twice.
  init?(of decisions: [AwardDecision]) {
    guard let first = decisions.first?.candidates.entries, first.sheet.isDistinct,
      first.shelf.isDistinct,
      decisions.allSatisfy({ decision in
        let entries = decision.candidates.entries
        return entries.sheet === first.sheet && entries.shelf === first.shelf
      })
    else { return nil }
    candidates = Array(repeating: -1, count: first.shelf.count)
    lists = Array(repeating: -1, count: first.sheet.listCount)
    scores = Array(repeating: nil, count: first.sheet.scores.count)
  }

  mutating func write(_ decisions: [AwardDecision], to writer: inout PackedWriter) {
    writer.add(number: decisions.count)
    for decision in decisions {
      decision.write(to: &writer) { candidates, writer in
        writer.add(number: candidates.count)
        var award = AwardNumbers(candidates)
        for index in candidates.indices { write(index, of: candidates, &award, to: &writer) }
      }
    }
  }

  /// The same for what each award has of its own.
  private struct AwardNumbers {
    var blocks: [Int?]
    var checks: [Int?]
    var ties: [Int: Int] = [:]
    var noTie: Int?

    init(_ candidates: DecidedCandidates) {
      blocks = Array(repeating: nil, count: candidates.entries.blocks.count)
      checks = Array(repeating: nil, count: candidates.entries.checks.count)
    }
  }

  /// As ``CandidateDecision`` writes itself.
  private mutating func write(
    _ index: Int, of decided: DecidedCandidates, _ award: inout AwardNumbers,
    to writer: inout PackedWriter
  ) {
    let (entries, entry) = (decided.entries, decided.entry(at: index))
    write(candidate: entries.candidateNumber(at: entry), on: entries.shelf, to: &writer)
    let block = entries.blockNumber(at: entry)
    Self.add(entries.blocks[block], &award.blocks[block], to: &writer)
    Self.add(
      shared: entries.checks[entries.checksNumber(at: entry)],
      &award.checks[entries.checksNumber(at: entry)], to: &writer)
    write(list: entries.list(at: entry), of: entries.sheet, to: &writer)
    writer.add(entries.score(at: entry))
    let order = entries.order(at: entry)
    writer.add(number: order.count)
    for value in order { writer.add(value) }
    for outcome in [decided.outcome(at: index), decided.computed(at: index)] {
      Self.add(outcome.rawValue, &outcomes[outcome.position], to: &writer)
    }
    writer.add(decided.rank(at: index))
    writer.add(decided.margin(at: index))
    if let tie = decided.tieNumber(at: index) {
      Self.add(shared: decided.tiedWith(at: index), &award.ties[tie], to: &writer)
    } else {
      Self.add(shared: [String](), &award.noTie, to: &writer)
    }
    writer.add(decided.supersededBy(at: index))
    writer.add(decided.isProvisional(at: index))
    writer.add(decided.belowMinimumBy(at: index))
    writer.add(decided.override(at: index))
  }

  /// A text that is often written, by its number once that is known.
  private static func add(_ text: String, _ known: inout Int?, to writer: inout PackedWriter) {
    if let known { return writer.add(number: known) }
    known = writer.add(text: text)
  }

  /// A value that many have in common, by its number once that is known.
  private static func add<Value: Packed & Shared>(
    shared value: @autoclosure () -> Value, _ known: inout Int?, to writer: inout PackedWriter
  ) {
    if let known { return writer.add(number: known) }
    known = writer.add(shared: value())
  }

  private mutating func write(
    candidate number: Int, on shelf: CandidateShelf, to writer: inout PackedWriter
  ) {
    if candidates[number] >= 0 { return writer.add(number: candidates[number]) }
    candidates[number] = writer.addNewShared()
    let candidate = shelf[number]
    let code = writer.add(text: candidate.code)
    writer.add(text: candidate.name)
    Self.add(candidate.kind.rawValue, &kinds[candidate.kind], to: &writer)
    // A unit is its own.
    if candidate.kind == .collective {
      writer.add(number: code)
    } else {
      writer.add(candidate.unit)
    }
    if let lastKind, lastKind.kind == candidate.unitKind {
      writer.add(number: lastKind.text)
    } else {
      lastKind = (candidate.unitKind, writer.add(text: candidate.unitKind.id))
    }
    writer.add(candidate.isSynthetic)
  }

  private mutating func write(
    list: Int, of sheet: ScoreSheet, to writer: inout PackedWriter
  ) {
    if lists[list] >= 0 { return writer.add(number: lists[list]) }
    lists[list] = writer.addNewShared()
    let numbers = sheet.numbers(of: list)
    writer.add(number: numbers.count)
    for number in numbers.lazy.map(Int.init) {
      if let written = scores[number] {
        writer.repeat(written)
      } else {
        scores[number] = writer.range(of: { $0.add(sheet.scores[number]) })
      }
    }
  }
}

extension Outcome {
  /// Place among all outcomes.
  fileprivate var position: Int {
    switch self {
    case .shortlisted: 0
    case .ballot: 1
    case .below: 2
    case .ineligible: 3
    case .superseded: 4
    case .overriddenIn: 5
    case .overriddenOut: 6
    }
  }
}
