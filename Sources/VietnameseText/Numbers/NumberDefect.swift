/// Why a cell is no whole number. `read` is the cell as it was given; offsets
/// count its characters from 0.
package enum NumberDefect: Error, Equatable, Sendable {
  /// `12a`: the first character that belongs to no number.
  case notANumber(read: String, character: Character, offset: Int)
  /// `-3`.
  case negative(read: String)
  /// `1,5` or `1.234,5`: a count has no fraction. `offset` is the decimal sign's.
  case fraction(read: String, offset: Int)
  /// `1.80`: a separator promises groups of three digits. `group` is the digits
  /// found there, perhaps none, and `offset` where they start.
  case brokenGroup(read: String, group: String, offset: Int)
  /// `1,800` is 1800 to some and 1.8 to others. `grouped` is the first reading,
  /// `offset` the separator's.
  case ambiguous(read: String, grouped: Int, offset: Int)
  /// `//`, `"` or `nt`: "as above" stands for a number that is not written.
  case ditto(read: String)
  case tooLarge(read: String, limit: Int)
}
