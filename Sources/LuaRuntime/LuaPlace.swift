/// A line of a script.
package struct LuaPlace: Sendable, Equatable, Hashable {
  /// The name of the source: `hung-yen/2021.lua`.
  package var chunk: String
  /// From 1.
  package var line: Int

  package init(chunk: String, line: Int) {
    self.chunk = chunk
    self.line = line
  }
}
