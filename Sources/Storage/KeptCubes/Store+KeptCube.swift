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

/// Kept cubes are no truth: one counts only while the file is in the state in which it was read,
/// and for the same rules.
extension Store {
  /// The cube that was kept of the campaign as it is; `nil` when there is none.
  package func keptCube(
    of campaign: Campaign, rules: String
  ) throws(StoreError) -> KeptCube? {
    // Within a transaction of ours the file is not what it will be, or was.
    guard !queue.unsafeReentrantRead(\.isInsideTransaction) else { return nil }
    return try reading { database in
      let statement = try SQLStatement(
        database,
        """
        SELECT k.rules, k.cube, k.data_revision, k.synthetic, c.id, \(FileState.columns)
        FROM kept_cube k JOIN campaign c ON c.id = k.campaign WHERE c.name = ?
        """)
      try statement.bind(0, campaign.name)
      guard try statement.next() else { return nil }
      defer { statement.reset() }
      if statement.withBytes(1, \.count) > Self.smallCube { LargeMemory.prepare() }
      guard statement.text(0) == Self.read(by: rules),
        try FileState(statement, at: 5) == FileState(database),
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

  /// Keeps the cube of `data` where the file may be written and is in the state in which the
  /// data were read from it.
  /// - Parameters:
  ///   - state: of the file when the data were read.
  ///   - leastUnits: fewer are read in no time, and nothing is kept.
  package func keep(
    _ cube: Cube, of data: CampaignData, rules: String, from state: FileState?,
    leastUnits: Int = 5_000
  ) throws(StoreError) {
    guard let state, !isReadOnly, data.units.count >= leastUnits else { return }
    try changing { database in
      guard try FileState(database) == state,
        let campaign = try CampaignRow.existingID(of: data.campaign.name, in: database)
      else { return ((), keep: false) }
      let key: [SQLValue] = [.integer(campaign), .text(Self.read(by: rules))]
      let known = try SQLStatement(
        database,
        """
        SELECT 1 FROM kept_cube
        WHERE campaign = ? AND rules = ? AND (\(FileState.columns)) = (?, ?, ?)
        """)
      try known.bind(key + state.values)
      let isKept = try known.next()
      known.reset()
      guard !isKept else { return ((), keep: false) }
      try Self.leavingWhatIsKept(in: database) {
        let insertion = try SQLStatement(
          database,
          """
          INSERT OR REPLACE INTO kept_cube (campaign, rules, cube, data_revision, synthetic,
            \(FileState.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """)
        try insertion.bind(
          key + [.blob(cube.packed()), .text(data.revision), SQLValue(data.isSynthetic)]
            + state.afterThisTransaction.values)
        try insertion.run()
      }
      return ((), keep: true)
    }
  }

  /// A province's takes no more bytes.
  private static let smallCube = 1 << 20

  /// By which rules a kept cube is read, the form of its bytes first.
  private static func read(by rules: String) -> String { "1 \(rules)" }
}
