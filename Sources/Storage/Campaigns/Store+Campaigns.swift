internal import GRDB
package import LearningWeek

extension Store {
  /// Whether the campaign's list of those who must report is frozen.
  package func isOpen(_ campaign: String) throws(StoreError) -> Bool {
    try reading { try CampaignRow.isOpen(campaign, in: $0) }
  }

  /// Freezes who must report, to whom and until when; returns how many.
  ///
  /// Opening again changes nothing, even when the pack has changed since.
  package func openCampaign(
    _ campaign: Campaign, packHash: String, by author: Author
  ) throws(StoreError) -> Int {
    try changing { database in
      if try CampaignRow.isOpen(campaign.name, in: database),
        let id = try CampaignRow.existingID(of: campaign.name, in: database)
      {
        return (try ExpectedRows(database: database, path: path).count(campaign: id), keep: false)
      }
      let change = try Change(database, campaign: campaign, by: author)
      let units = try directory(of: campaign, in: database).units
      let list = ExpectedList.drawn(for: campaign, over: units)
      try ExpectedRows(database: database, path: path).insert(list, as: change)
      try CampaignRow.open(
        change.requiredCampaign(), packHash: packHash, as: change)
      try change.finish(added: list.count, revised: 0)
      return (list.count, keep: true)
    }
  }
}
