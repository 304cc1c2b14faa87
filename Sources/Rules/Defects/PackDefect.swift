package import LuaRuntime

/// Something wrong or questionable in a pack, with where it stands and what may
/// have been meant.
package struct PackDefect: Equatable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The pack does not load.
    case error
    /// It loads; what it says is probably not what is meant.
    case warning
    /// Worth completing.
    case note
  }

  package var fault: PackFault
  package var place: LuaPlace?
  /// The source at `place`.
  package var excerpt: SourceExcerpt?
  /// Declared names like the one that is not.
  package var nearest: [String]

  init(_ fault: PackFault, at place: LuaPlace?, nearest: [String] = []) {
    self.fault = fault
    self.place = place
    self.excerpt = nil
    self.nearest = nearest
  }

  package var severity: Severity { fault.severity }
  package var code: String { fault.code }
}
