internal import GRDB
package import LearningWeek

extension Store {
  /// The directory of a campaign's units, kept as long as they are as they were.
  package func directory(of campaign: Campaign) throws(StoreError) -> UnitDirectory {
    try reading { try self.directory(of: campaign, in: $0) }
  }

  /// The codes and kinds of a campaign's units, kept like the directory, and read in a third of
  /// its time.
  package func unitKinds(of campaign: Campaign) throws(StoreError) -> UnitKinds {
    try reading { database in
      let key = try directoryKey(of: campaign, in: database)
      if let unitKinds, unitKinds.key == key { return unitKinds.value }
      let made = try UnitSelection(database, path: path).kinds(of: campaign)
      unitKinds = (key: key, value: made)
      return made
    }
  }

  /// The unit of a campaign that `text` means.
  package func find(_ text: String, in campaign: Campaign) throws(StoreError) -> UnitLookup {
    try directory(of: campaign).lookup(text)
  }

  /// As ``directory(of:)``, within what `database` is doing.
  func directory(of campaign: Campaign, in database: Database) throws -> UnitDirectory {
    let key = try directoryKey(of: campaign, in: database)
    if let directory, directory.key == key { return directory.value }
    let units = try UnitSelection(database, path: path).units(of: campaign)
    let made = UnitDirectory(units)
    directory = (key: key, value: made)
    return made
  }

  private func directoryKey(
    of campaign: Campaign, in database: Database
  ) throws -> DirectoryKey {
    DirectoryKey(
      area: campaign.area, day: campaign.firstDay, changes: unitChanges,
      version: try dataVersion(database))
  }

  /// Changes when another program changed the file.
  private func dataVersion(_ database: Database) throws -> Int {
    let statement = try SQLStatement(database, "PRAGMA data_version")
    defer { statement.reset() }
    return try statement.next() ? statement.integer(0) : 0
  }
}

/// What a directory was made from.
struct DirectoryKey: Hashable {
  var area: UnitCode
  var day: CivilDate
  var changes: Int
  var version: Int
}
