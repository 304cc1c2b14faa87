/// The figures in use of one campaign as flat columns: one per row and numeric
/// column of the form, in the order of the unit tree.
package struct Cube: Sendable {
  package let tree: UnitTree
  package let form: SummaryForm
  /// Numeric columns of the form.
  let columnCount: Int
  /// Rows of the form, and after them one for all rows that units added where the
  /// form is open to them.
  let rowCount: Int
  /// `cell × units + unit`; `notReported` where blank.
  var ownFigures: [Int]
  /// `slot × cells + cell`; few units send a consolidated return.
  var statedFigures: [Int]
  /// Slot of the unit's consolidated return, or −1.
  var statedSlots: [Int32]
  var presence: [Presence]

  /// Stands in a column for a blank; figures are never negative.
  static let notReported = -1

  /// What came from a unit.
  struct Presence: OptionSet, Sendable {
    let rawValue: UInt8
    static let own = Presence(rawValue: 1)
    static let consolidated = Presence(rawValue: 2)
    /// The consolidated return holds at least one figure.
    static let statement = Presence(rawValue: 4)
    static let receipt = Presence(rawValue: 8)
    /// The own return has lines that no row of the form stands for.
    static let ownUnmapped = Presence(rawValue: 16)
    /// The consolidated return has such lines.
    static let consolidatedUnmapped = Presence(rawValue: 32)
  }

  /// - Complexity: O(figures) after the tree is built.
  package init(_ data: CampaignData) {
    let tree = UnitTree(
      units: data.units, expected: data.expected, root: data.campaign.area)
    self.init(data, tree: tree)
  }

  /// As above over a tree that was already built from the same data.
  package init(_ data: CampaignData, tree: UnitTree) {
    let form = data.campaign.form
    self.tree = tree
    self.form = form
    self.columnCount = form.figureColumns.count
    self.rowCount = form.rows.count + (form.hasOpenRows ? 1 : 0)
    self.ownFigures = Array(
      repeating: Self.notReported, count: rowCount * columnCount * tree.units.count)
    self.statedFigures = []
    self.statedSlots = Array(repeating: -1, count: tree.units.count)
    self.presence = Array(repeating: [], count: tree.units.count)
    fill(from: data)
  }

  init(
    tree: UnitTree, form: SummaryForm, ownFigures: [Int], statedFigures: [Int],
    statedSlots: [Int32], presence: [Presence]
  ) {
    self.tree = tree
    self.form = form
    self.columnCount = form.figureColumns.count
    self.rowCount = form.rows.count + (form.hasOpenRows ? 1 : 0)
    self.ownFigures = ownFigures
    self.statedFigures = statedFigures
    self.statedSlots = statedSlots
    self.presence = presence
  }

  /// The unit's own figure, or `nil` when it was not reported.
  package func own(row: Int, column: Int, unit: Int) -> Int? {
    reported(ownFigures[cell(row, column) * tree.units.count + unit])
  }

  /// The figure of the unit's consolidated return, as it was stated.
  package func stated(row: Int, column: Int, unit: Int) -> Int? {
    reported(statedFigure(cell: cell(row, column), unit: unit))
  }

  /// Whether any return of it came, empty ones included.
  package func hasReturned(_ unit: Int) -> Bool {
    !presence[unit].isDisjoint(with: [.own, .consolidated, .receipt])
  }

  func cell(_ row: Int, _ column: Int) -> Int { row * columnCount + column }

  func statedFigure(cell: Int, unit: Int) -> Int {
    let slot = Int(statedSlots[unit])
    return slot < 0 ? Self.notReported : statedFigures[slot * rowCount * columnCount + cell]
  }

  func reported(_ figure: Int) -> Int? { figure < 0 ? nil : figure }

  /// The sum of what is reported of the two. Stays at the largest number rather than
  /// pass it: figures come from files.
  @inline(__always)
  static func sum(_ a: Int, _ b: Int) -> Int {
    if a < 0 { return b }
    if b < 0 { return a }
    let (value, isTooLarge) = a.addingReportingOverflow(b)
    return isTooLarge ? .max : value
  }
}
