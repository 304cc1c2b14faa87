/// What a field of a declaration must hold, for the sentence that says so.
package enum FieldShape: Hashable, Sendable {
  case text
  case textList
  /// A whole number in a range; an end of `nil` is open.
  case wholeNumber(from: Int?, to: Int?)
  case positiveNumber
  case number
  case truth
  case function
  case table
  case list
  /// `YYYY-MM-DD`
  case date
  /// `HH:MM`
  case time
  /// One of these words.
  case choice([String])
  /// A kind, a list of kinds, or such a list with `units` and `except`.
  case selector
  /// A function, `steps { … }` or `cap(…)`.
  case formula
  /// `{ wording, function }` or `one_of { … }`.
  case requirement
  /// `"score"`, a measure, `more { … }` or `less { … }`.
  case order
  /// A number, a table by block, a function, or `percent(…)`.
  case quota
  /// `{ id, wording }`
  case labelledPair
}

/// What was found instead.
package enum FieldFinding: Hashable, Sendable {
  case nothing
  case truth(Bool)
  case number(Double)
  case text(String)
  case table
  case function
  /// The result of a helper or a value of the host, by its type's name.
  case object(String)
}
