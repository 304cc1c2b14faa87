extension Schema {
  static let version1Tables = """
    CREATE TABLE official_unit (
      code TEXT NOT NULL,
      first_day TEXT NOT NULL,
      end_day TEXT CHECK (end_day > first_day),
      name TEXT NOT NULL,
      type TEXT NOT NULL,
      level INTEGER NOT NULL CHECK (level IN (1, 2, 3)),
      parent TEXT CHECK ((parent IS NULL) = (level = 1)),
      PRIMARY KEY (code, first_day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX official_unit_by_parent ON official_unit (parent);

    CREATE TABLE campaign (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      area TEXT NOT NULL,
      year INTEGER NOT NULL,
      first_day TEXT NOT NULL,
      last_day TEXT NOT NULL,
      pack_hash TEXT,
      opened INTEGER REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((pack_hash IS NULL) = (opened IS NULL))
    ) STRICT;

    CREATE TABLE journal (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      command TEXT NOT NULL,
      reason TEXT,
      campaign INTEGER REFERENCES campaign (id),
      undoes INTEGER UNIQUE REFERENCES journal (id),
      added INTEGER NOT NULL CHECK (added >= 0),
      revised INTEGER NOT NULL CHECK (revised >= 0),
      content BLOB NOT NULL CHECK (length(content) = 32),
      previous BLOB NOT NULL CHECK (length(previous) IN (0, 32)),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TABLE unit_code (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      entry INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX unit_code_by_entry ON unit_code (entry);

    CREATE TABLE source_file (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      entry INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX source_file_by_entry ON source_file (entry);

    CREATE TABLE expected (
      campaign INTEGER NOT NULL REFERENCES campaign (id),
      unit INTEGER NOT NULL REFERENCES unit_code (id),
      recipients TEXT NOT NULL CHECK (json_valid(recipients)),
      last_day TEXT,
      entry INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (campaign, unit)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX expected_by_entry ON expected (entry);

    CREATE TABLE layout (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      entry INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX layout_by_entry ON layout (entry);

    CREATE TABLE layout_line (
      layout INTEGER NOT NULL REFERENCES layout (id),
      line INTEGER NOT NULL CHECK (line >= 0),
      row TEXT,
      label TEXT NOT NULL,
      entry INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (layout, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX layout_line_by_entry ON layout_line (entry);

    CREATE TABLE layout_slot (
      layout INTEGER NOT NULL,
      slot INTEGER NOT NULL CHECK (slot >= 0),
      line INTEGER NOT NULL,
      "column" TEXT NOT NULL,
      is_text INTEGER NOT NULL CHECK (is_text IN (0, 1)),
      entry INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (layout, slot),
      FOREIGN KEY (layout, line) REFERENCES layout_line (layout, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX layout_slot_by_entry ON layout_slot (entry);

    """
}
