internal import GRDB
package import LearningWeek

extension Store {
  /// The directory of a campaign's units, kept as long as they are as they were.
  package func directory(of campaign: Campaign) throws(StoreError) -> UnitDirectory {
    try reading { try self.directory(of: campaign, in: $0) }
  }

  /// The unit of a campaign that `text` means.
  package func find(_ text: String, in campaign: Campaign) throws(StoreError) -> UnitLookup {
    try directory(of: campaign).lookup(text)
  }

  /// As ``directory(of:)``, within what `database` is doing.
  func directory(of campaign: Campaign, in database: Database) throws -> UnitDirectory {
    let key = DirectoryKey(
      area: campaign.area, day: campaign.firstDay, changes: unitChanges,
      version: try dataVersion(database))
    if let directory, directory.key == key { return directory.value }
    let units = try UnitSelection(database, path: path).units(of: campaign)
    let made = UnitDirectory(units)
    directory = (key: key, value: made)
    return made
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
