internal import GRDB
internal import LearningWeek

/// What the database repeats of a campaign's declaration, so that plain SQL can
/// read it; the pack is the authority.
enum CampaignRow {
  /// The campaign's number; enters it or brings it up to date.
  static func id(of campaign: Campaign, in database: Database) throws -> Int {
    let upsert = try SQLStatement(
      database,
      """
      INSERT INTO campaign (name, title, area, year, first_day, last_day)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET title = excluded.title, area = excluded.area,
        year = excluded.year, first_day = excluded.first_day, last_day = excluded.last_day
      RETURNING id
      """)
    try upsert.bind([
      .text(campaign.name), .text(campaign.title), .text(campaign.area.text),
      .integer(campaign.year), .text(campaign.firstDay.iso), .text(campaign.lastDay.iso),
    ])
    var id = 0
    while try upsert.next() { id = upsert.integer(0) }
    return id
  }

  /// The number of the campaign of this name, when anything of it is stored.
  static func existingID(of name: String, in database: Database) throws -> Int? {
    let statement = try SQLStatement(database, "SELECT id FROM campaign WHERE name = ?")
    try statement.bind(0, name)
    guard try statement.next() else { return nil }
    defer { statement.reset() }
    return statement.integer(0)
  }

  static func isOpen(_ name: String, in database: Database) throws -> Bool {
    let statement = try SQLStatement(
      database, "SELECT 1 FROM campaign WHERE name = ? AND opened IS NOT NULL")
    try statement.bind(0, name)
    defer { statement.reset() }
    return try statement.next()
  }

  /// Marks the campaign as opened by `change`.
  static func open(_ id: Int, packHash: String, as change: Change) throws {
    let opening = try SQLStatement(
      change.database, "UPDATE campaign SET pack_hash = ?, opened = ? WHERE id = ?")
    try opening.bind([.text(packHash), .integer(change.entry), .integer(id)])
    try opening.run()
  }
}
