/// Which declaration is meant: its keyword and, where it has one, its id.
package struct Declared: Hashable, Sendable {
  package var keyword: String
  package var id: String?

  package init(_ keyword: String, _ id: String? = nil) {
    self.keyword = keyword
    self.id = id
  }
}
