internal import VietnameseText

/// A column that a kind of file may have.
package struct ColumnName: Hashable, Sendable {
  /// As exported and as JSON has it.
  package var id: String
  package var isRequired: Bool
  /// Other headings it is known by, Vietnamese first, as people write them.
  package var otherWordings: [String]

  init(_ id: String, _ wordings: String..., required: Bool = false) {
    self.init(id: id, wordings: wordings, required: required)
  }

  init(id: String, wordings: [String], required: Bool = false) {
    self.id = id
    self.isRequired = required
    self.otherWordings = wordings
  }

  /// The folded headings that mean this column.
  var keys: [String] { ([id] + otherWordings).map { folded($0) } }
}
