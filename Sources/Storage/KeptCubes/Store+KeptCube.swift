internal import GRDB
package import LearningWeek

/// A campaign's figures as they were read last, by which totals are added without
/// reading 60,000 returns.
package struct KeptCube: Sendable {
  package var cube: Cube
  package var preferences: [UnitCode: Preference]
  /// Of the data that the cube was read from.
  package var revision: String
  package var isSynthetic: Bool
}

/// Kept cubes are no truth: they follow from what the journal covers. One counts only
/// while the journal ends with the entry it was made after, whose hash stands for all
/// before it, and for the same rules.
extension Store {
  /// The cube that was kept of the campaign as it is; `nil` when there is none.
  package func keptCube(
    of campaign: Campaign, rules: String
  ) throws(StoreError) -> KeptCube? {
    try reading { database in
      guard let state = try Self.state(of: database) else { return nil }
      let statement = try SQLStatement(
        database,
        """
        SELECT k.made_from, k.cube, k.data_revision, k.synthetic, c.id
        FROM kept_cube k JOIN campaign c ON c.id = k.campaign WHERE c.name = ?
        """)
      try statement.bind(0, campaign.name)
      guard try statement.next() else { return nil }
      defer { statement.reset() }
      guard statement.text(0) == Self.source(state, rules: rules),
        let cube = Cube(packed: statement.blob(1), form: campaign.form)
      else { return nil }
      let preferences: [UnitPreference] = try RecordStore(database: database, path: path)
        .current(in: statement.integer(4))
      return KeptCube(
        cube: cube,
        preferences: Dictionary(
          preferences.map { ($0.unit, $0.preference) }, uniquingKeysWith: { $1 }),
        revision: statement.text(2), isSynthetic: statement.truth(3))
    }
  }

  /// Keeps the cube of `data` where the file may be written, for what it said when the
  /// data were read.
  /// - Parameter leastUnits: fewer are read in no time, and nothing is kept.
  package func keep(
    _ cube: Cube, of data: CampaignData, rules: String, leastUnits: Int = 5_000
  ) throws(StoreError) {
    // What is tried or looked back at has another revision than what was read last.
    guard !isReadOnly, data.units.count >= leastUnits,
      let read = lastReadings[data.campaign.name], read.revision == data.revision
    else { return }
    try changing { database in
      guard let campaign = try CampaignRow.existingID(of: data.campaign.name, in: database) else {
        return ((), keep: false)
      }
      let source = Self.source(read.state, rules: rules)
      let known = try SQLStatement(
        database, "SELECT 1 FROM kept_cube WHERE campaign = ? AND made_from = ?")
      try known.bind([.integer(campaign), .text(source)])
      let isKept = try known.next()
      known.reset()
      guard !isKept else { return ((), keep: false) }
      try Self.leavingExplanations(in: database) {
        let insertion = try SQLStatement(
          database,
          """
          INSERT OR REPLACE INTO kept_cube (campaign, made_from, cube, data_revision, synthetic)
          VALUES (?, ?, ?, ?, ?)
          """)
        try insertion.bind([
          .integer(campaign), .text(source), .blob(cube.packed()),
          .text(data.revision), SQLValue(data.isSynthetic),
        ])
        try insertion.run()
      }
      return ((), keep: true)
    }
  }

  /// Where the journal of `database` ends; `nil` when it has no entry.
  static func state(of database: Database) throws -> String? {
    let statement = try SQLStatement(
      database, "SELECT id, lower(hex(hash)) FROM journal ORDER BY id DESC LIMIT 1")
    guard try statement.next() else { return nil }
    defer { statement.reset() }
    return "\(statement.integer(0)) \(statement.text(1))"
  }

  /// What a kept cube is made from, the form of its bytes first.
  private static func source(_ state: String, rules: String) -> String {
    "1 \(state) \(rules)"
  }
}

/// What was read of a campaign last.
struct LastReading {
  /// The revision of the data.
  var revision: String
  /// Where the journal ended then.
  var state: String
}
