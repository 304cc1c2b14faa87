extension RecordTable {
  static let notes = RecordTable(
    "note",
    content: [
      unit,
      Column("day", "TEXT NOT NULL"),
      Column("text", "TEXT NOT NULL"),
      Column("written_by", "TEXT NOT NULL"),
    ])

  static let verdicts = RecordTable(
    "verdict",
    content: [
      unit,
      Column("decision", "TEXT NOT NULL CHECK (decision IN ('accepted', 'sent_back'))"),
      Column("reason", "TEXT CHECK (reason IS NOT NULL OR decision = 'accepted')"),
      Column("day", "TEXT NOT NULL"),
      Column("decided_by", "TEXT NOT NULL"),
      Column("own_revision", "INTEGER NOT NULL CHECK (own_revision >= 0)"),
      Column("consolidated_revision", "INTEGER NOT NULL CHECK (consolidated_revision >= 0)"),
    ])

  static let listChanges = RecordTable(
    "list_change",
    content: [
      unit,
      Column("expected", "INTEGER NOT NULL CHECK (expected IN (0, 1))"),
      Column("recipients", "TEXT NOT NULL CHECK (json_valid(recipients))"),
      Column("last_day", "TEXT"),
      Column("reason", "TEXT NOT NULL"),
    ])

  static let ofVersion2: [RecordTable] = [notes, verdicts, listChanges]

  /// Every table of revisions, in the order in which an entry's rows are hashed: a version only
  /// ever adds to the end.
  static let all = ofVersion1 + ofVersion2 + ofVersion3
}
