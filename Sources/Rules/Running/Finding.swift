package import LearningWeek
internal import LuaRuntime

/// A return that a check of the pack objects to.
package struct Finding: Hashable, Sendable {
  package var check: String
  package var title: String
  package var severity: CheckRule.Severity
  package var unit: UnitCode
  package var unitName: String
  package var scope: ReturnScope
  /// The figures that the check looked at.
  package var reads: [Reading]
  package var source: String?
}

extension RuleRun {
  /// Every check over every return in use, by unit in tree order; one that reads a
  /// figure which was not reported does not object.
  package func check() throws(RunError) -> [Finding] {
    try evaluate(count: facts.returns.count) {
      (evaluation: inout Evaluation) throws(RunError) in
      try evaluation.findings()
    }
  }
}

extension Evaluation {
  fileprivate mutating func findings() throws(RunError) -> [Finding] {
    var findings: [Finding] = []
    for (handle, sent) in facts.returns.enumerated() {
      let name = facts.tree.index(of: sent.unit).map { facts.tree.units[$0].name } ?? ""
      let subject = RuleSubject(code: sent.unit.text, name: name)
      let object = LuaValue.object(type: RunObjects.report, handle: handle)
      for check in pack.checks {
        let rule = RuleReference.check(check.id)
        guard try truth(check.test, object, rule, subject) == false else { continue }
        // Asked again only of those that object, to show what it looked at.
        stage.clear()
        stage.isRecording = true
        _ = try truth(check.test, object, rule, subject)
        stage.isRecording = false
        findings.append(
          Finding(
            check: check.id, title: check.title, severity: check.severity, unit: sent.unit,
            unitName: name, scope: sent.scope, reads: stage.reads, source: check.source))
        stage.clear()
      }
    }
    return findings
  }
}
