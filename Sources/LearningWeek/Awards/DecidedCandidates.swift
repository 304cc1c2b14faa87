/// What became of everybody in an award: rows of plain numbers over its ``AwardEntries``. A
/// ``CandidateDecision`` is made where one is asked for.
package struct DecidedCandidates: Sendable {
  struct Row: BitwiseCopyable, Sendable {
    /// Place among the entries.
    var entry: Int32
    /// 0: none.
    var rank: Int32 = 0
    /// Place among ``ties``, ``awards`` or ``overrides``; −1: none.
    var tie: Int32 = -1
    var supersededBy: Int32 = -1
    var override: Int32 = -1
    var outcome: Outcome
    var computed: Outcome
    var isProvisional = false
    var margin: Double?
    var belowMinimumBy: Points?
  }

  package let entries: AwardEntries
  private(set) var rows: [Row] = []
  /// Codes of candidates with an equal order: one list for all of a group.
  private var ties: [[String]] = []
  private var awards: [String] = []
  private var overrides: [Override] = []

  init(of entries: AwardEntries) {
    self.entries = entries
    rows.reserveCapacity(entries.count)
  }

  /// - Complexity: O(candidates).
  package init(_ candidates: some Sequence<CandidateDecision>) {
    let candidates = Array(candidates)
    self.init(of: AwardEntries(candidates.lazy.map(\.entry)))
    for (index, candidate) in candidates.enumerated() {
      var row = Row(
        entry: Int32(index), outcome: candidate.outcome, computed: candidate.computed)
      row.rank = Int32(candidate.rank ?? 0)
      row.isProvisional = candidate.isProvisional
      row.margin = candidate.margin
      row.belowMinimumBy = candidate.belowMinimumBy
      if !candidate.tiedWith.isEmpty { row.tie = number(ofTie: candidate.tiedWith) }
      if let award = candidate.supersededBy { row.supersededBy = number(of: award) }
      append(row)
      if let override = candidate.override { self.override(rows.count - 1, by: override) }
    }
  }

  mutating func append(_ row: Row) { rows.append(row) }

  mutating func number(ofTie codes: [String]) -> Int32 {
    ties.append(codes)
    return Int32(ties.count - 1)
  }

  mutating func number(of award: String) -> Int32 {
    if let known = awards.firstIndex(of: award) { return Int32(known) }
    awards.append(award)
    return Int32(awards.count - 1)
  }

  mutating func override(_ index: Int, by override: Override) {
    overrides.append(override)
    rows[index].override = Int32(overrides.count - 1)
  }

  mutating func setOutcome(_ outcome: Outcome, at index: Int) { rows[index].outcome = outcome }

  /// Place among the ``entries``.
  package func entry(at index: Int) -> Int { Int(rows[index].entry) }

  package func code(at index: Int) -> String { entries.code(at: entry(at: index)) }
  package func name(at index: Int) -> String { entries.name(at: entry(at: index)) }
  package func block(at index: Int) -> String { entries.block(at: entry(at: index)) }
  package func score(at index: Int) -> Points { entries.score(at: entry(at: index)) }
  package func kind(at index: Int) -> CandidateKind { entries.kind(at: entry(at: index)) }

  package func isSynthetic(at index: Int) -> Bool {
    entries.shelf[entries.candidateNumber(at: entry(at: index))].isSynthetic
  }

  package func outcome(at index: Int) -> Outcome { rows[index].outcome }
  package func computed(at index: Int) -> Outcome { rows[index].computed }
  package func margin(at index: Int) -> Double? { rows[index].margin }
  package func isProvisional(at index: Int) -> Bool { rows[index].isProvisional }
  package func belowMinimumBy(at index: Int) -> Points? { rows[index].belowMinimumBy }

  package func rank(at index: Int) -> Int? {
    rows[index].rank > 0 ? Int(rows[index].rank) : nil
  }

  /// Place of the candidate's group of equals among all of them; `nil` for one alone.
  package func tieNumber(at index: Int) -> Int? {
    rows[index].tie < 0 ? nil : Int(rows[index].tie)
  }

  package func tiedWith(at index: Int) -> [String] {
    tieNumber(at: index).map { ties[$0] } ?? []
  }

  package func supersededBy(at index: Int) -> String? {
    rows[index].supersededBy < 0 ? nil : awards[Int(rows[index].supersededBy)]
  }

  package func override(at index: Int) -> Override? {
    rows[index].override < 0 ? nil : overrides[Int(rows[index].override)]
  }

  /// - Complexity: O(candidates).
  package func place(of code: String) -> Int? {
    indices.first { self.code(at: $0).hasSameBytes(as: code) }
  }

  /// How many have such an outcome.
  package func countOutcomes(_ isMeant: (Outcome) -> Bool) -> Int {
    rows.count { isMeant($0.outcome) }
  }
}

extension DecidedCandidates: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: CandidateDecision...) { self.init(elements) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }

  /// Making one takes some allocations; setting one, O(candidates).
  package subscript(index: Int) -> CandidateDecision {
    get {
      var decision = CandidateDecision(
        entry: entries[entry(at: index)], outcome: outcome(at: index))
      decision.computed = computed(at: index)
      decision.rank = rank(at: index)
      decision.margin = margin(at: index)
      decision.tiedWith = tiedWith(at: index)
      decision.supersededBy = supersededBy(at: index)
      decision.isProvisional = isProvisional(at: index)
      decision.belowMinimumBy = belowMinimumBy(at: index)
      decision.override = override(at: index)
      return decision
    }
    set {
      var candidates = Array(self)
      candidates[index] = newValue
      self = DecidedCandidates(candidates)
    }
  }
}

extension DecidedCandidates: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for candidate in self { hasher.combine(candidate) }
  }
}
