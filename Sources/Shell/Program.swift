/// What the program says of itself.
package enum Program {
  /// Part of every run's identity: a change of what rules give changes it.
  package static let version = "0.1.0"
}
