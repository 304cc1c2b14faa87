/// What the text of a cell stands for.
enum CellKind: UInt8 {
  /// Itself, as somebody wrote it.
  case text
  /// A stored number: plain digits, a decimal comma where it is not whole, never a
  /// separator of thousands.
  case number
  /// A stored number shown as a share of a hundred: `50%`.
  case percentage
  /// A stored day, `2021-10-05`, with its time where the cell shows one.
  case day
  /// A formula's error: `#REF!`.
  case error
  /// A formula without a value.
  case uncomputed
}
