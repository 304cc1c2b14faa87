package import LuaRuntime

/// A question put to every return: true means that all is well.
package struct CheckRule {
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    case warning
    case error
  }

  package let id: String
  package let title: String
  package let severity: Severity
  package let test: LuaFunction
  package let source: String?
  package let place: LuaPlace?
}
