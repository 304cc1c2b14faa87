internal import LearningWeek
internal import Reporting

extension UnitDossier {
  /// The same for programs: independent of the language.
  var document: JSONValue {
    let expectation = data.expected[unit.code]
    let status = expectation.map {
      UnitStatus(
        code: unit.code, name: unit.name, kind: unit.kind, expectation: $0,
        receipt: data.receipt(of: unit.code))
    }
    let returns = ReturnScope.allCases.compactMap { data.returns[ReturnKey(unit.code, $0)] }
    let facts = data.facts.filter { $0.unit == unit.code }.map { ($0.name, $0.value) }
    let attributes = (unit.attributes.map { ($0.key, $0.value) } + facts).sorted { $0.0 < $1.0 }
    return [
      "code": .string(unit.code.text), "name": .string(unit.name), "kind": .string(unit.kind.id),
      "level": .optional(unit.level) { .string($0.name) },
      "parent": .optional(unit.parent) { .string($0.text) },
      "area": .optional(unit.area) { .string($0.text) },
      "reports_to": .array(
        (expectation?.recipients ?? unit.reportsTo.map(\.text)).map { .string($0) }),
      "attributes": .object(attributes.map { JSONValue.Member($0.0, Self.json($0.1)) }),
      "state": .optional(status) { .string($0.state.rawValue) },
      "received_on": .optional(status?.receivedOn) { .string($0.iso) },
      "last_day": .optional(expectation?.lastDay) { .string($0.iso) },
      "returns": .array(
        returns.map { filed in
          [
            "scope": .string(filed.scope.rawValue), "revision": .integer(filed.revision),
            "received_on": .string(filed.receivedOn.iso), "file": .string(filed.file),
            "synthetic": .truth(filed.isSynthetic),
          ]
        }),
      "evidence": .object(
        EvidenceKind.allCases.map { kind in
          JSONValue.Member(
            kind.rawValue,
            .integer(data.evidence.count { $0.unit == unit.code && $0.kind == kind }))
        }),
      "funding": .array(
        data.funding.filter { $0.unit == unit.code }.map { money in
          [
            "source": .string(money.source), "amount": .optional(money.amount) { .integer($0) },
            "note": .optional(money.note) { .string($0) },
          ]
        }),
      "flags": .array(
        data.flags.filter { $0.unit == unit.code }.map { mark in
          [
            "flag": .string(mark.flag), "name": .optional(mark.name) { .string($0) },
            "reason": .optional(mark.reason) { .string($0) },
          ]
        }),
      "nominations": .array(
        data.nominations.filter { $0.unit == unit.code }.map { nomination in
          [
            "kind": .string(nomination.kind.rawValue), "name": .string(nomination.name),
            "award": .optional(nomination.award) { .string($0) },
            "verdict": .optional(data.verdict(on: nomination)) { verdict in
              [
                "decision": .string(verdict.decision.rawValue),
                "reason": .optional(verdict.reason) { .string($0) },
                "day": .string(verdict.day.iso), "by": .string(verdict.by),
              ]
            },
          ]
        }),
      "verdict": .optional(data.verdicts[unit.code]) { verdict in
        [
          "decision": .string(verdict.decision.rawValue),
          "current": .truth(data.verdict(on: unit.code) != nil),
          "reason": .optional(verdict.reason) { .string($0) }, "day": .string(verdict.day.iso),
          "by": .string(verdict.by),
        ]
      },
      "narrative": .array(
        narratives.map { part in
          ["section": .string(part.section), "text": .string(part.text)]
        }),
      "notes": .array(
        notes.map { note in
          ["day": .string(note.day.iso), "by": .string(note.by), "text": .string(note.text)]
        }),
      "synthetic": .truth(unit.isSynthetic),
    ]
  }

  private static func json(_ value: AttributeValue) -> JSONValue {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    }
  }
}
