extension RecordTable {
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

  static let ofVersion3: [RecordTable] = [nominationVerdicts]
}
