internal import LearningWeek

/// A row of a record table with names for its numbers: what a value is read
/// back from.
struct RecordRow {
  private let statement: SQLStatement
  /// Column of the first content after the unit.
  private let start: Int
  let path: String

  /// Precondition: `statement` stands on a row of `selection(of:)`.
  init(_ statement: SQLStatement, start: Int, path: String) {
    self.statement = statement
    self.start = start
    self.path = path
  }

  /// Columns before the content: key, revision, withdrawn, synthetic, unit,
  /// file and the place in it.
  static let contentStart = 9

  var key: String { statement.text(0) }
  var revision: Int { statement.integer(1) }
  var isWithdrawn: Bool { statement.truth(2) }
  var isSynthetic: Bool { statement.truth(3) }
  var unit: UnitCode { UnitCode(statement.text(4)) }

  var place: SourcePlace {
    SourcePlace(
      file: statement.text(5), sheet: statement.optionalText(6), line: statement.integer(7),
      column: statement.optionalInteger(8))
  }

  func text(_ index: Int) -> String { statement.text(start + index) }
  func optionalText(_ index: Int) -> String? { statement.optionalText(start + index) }
  func integer(_ index: Int) -> Int { statement.integer(start + index) }
  func optionalInteger(_ index: Int) -> Int? { statement.optionalInteger(start + index) }
  func truth(_ index: Int) -> Bool { statement.truth(start + index) }

  func value(_ index: Int) -> SQLValue { statement.value(start + index) }

  func optionalDate(_ index: Int) throws -> CivilDate? {
    try optionalText(index).map { try date($0) }
  }

  func date(_ index: Int) throws -> CivilDate { try date(text(index)) }

  private func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(iso: text) else {
      throw StoreError.corrupt(path: path, detail: "date \(text)")
    }
    return date
  }

  /// A value of an enumeration whose raw values are the words stored.
  func word<T: RawRepresentable<String>>(_ index: Int, as: T.Type) throws -> T {
    guard let value = T(rawValue: text(index)) else {
      throw StoreError.corrupt(path: path, detail: "\(T.self) \(text(index))")
    }
    return value
  }

  func texts(_ index: Int) throws -> [String] {
    try statement.texts(start + index, path: path)
  }
}

extension SQLStatement {
  /// The texts of a JSON array.
  func texts(_ column: Int, path: String) throws -> [String] {
    let texts = withUTF8(column) { FlatJSONReader.array($0) }?.map { element -> String? in
      guard case .text(let text) = element else { return nil }
      return text
    }
    guard let texts, !texts.contains(nil) else {
      throw StoreError.corrupt(path: path, detail: "JSON")
    }
    return texts.compactMap { $0 }
  }
}
