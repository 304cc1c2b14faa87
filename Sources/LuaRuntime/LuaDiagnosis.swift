/// What is known about a failure.
package struct LuaDiagnosis: Sendable, Equatable {
  /// Lua's own words without position: at most 400 characters, valid UTF-8, no
  /// control characters.
  package var message: String
  package var place: LuaPlace?
  /// Lines of scripts only, the innermost first, at most 8.
  package var traceback: [LuaPlace]
  package var kind: LuaMistake?
  /// Values of the names on the failing line, in the order of the line.
  package var values: [(name: String, value: String)]
  /// Whether more lines could complete the source.
  package var isIncomplete: Bool
  /// The failing line; `nil` where the host ended the call, which a run may do for
  /// every candidate, and where the source is not known.
  package var excerpt: SourceExcerpt?

  package init(
    message: String, place: LuaPlace? = nil, traceback: [LuaPlace] = [], kind: LuaMistake? = nil,
    values: [(name: String, value: String)] = [], isIncomplete: Bool = false,
    excerpt: SourceExcerpt? = nil
  ) {
    self.message = message
    self.place = place
    self.traceback = traceback
    self.kind = kind
    self.values = values
    self.isIncomplete = isIncomplete
    self.excerpt = excerpt
  }

  package static func == (left: LuaDiagnosis, right: LuaDiagnosis) -> Bool {
    left.message == right.message && left.place == right.place
      && left.traceback == right.traceback && left.kind == right.kind
      && left.isIncomplete == right.isIncomplete && left.excerpt == right.excerpt
      && left.values.elementsEqual(right.values) { $0 == $1 }
  }
}
