internal import GRDB
package import LearningWeek

extension Store {
  /// Saves what units sent. A return's `revision` is given here.
  ///
  /// The same content again changes nothing, and its earliest day of arrival
  /// stands; other content is a new revision beside the old one.
  /// - Throws: `unknownUnit`, `unstorable` for a negative figure, and as all
  ///   saving does.
  package func save(
    returns: [Return], campaign: Campaign, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    for value in returns {
      for line in value.lines {
        for (column, figure) in line.figures where figure.value < 0 {
          throw .unstorable(value.unit, field: column, place: figure.place)
        }
      }
    }
    let units = try directory(of: campaign)
    for value in returns where units.unit(value.unit) == nil {
      throw .unknownUnit(value.unit, place: value.lines.first?.place)
    }
    return try journalled(campaign: campaign, by: author, dryRun: dryRun) { change in
      try ReturnWriting(change: change, campaign: campaign, path: path)
        .save(returns, details: dryRun)
    }
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
