/// A table of revisions: the highest revision of a key counts.
struct RecordTable: Sendable {
  /// `evidence`; the table is `evidence_record`.
  let name: String
  /// Columns of the key without the revision, with their types.
  let key: [Column]
  /// What a revision says.
  let content: [Column]

  struct Column: Sendable {
    let name: String
    let declaration: String

    init(_ name: String, _ declaration: String) {
      self.name = name
      self.declaration = declaration
    }
  }

  init(_ name: String, key: [Column] = Self.recordKey, content: [Column]) {
    self.name = name
    self.key = key
    self.content = content
  }

  var table: String { name + "_record" }

  /// In order of declaration; the last five are common to all.
  var columns: [String] {
    key.map(\.name) + ["revision"] + content.map(\.name) + [
      "synthetic", "file", "withdrawn", "entry",
    ]
  }

  var sql: String {
    let declarations =
      (key + [Column("revision", "INTEGER NOT NULL CHECK (revision > 0)")] + content)
      .map { "  \($0.name) \($0.declaration)" }.joined(separator: ",\n")
    return """
      CREATE TABLE \(table) (
      \(declarations),
        synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
        file INTEGER REFERENCES source_file (id),
        withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
        entry INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (\(key.map(\.name).joined(separator: ", ")), revision)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX \(table)_by_entry ON \(table) (entry);

      """
  }

  /// The key of most records: what makes two of them the same one, joined.
  static let recordKey = [
    Column("campaign", "INTEGER NOT NULL REFERENCES campaign (id)"),
    Column("key", "TEXT NOT NULL"),
  ]

  /// Where a record was read, beside `file`.
  static let place = [
    Column("sheet", "TEXT"),
    Column("line", "INTEGER"),
    Column("cell", "INTEGER"),
  ]

  static let unit = Column("unit", "INTEGER NOT NULL REFERENCES unit_code (id)")
}
