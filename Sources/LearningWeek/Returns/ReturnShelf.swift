/// The returns in use of one campaign, by unit and scope.
///
/// Those that a store keeps stay as it keeps them until one is asked for: the
/// figures of a country are added up without a value for each of its returns.
package struct ReturnShelf: Sendable {
  /// Given one by one.
  private var values: [ReturnKey: Return] = [:]
  private(set) var kept: (any KeptReturns)?
  /// Where a return stands among those that are kept.
  private var places = ReturnPlacesByKey()
  /// Of those that are kept: given otherwise since, or taken away.
  private var replaced: Set<ReturnKey> = []

  package init() {}

  /// - Precondition: no two of them have the same key.
  package init(_ kept: some KeptReturns) {
    self.kept = kept
    places = ReturnPlacesByKey(kept)
  }

  package subscript(key: ReturnKey) -> Return? {
    get { values[key] ?? place(key).flatMap { kept?.value(at: $0) } }
    set {
      if place(key) != nil { replaced.insert(key) }
      values[key] = newValue
    }
  }

  private func place(_ key: ReturnKey) -> Int? {
    replaced.contains(key) ? nil : places[key]
  }

  /// Those that are as they are kept.
  private var standing: some Sequence<Int> {
    (0..<(kept?.count ?? 0)).lazy.filter { index in
      replaced.isEmpty || kept.map { !replaced.contains($0.key(at: index)) } ?? false
    }
  }

  package var count: Int { values.count + (kept?.count ?? 0) - replaced.count }

  /// In no order.
  package var keys: [ReturnKey] {
    Array(values.keys) + standing.compactMap { kept?.key(at: $0) }
  }

  /// A value of each, in no order.
  /// - Complexity: O(cells of all returns).
  package var all: [Return] { keys.compactMap { self[$0] } }

  /// Whether nothing was reported in the return; `nil` when there is none.
  package func isEmpty(_ key: ReturnKey) -> Bool? {
    values[key]?.isEmpty ?? place(key).flatMap { kept?.isEmpty(at: $0) }
  }

  /// Whether the return is made up; `nil` when there is none.
  package func isSynthetic(_ key: ReturnKey) -> Bool? {
    values[key]?.isSynthetic ?? place(key).flatMap { kept?.isSynthetic(at: $0) }
  }

  /// Whether any of them is made up.
  var holdSynthetic: Bool {
    if values.values.contains(where: \.isSynthetic) { return true }
    guard let kept else { return false }
    return standing.contains { kept.isSynthetic(at: $0) }
  }

  /// Every return with its key, in no order: those given as values, and the places of the
  /// others among ``kept``.
  func visit(value: (ReturnKey, Return) -> Void, kept place: (ReturnKey, Int) -> Void) {
    for (key, given) in values { value(key, given) }
    guard let kept else { return }
    for index in standing { place(kept.key(at: index), index) }
  }
}

extension ReturnShelf: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (ReturnKey, Return)...) {
    values = Dictionary(elements) { $1 }
  }
}

extension ReturnShelf: Equatable {
  /// Equal when the same keys have equal returns, however they are kept.
  /// - Complexity: O(returns); makes a value of each.
  package static func == (a: Self, b: Self) -> Bool {
    a.count == b.count && a.keys.allSatisfy { a[$0] == b[$0] }
  }
}

/// Returns in the form in which a store keeps them. A place is an index from 0.
package protocol KeptReturns: Sendable {
  var count: Int { get }
  func key(at place: Int) -> ReturnKey
  /// - Complexity: O(cells of the return).
  func value(at place: Int) -> Return
  func isEmpty(at place: Int) -> Bool
  func isSynthetic(at place: Int) -> Bool
  /// How the figures of a return are laid out, by its number.
  func layout(at place: Int) -> Int
  var layouts: [FigureLayout] { get }
  /// The figures in the order of the layout's slots, −1 for a blank one; slots at
  /// the end that are not there are blank.
  func figures(at place: Int) -> ArraySlice<Int>
}

/// Where the figures of returns stand that are written on the same lines.
package struct FigureLayout: Sendable {
  package struct Slot: Sendable {
    /// `nil` on a line that no row of the form stands for.
    package var row: String?
    package var column: String

    package init(row: String?, column: String) {
      self.row = row
      self.column = column
    }
  }

  package var slots: [Slot]
  /// The row of each line, lines without figures included.
  package var rows: [String?]

  package init(slots: [Slot], rows: [String?]) {
    self.slots = slots
    self.rows = rows
  }
}
