package import LearningWeek

extension Store {
  /// The directory of a campaign's units, kept until units are changed here.
  package func directory(of campaign: Campaign) throws(StoreError) -> UnitDirectory {
    let key = DirectoryKey(area: campaign.area, day: campaign.firstDay, changes: unitChanges)
    if let directory, directory.key == key { return directory.value }
    let made = UnitDirectory(try units(of: campaign))
    directory = (key: key, value: made)
    return made
  }

  /// The unit of a campaign that `text` means.
  package func find(_ text: String, in campaign: Campaign) throws(StoreError) -> UnitLookup {
    try directory(of: campaign).lookup(text)
  }
}

/// What a directory was made from.
struct DirectoryKey: Hashable {
  var area: UnitCode
  var day: CivilDate
  var changes: Int
}
