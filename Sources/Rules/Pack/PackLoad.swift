/// What loading gave: the pack unless there were errors, and everything found.
package struct PackLoad {
  package let pack: RulePack?
  /// Errors, warnings and notes by place.
  package let defects: [PackDefect]
}
