/// A question for the figures of two years side by side.
package struct YearQuery: Sendable {
  package var measure: String?
  /// Id of one row; `nil`: all that add.
  package var row: String?
  package var grouping: TotalQuery.Grouping
  /// The unit under which to look, in the year whose units are used; `nil` for everything.
  package var within: Place?

  /// A unit of one of the campaigns of a year.
  package struct Place: Hashable, Sendable {
    package var campaign: Int
    /// Index in that campaign's tree.
    package var unit: Int

    package init(campaign: Int, unit: Int) {
      self.campaign = campaign
      self.unit = unit
    }
  }

  package init(
    measure: String? = nil, row: String? = nil, grouping: TotalQuery.Grouping = .none,
    within: Place? = nil
  ) {
    self.measure = measure
    self.row = row
    self.grouping = grouping
    self.within = within
  }
}

/// How a figure of one year came to stand for a unit of another.
package enum Restating: String, Hashable, Sendable {
  /// The unit is the same in both years.
  case none
  /// The units were other ones then, and every figure of theirs has its place.
  case exact
  /// Some figures may belong to it and could not be placed, or are not in the file.
  case partial
}

/// One number of two years.
package struct YearLine: Hashable, Sendable {
  /// As in ``TotalLine``.
  package var group: String
  package var code: String?
  package var row: String?
  package var measure: String
  package var isRemainder: Bool
  /// In the year whose units are used.
  package var kept: Int?
  /// In the other year, on the units of the first.
  package var restated: Int?
  package var restating: Restating

  package init(
    group: String, code: String?, row: String? = nil, measure: String, isRemainder: Bool = false,
    kept: Int? = nil, restated: Int? = nil, restating: Restating = .none
  ) {
    self.group = group
    self.code = code
    self.row = row
    self.measure = measure
    self.isRemainder = isRemainder
    self.kept = kept
    self.restated = restated
    self.restating = restating
  }
}

/// Figures of a unit that lay in several of the units asked about, or in none that is known, and
/// that nobody may share out.
package struct UnplacedFigures: Hashable, Sendable {
  package var unit: UnitCode
  package var name: String
  /// The areas that it went into, by code; empty when none is known.
  package var targets: [AreaLineage.Area]
  /// What was reported, by measure and row, in the order of the answer.
  package var figures: [Figure]

  package struct Figure: Hashable, Sendable {
    package var row: String?
    package var measure: String
    package var value: Int

    package init(row: String?, measure: String, value: Int) {
      self.row = row
      self.measure = measure
      self.value = value
    }
  }
}

/// The answer to a ``YearQuery``.
package struct YearAnswer: Sendable {
  package var lines: [YearLine] = []
  package var unplaced: [UnplacedFigures] = []
  /// Areas of the other year that belong to what was asked about and that no campaign of that year
  /// in the file covers; the widest of each.
  package var uncovered: [AreaLineage.Area] = []
}
