/// Where the columns of a file stand, by column id.
///
/// A dozen short ids are found faster by comparing than by hashing, and each of
/// 800,000 lines asks for several.
struct ColumnPlaces {
  private var entries: [(id: String, column: Int)] = []

  subscript(id: String) -> Int? {
    for entry in entries where entry.id == id { return entry.column }
    return nil
  }

  /// - Precondition: `id` has no place yet.
  mutating func put(_ id: String, at column: Int) {
    entries.append((id, column))
  }

  func holds(_ column: Int) -> Bool {
    entries.contains { $0.column == column }
  }
}
