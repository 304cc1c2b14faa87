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

/// A check that could not be run on a return: it read what was not reported.
package struct UnrunCheck: Hashable, Sendable {
  package var check: String
  package var unit: UnitCode
  package var scope: ReturnScope
  package var missing: ReadSubject
}

/// What the checks of a pack came to, by unit in tree order.
package struct CheckReport: Sendable {
  package var findings: [Finding] = []
  package var unrun: [UnrunCheck] = []
}

extension RuleRun {
  /// Every check over every return in use.
  package func check() throws(RunError) -> CheckReport {
    try evaluate(count: facts.returns.count) {
      (evaluation: inout Evaluation) throws(RunError) in
      try evaluation.report()
    }
  }
}

extension Evaluation {
  fileprivate mutating func report() throws(RunError) -> CheckReport {
    var report = CheckReport()
    for (handle, sent) in facts.returns.enumerated() {
      let name = facts.tree.index(of: sent.unit).map { facts.tree.units[$0].name } ?? ""
      let subject = RuleSubject(code: sent.unit.text, name: name)
      let object = LuaValue.object(type: RunObjects.report, handle: handle)
      for check in pack.checks {
        let rule = RuleReference.check(check.id)
        switch try verdict(check.test, object, rule, subject) {
        case .failed, .holds(true): continue
        case .blank(let missing):
          report.unrun.append(
            UnrunCheck(check: check.id, unit: sent.unit, scope: sent.scope, missing: missing))
          continue
        case .holds(false): break
        }
        // Asked again only of those that object, to show what it looked at.
        stage.clear()
        stage.isRecording = true
        _ = try truth(check.test, object, rule, subject)
        stage.isRecording = false
        report.findings.append(
          Finding(
            check: check.id, title: check.title, severity: check.severity, unit: sent.unit,
            unitName: name, scope: sent.scope, reads: stage.reads, source: check.source))
        stage.clear()
      }
    }
    return report
  }
}
