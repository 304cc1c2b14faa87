internal import GRDB

/// A pack of rules that was loaded without an error, as its files were then.
package struct LoadedPack: Hashable, Sendable {
  package var name: String
  package var hash: String
  /// Its own first.
  package var files: [String]
  package var programVersion: String

  package init(name: String, hash: String, files: [String], programVersion: String) {
    self.name = name
    self.hash = hash
    self.files = files
    self.programVersion = programVersion
  }

  /// Writes it down, unless it is there. It is no entry of the journal: nothing rests on it.
  func note(in database: Database) throws {
    let upsert = try SQLStatement(
      database,
      """
      INSERT INTO loaded_pack (name, hash, files, program_version) VALUES (?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, files = excluded.files,
        program_version = excluded.program_version
      WHERE hash <> excluded.hash OR program_version <> excluded.program_version
      """)
    try upsert.bind(0, name)
    try upsert.bind(1, hash)
    try upsert.bind(2, utf8: JSONScalar.array(files.map(JSONScalar.text)))
    try upsert.bind(3, programVersion)
    try upsert.run()
  }
}

extension Store {
  /// The pack of this name as it was when something was last written under it.
  package func loadedPack(named name: String) throws(StoreError) -> LoadedPack? {
    try reading { database in
      let statement = try SQLStatement(
        database, "SELECT hash, files, program_version FROM loaded_pack WHERE name = ?")
      try statement.bind(0, name)
      guard try statement.next() else { return nil }
      defer { statement.reset() }
      return LoadedPack(
        name: name, hash: statement.text(0), files: try statement.texts(1, path: path),
        programVersion: statement.text(2))
    }
  }
}
