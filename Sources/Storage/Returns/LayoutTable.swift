internal import Fingerprint
internal import GRDB
internal import LearningWeek

/// Numbers for layouts, in both directions.
final class LayoutTable {
  private let database: Database
  private let path: String
  private var byID: [Int: ReturnLayout] = [:]
  private var ids: [ReturnLayout: Int] = [:]
  /// Made when a layout is first asked for: a country's returns have a hundred.
  private var selections: Selections?
  /// Made when a layout is first written.
  private var insertions: Insertions?

  private struct Selections {
    let id: SQLStatement
    let lines: SQLStatement
    let slots: SQLStatement

    init(_ database: Database) throws {
      id = try SQLStatement(database, "SELECT id FROM layout WHERE hash = ?")
      lines = try SQLStatement(
        database, "SELECT row, label FROM layout_line WHERE layout = ? ORDER BY line")
      slots = try SQLStatement(
        database,
        #"SELECT line, "column", is_text FROM layout_slot WHERE layout = ? ORDER BY slot"#)
    }
  }

  private struct Insertions {
    let layout: SQLStatement
    let line: SQLStatement
    let slot: SQLStatement

    init(_ database: Database) throws {
      layout = try SQLStatement(
        database, "INSERT INTO layout (hash, entry) VALUES (?, ?) RETURNING id")
      line = try SQLStatement(
        database,
        "INSERT INTO layout_line (layout, line, row, label, entry) VALUES (?, ?, ?, ?, ?)")
      slot = try SQLStatement(
        database,
        """
        INSERT INTO layout_slot (layout, slot, line, "column", is_text, entry)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    }
  }

  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
  }

  /// The number of `layout`, stored when it is new.
  func id(of layout: ReturnLayout, as change: Change) throws -> Int {
    if let id = try existingID(of: layout) { return id }
    let id = try insert(layout, as: change)
    ids[layout] = id
    return id
  }

  /// The number of `layout`, or `nil` when no return has it.
  func existingID(of layout: ReturnLayout) throws -> Int? {
    if let id = ids[layout] { return id }
    let selection = try selecting().id
    try selection.bind(0, layout.hash.bytes)
    guard try selection.next() else { return nil }
    defer { selection.reset() }
    ids[layout] = selection.integer(0)
    return ids[layout]
  }

  private func selecting() throws -> Selections {
    if let selections { return selections }
    let made = try Selections(database)
    selections = made
    return made
  }

  private func inserting() throws -> Insertions {
    if let insertions { return insertions }
    let made = try Insertions(database)
    insertions = made
    return made
  }

  private func insert(_ layout: ReturnLayout, as change: Change) throws -> Int {
    let into = try inserting()
    try into.layout.bind(0, layout.hash.bytes)
    try into.layout.bind(1, change.entry)
    var id = 0
    while try into.layout.next() { id = into.layout.integer(0) }
    for (index, shape) in layout.lines.enumerated() {
      try into.line.bind([
        .integer(id), .integer(index), SQLValue(shape.row), .text(shape.label),
        .integer(change.entry),
      ])
      try into.line.run()
    }
    for (index, column) in layout.slots.enumerated() {
      try into.slot.bind([
        .integer(id), .integer(index), .integer(column.line), .text(column.name),
        SQLValue(column.isText), .integer(change.entry),
      ])
      try into.slot.run()
    }
    return id
  }

  func layout(_ id: Int) throws -> ReturnLayout {
    if let layout = byID[id] { return layout }
    let statement = try selecting().lines
    try statement.bind(0, id)
    var lines: [ReturnLayout.Line] = []
    while try statement.next() {
      lines.append(
        ReturnLayout.Line(
          row: statement.optionalText(0), label: statement.text(1), figures: [], texts: []))
    }
    let slots = try selecting().slots
    try slots.bind(0, id)
    defer { slots.reset() }
    while try slots.next() {
      let line = slots.integer(0)
      guard lines.indices.contains(line) else {
        throw StoreError.corrupt(path: path, detail: "layout \(id)")
      }
      if slots.truth(2) {
        lines[line].texts.append(slots.text(1))
      } else {
        lines[line].figures.append(slots.text(1))
      }
    }
    let layout = ReturnLayout(lines: lines)
    byID[id] = layout
    return layout
  }
}

extension ReturnLayout {
  fileprivate var slots: [(line: Int, name: String, isText: Bool)] {
    lines.enumerated().flatMap { line, shape in
      shape.figures.map { (line: line, name: $0, isText: false) }
    }
      + lines.enumerated().flatMap { line, shape in
        shape.texts.map { (line: line, name: $0, isText: true) }
      }
  }
}
