/// A table copied raw: no metamethod ran.
package struct LuaTable {
  /// The sequence 1…n.
  package var items: [LuaValue]
  /// String keys; bytewise ascending when the table comes from a script.
  package var fields: [(key: String, value: LuaValue)]

  package init(items: [LuaValue] = [], fields: [(key: String, value: LuaValue)] = []) {
    self.items = items
    self.fields = fields
  }

  /// - Complexity: O(number of fields).
  package subscript(key: String) -> LuaValue? {
    fields.first { $0.key == key }?.value
  }

  /// Deeper tables are refused in both directions.
  package static let depth = 32
  /// Values of one conversion; more are refused.
  package static let entries = 100_000
}
