extension Schema {
  /// What is kept so that it need not be made again, and is no part of the journal. The
  /// explanations are of one run, good for as long as the file stays what it was when they
  /// were kept.
  ///
  /// - `explained` has at most one row: what they were made of, and the file's state.
  /// - `explained_page` has the candidates, so many to a page.
  /// - `explained_name` leads from hashes of names and codes to numbers of candidates.
  /// - `kept_cube` has a large campaign's figures as they were read last, and after which entry
  ///   of the journal.
  /// - `loaded_pack` has the packs under which anything was written, with their files.
  static let version4Tables = """
    CREATE TABLE explained (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      run TEXT NOT NULL,
      pack TEXT NOT NULL,
      pack_hash TEXT NOT NULL,
      data_revision TEXT NOT NULL,
      program_version TEXT NOT NULL,
      synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
      file_changes INTEGER NOT NULL,
      entry INTEGER NOT NULL CHECK (entry >= 0),
      entry_hash BLOB NOT NULL
    ) STRICT;

    CREATE TABLE explained_page (
      number INTEGER PRIMARY KEY CHECK (number >= 0),
      candidates BLOB NOT NULL
    ) STRICT;

    CREATE TABLE explained_name (
      hash INTEGER NOT NULL,
      candidate INTEGER NOT NULL CHECK (candidate >= 0),
      PRIMARY KEY (hash, candidate)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE kept_cube (
      campaign INTEGER PRIMARY KEY REFERENCES campaign (id),
      made_from TEXT NOT NULL,
      cube BLOB NOT NULL,
      data_revision TEXT NOT NULL,
      synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1))
    ) STRICT;

    CREATE TABLE loaded_pack (
      name TEXT PRIMARY KEY,
      hash TEXT NOT NULL,
      files TEXT NOT NULL CHECK (json_valid(files)),
      program_version TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    """
}
