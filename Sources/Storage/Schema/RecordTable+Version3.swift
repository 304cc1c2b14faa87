extension RecordTable {
  static let seals = RecordTable(
    "seal",
    content: [
      Column("run", "TEXT"),
      Column("result_hash", "TEXT CHECK ((result_hash IS NULL) = (run IS NULL))"),
      Column("reason", "TEXT CHECK (reason IS NOT NULL OR run IS NOT NULL)"),
      Column("sealed_by", "TEXT NOT NULL"),
    ])

  static let nominationVerdicts = RecordTable(
    "nomination_verdict",
    content: [
      unit,
      Column(
        "kind",
        "TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household', 'initiative'))"),
      Column("name", "TEXT NOT NULL"),
      Column("award", "TEXT"),
      Column("decision", "TEXT NOT NULL CHECK (decision IN ('accepted', 'sent_back'))"),
      Column("reason", "TEXT CHECK (reason IS NOT NULL OR decision = 'accepted')"),
      Column("day", "TEXT NOT NULL"),
      Column("decided_by", "TEXT NOT NULL"),
      Column("nomination_revision", "INTEGER NOT NULL CHECK (nomination_revision > 0)"),
    ])

  static let ofVersion3: [RecordTable] = [seals, nominationVerdicts]
}

extension Schema {
  /// Runs of the rules. They follow from what the journal covers and are no part of it.
  static let version3Tables = """
    CREATE TABLE kept_run (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL CHECK (length(id) = 12),
      pack TEXT NOT NULL,
      pack_hash TEXT NOT NULL,
      data_revision TEXT NOT NULL,
      earlier TEXT NOT NULL CHECK (json_valid(earlier)),
      program_version TEXT NOT NULL,
      result_hash TEXT NOT NULL,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      entry INTEGER NOT NULL CHECK (entry >= 0),
      listed INTEGER NOT NULL CHECK (listed >= 0),
      result BLOB NOT NULL,
      UNIQUE (pack, id)
    ) STRICT;

    """

  static let version3Views =
    RecordTable.ofVersion3.compactMap(plainView).joined(separator: "\n") + """

      CREATE VIEW run AS
        SELECT pack AS campaign, id, pack_hash, data_revision, program_version, result_hash, at, who,
          entry, listed
        FROM kept_run;

      """
}
