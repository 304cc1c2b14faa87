internal import GRDB
package import LearningWeek

extension Store {
  /// Saves what units sent. A return's `revision` is given here.
  ///
  /// The same content again changes nothing, and its earliest day of arrival
  /// stands; other content is a new revision beside the old one. `progress` is told now
  /// and then how many returns have been written of how many.
  /// - Throws: `unknownUnit`, `unstorable` for a negative figure, and as all
  ///   saving does.
  package func save(
    returns: ReturnBatch, campaign: Campaign, by author: Author, dryRun: Bool = false,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) -> SaveSummary {
    let units = try unitKinds(of: campaign)
    for (index, entry) in returns.entries.enumerated() {
      if case .value(let value) = entry, let (column, figure) = value.negativeFigure {
        throw .unstorable(value.unit, field: column, place: figure.place)
      }
      let unit = returns.key(at: index).unit
      guard units.kind(of: unit) == nil else { continue }
      throw .unknownUnit(unit, place: returns.firstPlace(at: index))
    }
    return try journalled(campaign: campaign, by: author, dryRun: dryRun) { change in
      try ReturnWriting(change: change, campaign: campaign, path: path)
        .save(returns, isAlone: true, details: dryRun, progress: progress)
    }
  }

  /// As ``save(returns:campaign:by:dryRun:)-(ReturnBatch,_,_,_)`` for values.
  package func save(
    returns: [Return], campaign: Campaign, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    try save(returns: ReturnBatch(returns), campaign: campaign, by: author, dryRun: dryRun)
  }

  /// Every revision of a unit's returns, by scope, then revision; those that
  /// were undone included.
  package func revisions(
    of unit: UnitCode, campaign: Campaign
  ) throws(StoreError) -> [Return] {
    try reading { database in
      let layouts = LayoutTable(database, path: path)
      let statement = try SQLStatement(
        database,
        """
        SELECT \(ReturnRow.columns) FROM \(ReturnRow.source)
        WHERE r.campaign = (SELECT id FROM campaign WHERE name = ?) AND c.code = ?
          AND r.withdrawn = 0 ORDER BY r.scope, r.revision
        """)
      try statement.bind(0, campaign.name)
      try statement.bind(1, unit.text)
      var returns: [Return] = []
      while try statement.next() {
        returns.append(try ReturnRow(statement, layouts: layouts, path: path).value)
      }
      return returns
    }
  }
}

extension Return {
  fileprivate var negativeFigure: (column: String, figure: Figure)? {
    for line in lines {
      for (column, figure) in line.figures where figure.value < 0 { return (column, figure) }
    }
    return nil
  }
}
