/// Writes ``AwardEntries``, one after another.
package struct AwardEntriesWriter {
  private let shelf: CandidateShelf
  private var blocks: [String] = []
  private var blockNumbers: [String: Int32] = [:]
  private var lastBlock: Int32 = -1
  private var checks: [[RequirementCheck]] = []
  private var checksNumbers: [ChecksKey: Int] = [:]
  private var rows: [AwardEntries.Row] = []
  private var order: [Double?] = []
  private var hasReplaced = false

  /// - Parameter count: so many are expected.
  package init(shelf: CandidateShelf, count: Int = 0) {
    self.shelf = shelf
    rows.reserveCapacity(count)
  }

  init(after entries: AwardEntries) {
    self.init(shelf: entries.shelf)
    blocks = entries.blocks
    blockNumbers = Dictionary(
      uniqueKeysWithValues: blocks.enumerated().map { ($1, Int32($0)) })
    for checks in entries.checks { _ = number(of: checks) }
    rows = entries.rows
    order = entries.order
  }

  /// - Parameter sheet: has the lists that rows name.
  package func entries(on sheet: ScoreSheet) -> AwardEntries {
    var writer = self
    if hasReplaced { writer.dropBlocksOfNobody() }
    return AwardEntries(
      shelf: shelf, sheet: sheet, blocks: writer.blocks, checks: checks, rows: writer.rows,
      order: order)
  }

  /// A block is there for as long as somebody competes in it.
  private mutating func dropBlocksOfNobody() {
    var isUsed = Array(repeating: false, count: blocks.count)
    for row in rows { isUsed[Int(row.block)] = true }
    guard isUsed.contains(false) else { return }
    var numbers: [Int32] = []
    var kept: [String] = []
    for (block, isUsed) in zip(blocks, isUsed) {
      numbers.append(Int32(kept.count))
      if isUsed { kept.append(block) }
    }
    blocks = kept
    for index in rows.indices { rows[index].block = numbers[Int(rows[index].block)] }
  }

  /// The number of requirements as they came out, equal ones having one.
  package mutating func number(of checks: [RequirementCheck]) -> Int {
    let known = self.checks.count
    let number = checksNumbers[ChecksKey(checks: checks), default: known]
    if number == known {
      checksNumbers[ChecksKey(checks: checks)] = known
      self.checks.append(checks)
    }
    return number
  }

  /// Requirements by how they came out: their texts are the same for all.
  private struct ChecksKey: Hashable {
    let checks: [RequirementCheck]

    func hash(into hasher: inout Hasher) {
      for check in checks {
        hasher.combine(check.isMet)
        for alternative in check.alternatives { hasher.combine(alternative.isMet) }
      }
    }
  }

  /// - Parameter place: of the one whose place it takes; `nil`: after all others.
  package mutating func add(
    candidate: Int, block: String, checks: Int, list: Int32, score: Points,
    order values: [Double?], at place: Int? = nil
  ) {
    let row = AwardEntries.Row(
      candidate: Int32(candidate), block: number(ofBlock: block), checks: Int32(checks),
      list: list, order: Int32(order.count), orderCount: Int32(values.count), score: score)
    order += values
    if let place {
      rows[place] = row
      hasReplaced = true
    } else {
      rows.append(row)
    }
  }

  /// Those who follow each other are mostly in one block.
  private mutating func number(ofBlock block: String) -> Int32 {
    if lastBlock >= 0, blocks[Int(lastBlock)].hasSameBytes(as: block) { return lastBlock }
    let known = Int32(blocks.count)
    lastBlock = blockNumbers[block, default: known]
    if lastBlock == known {
      blockNumbers[block] = known
      blocks.append(block)
    }
    return lastBlock
  }
}
