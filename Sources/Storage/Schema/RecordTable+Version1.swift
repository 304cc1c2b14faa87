extension RecordTable {
  static let units = RecordTable(
    "unit",
    key: [
      Column("code", "INTEGER NOT NULL REFERENCES unit_code (id)"),
      Column("valid_from", "TEXT NOT NULL"),
    ],
    content: [
      Column("name", "TEXT NOT NULL"),
      Column("kind", "TEXT NOT NULL"),
      Column("level", "INTEGER CHECK (level IN (1, 2, 3))"),
      Column("parent", "TEXT"),
      Column("area", "TEXT"),
      Column("reports_to", "TEXT NOT NULL CHECK (json_valid(reports_to))"),
      Column("block", "TEXT"),
      Column("open_from", "TEXT"),
      Column("open_until", "TEXT"),
      Column("attributes", "TEXT NOT NULL CHECK (json_valid(attributes))"),
      Column("lies_in", "TEXT NOT NULL"),
    ])

  static let returns = RecordTable(
    "return",
    key: [
      Column("campaign", "INTEGER NOT NULL REFERENCES campaign (id)"),
      Column("unit", "INTEGER NOT NULL REFERENCES unit_code (id)"),
      Column("scope", "INTEGER NOT NULL CHECK (scope IN (0, 1))"),
    ],
    content: [
      Column("received_on", "INTEGER NOT NULL"),
      Column("mode", "TEXT CHECK (mode IN ('online', 'in_person', 'both'))"),
      Column("empty", "INTEGER NOT NULL CHECK (empty IN (0, 1))"),
      Column("layout", "INTEGER NOT NULL REFERENCES layout (id)"),
      Column("cells", "TEXT NOT NULL CHECK (json_valid(cells))"),
      Column("places", "BLOB NOT NULL"),
      Column("content", "BLOB NOT NULL CHECK (length(content) = 32)"),
    ])

  static let evidence = RecordTable(
    "evidence",
    content: [
      unit,
      Column("kind", "TEXT NOT NULL CHECK (kind IN ('photo', 'link', 'article', 'document'))"),
      Column("location", "TEXT NOT NULL"),
      Column("caption", "TEXT"),
    ] + place)

  static let funding = RecordTable(
    "funding",
    content: [
      unit,
      Column("source", "TEXT NOT NULL"),
      Column("amount", "INTEGER CHECK (amount >= 0)"),
      Column("note", "TEXT"),
    ] + place)

  static let nominations = RecordTable(
    "nomination",
    content: [
      unit,
      candidateKind,
      Column("name", "TEXT NOT NULL"),
      Column("position", "TEXT"),
      Column("female", "INTEGER CHECK (female IN (0, 1))"),
      Column("achievement", "TEXT"),
      Column("award", "TEXT"),
      Column("received_on", "TEXT"),
    ] + place)

  static let earlierAwards = RecordTable(
    "earlier_award",
    content: [
      unit,
      candidateKind,
      Column("name", "TEXT NOT NULL"),
      Column("award", "TEXT NOT NULL"),
      Column("year", "INTEGER NOT NULL"),
    ] + place)

  static let flags = RecordTable(
    "flag",
    content: [
      unit,
      Column("name", "TEXT"),
      Column("flag", "TEXT NOT NULL"),
      Column("reason", "TEXT"),
      Column("first_day", "TEXT"),
      Column("last_day", "TEXT"),
    ] + place)

  static let narratives = RecordTable(
    "narrative",
    content: [unit, Column("section", "TEXT NOT NULL"), Column("text", "TEXT NOT NULL")] + place)

  static let facts = RecordTable(
    "fact",
    content: [
      unit,
      Column("name", "TEXT NOT NULL"),
      Column("number", "REAL"),
      Column("text", "TEXT CHECK ((text IS NULL) <> (number IS NULL))"),
    ] + place)

  static let extensions = RecordTable(
    "extension",
    content: [unit, Column("last_day", "TEXT NOT NULL"), Column("reason", "TEXT NOT NULL")])

  static let preferences = RecordTable(
    "preference",
    content: [
      unit,
      Column("choice", "TEXT NOT NULL CHECK (choice IN ('stated', 'built'))"),
      Column("reason", "TEXT NOT NULL"),
    ])

  static let overrides = RecordTable(
    "override",
    content: [
      Column("award", "TEXT NOT NULL"),
      Column("candidate", "TEXT NOT NULL"),
      Column("is_in", "INTEGER NOT NULL CHECK (is_in IN (0, 1))"),
      Column("reason", "TEXT NOT NULL"),
      Column("decided_by", "TEXT NOT NULL"),
    ])

  static let ballots = RecordTable(
    "ballot",
    content: [
      Column("award", "TEXT NOT NULL"),
      Column("chosen", "TEXT NOT NULL CHECK (json_valid(chosen))"),
    ])

  static let ofVersion1: [RecordTable] = [
    units, returns, evidence, funding, nominations, earlierAwards, flags, narratives, facts,
    extensions, preferences, overrides, ballots,
  ]

  private static let candidateKind = Column(
    "kind",
    "TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'household', 'initiative'))")
}
