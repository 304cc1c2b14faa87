internal import Fingerprint
internal import GRDB
internal import LearningWeek

/// Numbers for layouts, in both directions.
final class LayoutTable {
  private let database: Database
  private let path: String
  private var byID: [Int: ReturnLayout] = [:]
  private var ids: [ReturnLayout: Int] = [:]

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
    let selection = try SQLStatement(database, "SELECT id FROM layout WHERE hash = ?")
    try selection.bind(0, layout.hash.bytes)
    guard try selection.next() else { return nil }
    defer { selection.reset() }
    ids[layout] = selection.integer(0)
    return ids[layout]
  }

  private func insert(_ layout: ReturnLayout, as change: Change) throws -> Int {
    let insertion = try SQLStatement(
      database, "INSERT INTO layout (hash, entry) VALUES (?, ?) RETURNING id")
    try insertion.bind(0, layout.hash.bytes)
    try insertion.bind(1, change.entry)
    var id = 0
    while try insertion.next() { id = insertion.integer(0) }
    let line = try SQLStatement(
      database, "INSERT INTO layout_line (layout, line, row, label, entry) VALUES (?, ?, ?, ?, ?)")
    for (index, shape) in layout.lines.enumerated() {
      try line.bind([
        .integer(id), .integer(index), SQLValue(shape.row), .text(shape.label),
        .integer(change.entry),
      ])
      try line.run()
    }
    let slot = try SQLStatement(
      database,
      """
      INSERT INTO layout_slot (layout, slot, line, "column", is_text, entry)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    for (index, column) in layout.slots.enumerated() {
      try slot.bind([
        .integer(id), .integer(index), .integer(column.line), .text(column.name),
        SQLValue(column.isText), .integer(change.entry),
      ])
      try slot.run()
    }
    return id
  }

  func layout(_ id: Int) throws -> ReturnLayout {
    if let layout = byID[id] { return layout }
    let statement = try SQLStatement(
      database, "SELECT row, label FROM layout_line WHERE layout = ? ORDER BY line")
    try statement.bind(0, id)
    var lines: [ReturnLayout.Line] = []
    while try statement.next() {
      lines.append(
        ReturnLayout.Line(
          row: statement.optionalText(0), label: statement.text(1), figures: [], texts: []))
    }
    let slots = try SQLStatement(
      database, #"SELECT line, "column", is_text FROM layout_slot WHERE layout = ? ORDER BY slot"#)
    try slots.bind(0, id)
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
