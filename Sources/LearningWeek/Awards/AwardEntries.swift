/// Everybody's standing in an award before it is decided.
///
/// Rows of plain numbers, beside them once what many have in common. An ``AwardEntry`` is
/// made where one is asked for: making, copying and dropping 50,000 of them costs more
/// than to decide who of them is listed.
package struct AwardEntries: Sendable {
  struct Row: BitwiseCopyable, Sendable {
    /// Number on the shelf.
    var candidate: Int32
    var block: Int32
    /// Place among ``checks``.
    var checks: Int32
    /// List of the sheet.
    var list: Int32
    /// Place of the first value among ``order``, and how many there are.
    var order: Int32
    var orderCount: Int32
    var score: Points
  }

  package let shelf: CandidateShelf
  package let sheet: ScoreSheet
  /// In order of first use.
  package let blocks: [String]
  /// Lists of requirements as they came out, each once.
  package let checks: [[RequirementCheck]]
  /// Whether all of each are met.
  let areMet: [Bool]
  let rows: [Row]
  /// Of all rows, one after another.
  let order: [Double?]

  init(
    shelf: CandidateShelf, sheet: ScoreSheet, blocks: [String], checks: [[RequirementCheck]],
    rows: [Row], order: [Double?]
  ) {
    self.shelf = shelf
    self.sheet = sheet
    self.blocks = blocks
    self.checks = checks
    self.areMet = checks.map { $0.allSatisfy(\.isMet) }
    self.rows = rows
    self.order = order
  }

  /// - Complexity: O(entries).
  package init(_ entries: some Sequence<AwardEntry>) {
    let entries = Array(entries)
    var scores = ScoreSheetWriter()
    let lists = entries.map { scores.add($0.criteria) }
    let shelf = CandidateShelf(entries.map(\.candidate))
    var writer = AwardEntriesWriter(shelf: shelf, count: entries.count)
    for (index, entry) in entries.enumerated() {
      writer.add(
        candidate: index, block: entry.block, checks: writer.number(of: entry.requirements),
        list: lists[index], score: entry.score, order: entry.order)
    }
    self = writer.entries(on: scores.sheet)
  }

  /// With other standings of some who are among them.
  /// - Parameter changed: by place; of the same candidates.
  /// - Complexity: O(entries + scores) of plain numbers.
  package func replacing(_ changed: [Int: AwardEntry]) -> AwardEntries {
    var scores = ScoreSheetWriter(after: sheet)
    let lists = changed.mapValues { scores.add($0.criteria) }
    var writer = AwardEntriesWriter(after: self)
    for (place, entry) in changed.sorted(by: { $0.key < $1.key }) {
      writer.add(
        candidate: Int(rows[place].candidate), block: entry.block,
        checks: writer.number(of: entry.requirements), list: lists[place] ?? 0,
        score: entry.score, order: entry.order, at: place)
    }
    return writer.entries(on: scores.sheet)
  }

  package func code(at index: Int) -> String { shelf.code(of: Int(rows[index].candidate)) }
  package func name(at index: Int) -> String { shelf.name(of: Int(rows[index].candidate)) }
  package func kind(at index: Int) -> CandidateKind { shelf.kind(of: Int(rows[index].candidate)) }
  package func block(at index: Int) -> String { blocks[Int(rows[index].block)] }
  package func score(at index: Int) -> Points { rows[index].score }

  /// Place of the block among ``blocks``.
  package func blockNumber(at index: Int) -> Int { Int(rows[index].block) }

  /// Number of the candidate on the ``shelf``.
  package func candidateNumber(at index: Int) -> Int { Int(rows[index].candidate) }

  /// Place of the requirements among ``checks``.
  package func checksNumber(at index: Int) -> Int { Int(rows[index].checks) }

  /// List of the ``sheet``.
  package func list(at index: Int) -> Int { Int(rows[index].list) }

  package func order(at index: Int) -> ArraySlice<Double?> {
    let start = Int(rows[index].order)
    return order[start..<(start + Int(rows[index].orderCount))]
  }

  /// - Complexity: O(entries).
  package func place(of code: String) -> Int? {
    indices.first { self.code(at: $0).hasSameBytes(as: code) }
  }

  /// Every requirement and the minimum are met.
  func isEligible(_ index: Int, for terms: AwardTerms) -> Bool {
    areMet[Int(rows[index].checks)] && shortfall(of: index, from: terms) == nil
  }

  /// Points missing to the award's minimum.
  func shortfall(of index: Int, from terms: AwardTerms) -> Points? {
    rows[index].score.shortfall(from: terms.minimum)
  }

  /// The value of an order term; `nil` where there is none that can be compared.
  func reported(_ index: Int, inTerm place: Int) -> Double? {
    guard place < rows[index].orderCount, let value = order[Int(rows[index].order) + place],
      value.isFinite
    else { return nil }
    return value
  }
}

extension AwardEntries: RandomAccessCollection, MutableCollection, RangeReplaceableCollection,
  ExpressibleByArrayLiteral
{
  package init() { self.init([AwardEntry]()) }
  package init(arrayLiteral elements: AwardEntry...) { self.init(elements) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }

  /// Making one costs some ten allocations' worth of copies; setting one, O(entries).
  package subscript(index: Int) -> AwardEntry {
    get {
      AwardEntry(
        candidate: shelf[candidateNumber(at: index)], block: block(at: index),
        requirements: checks[checksNumber(at: index)],
        criteria: sheet.criteria(of: list(at: index)), score: score(at: index),
        order: Array(order(at: index)))
    }
    set {
      var entries = Array(self)
      entries[index] = newValue
      self = AwardEntries(entries)
    }
  }

  package mutating func replaceSubrange(
    _ range: Range<Int>, with replacement: some Collection<AwardEntry>
  ) {
    var entries = Array(self)
    entries.replaceSubrange(range, with: replacement)
    self = AwardEntries(entries)
  }
}

extension AwardEntries: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for entry in self { hasher.combine(entry) }
  }
}

extension Points {
  /// Points missing to a minimum, when any are.
  func shortfall(from minimum: Points?) -> Points? {
    guard let minimum, self < minimum else { return nil }
    return minimum - self
  }
}
