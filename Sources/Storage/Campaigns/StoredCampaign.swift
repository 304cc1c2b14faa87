internal import GRDB
package import LearningWeek

/// A campaign of which something is stored, as the database repeats it.
package struct StoredCampaign: Hashable, Sendable {
  /// The pack's name.
  package var name: String
  package var area: UnitCode
  package var year: Int

  package init(name: String, area: UnitCode, year: Int) {
    self.name = name
    self.area = area
    self.year = year
  }
}

extension Store {
  /// The campaigns of which returns are stored, by year, then name.
  package func campaignsWithReturns() throws(StoreError) -> [StoredCampaign] {
    try reading { database in
      let statement = try SQLStatement(
        database,
        """
        SELECT name, area, year FROM campaign k
        WHERE EXISTS (SELECT 1 FROM return_record WHERE campaign = k.id)
        ORDER BY year, name
        """)
      var found: [StoredCampaign] = []
      while try statement.next() {
        found.append(
          StoredCampaign(
            name: statement.text(0), area: UnitCode(statement.text(1)),
            year: statement.integer(2)))
      }
      return found
    }
  }
}
