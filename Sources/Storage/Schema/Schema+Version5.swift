extension Schema {
  /// Kept cubes are good, like kept explanations, for as long as the file stays what it was when
  /// they were kept. Those of version 4 said only after which entry of the journal, and are made
  /// anew.
  static let version5Tables = """
    DROP TABLE kept_cube;

    CREATE TABLE kept_cube (
      campaign INTEGER PRIMARY KEY REFERENCES campaign (id),
      rules TEXT NOT NULL,
      cube BLOB NOT NULL,
      data_revision TEXT NOT NULL,
      synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
      file_changes INTEGER NOT NULL,
      entry INTEGER NOT NULL CHECK (entry >= 0),
      entry_hash BLOB NOT NULL
    ) STRICT;
    """
}
