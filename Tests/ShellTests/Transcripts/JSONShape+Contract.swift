/// The documents that the console promises.
extension JSONShape {
  private static let counts: [String: JSONShape] = [
    "expected": .integer, "received": .integer, "on_time": .integer, "late": .integer,
    "empty": .integer, "missing": .integer, "rate": .number,
  ]

  static let status = JSONShape.object(
    counts.merging([
      "units": .array(
        .object([
          "code": .string, "name": .string, "state": .word(["on_time", "late", "missing"]),
          "empty": .truth, "received_on": .optional(.day), "days_late": .optional(.integer),
        ]))
    ]) { $1 })

  static let statusByGroup = JSONShape.object(
    counts.merging([
      "groups": .array(
        .object(counts.merging(["group": .string, "code": .optional(.string)]) { $1 }))
    ]) { $1 })

  static let total = JSONShape.array(
    .object([
      "group": .string, "code": .optional(.string), "row": .optional(.string), "measure": .string,
      "value": .optional(.integer), "derived": .truth,
    ]))

  static let table = JSONShape.array(
    .object([
      "row": .string, "label": .string, "unit": .optional(.string),
      "sessions": .optional(.integer), "participants": .optional(.integer),
      "note": .optional(.string), "derived": .truth,
    ]))

  private static let criteria = JSONShape.array(
    .object(["id": .string, "points": .number, "max": .number, "note": .optional(.string)]))

  static let score = JSONShape.array(
    .object([
      "code": .string, "name": .string, "kind": .string, "block": .optional(.string),
      "score": .number, "criteria": criteria,
    ]))

  private static let outcome = JSONShape.word([
    "shortlisted", "ballot", "below", "ineligible", "superseded", "overridden_in",
    "overridden_out",
  ])

  private static let candidate: [String: JSONShape] = [
    "code": .string, "name": .string, "block": .optional(.string), "rank": .optional(.integer),
    "score": .number, "outcome": outcome,
    "requirements": .array(.object(["text": .string, "met": .truth])), "criteria": criteria,
    "margin": .optional(.number),
  ]

  private static let run = JSONShape.object([
    "id": .hexadecimal(12), "pack": .string, "pack_hash": .hexadecimal(64),
    "data_revision": .hexadecimal(64), "result_hash": .hexadecimal(64),
  ])

  static let shortlist = JSONShape.object([
    "run": run,
    "awards": .array(
      .object([
        "id": .string, "name": .string,
        "quota": .optional(.either([.integer, .dictionary(.integer)])),
        "candidates": .array(.object(candidate)),
      ])),
  ])

  static let explanation = JSONShape.object(
    candidate.merging([
      "award": .string,
      "conditions": .array(
        .object([
          "text": .string, "met": .truth,
          "actual": .optional(.either([.number, .string, .truth])),
          "needed": .optional(.either([.number, .string, .truth])),
          "short_by": .optional(.number),
        ])),
      "flips": .array(
        .either([
          .object(["requirement": .string, "met": .truth, "outcome": outcome]),
          .object([
            "criterion": .string, "from": .number, "to": .number, "outcome": outcome,
          ]),
        ])),
    ]) { $1 })

  static let units = JSONShape.array(
    .object([
      "code": .string, "name": .string, "kind": .string, "level": .optional(.string),
      "parent": .optional(.string), "area": .optional(.string),
    ]))

  static let facts = JSONShape.object([
    "pack": .string, "title": .string, "area": .string, "year": .integer,
    "theme": .optional(.string), "first_day": .day, "last_day": .day, "closing": .optional(.day),
    "opening": .optional(
      .object([
        "on": .day, "at": .optional(.string), "place": .optional(.string),
        "mode": .optional(.word(["online", "in_person", "both"])), "via": .optional(.string),
        "sites": .optional(.integer),
      ])),
    "based_on": .array(.string), "slogans": .array(.string),
    "deadlines": .array(
      .object([
        "from": .array(.string), "except": .array(.string), "to": .array(.string),
        "last_day": .optional(.day), "via": .optional(.string), "source": .optional(.string),
      ])),
    "evidence": .array(
      .object(["kind": .string, "min": .integer, "max": .optional(.integer)])),
    "funding": .array(.object(["id": .string, "text": .string])),
    "sections": .array(.object(["id": .string, "title": .string, "holds": .string])),
    "tasks": .array(.object(["text": .string, "by": .optional(.string)])),
    "contacts": .array(
      .object(["name": .string, "email": .optional(.string), "phone": .optional(.string)])),
    "flags": .array(.object(["id": .string, "text": .string])),
    "criteria": .array(.object(["id": .string, "title": .string, "max": .number])),
    "awards": .array(
      .object([
        "id": .string, "title": .string, "to": .array(.string),
        "granted_by": .optional(.string), "appraised_by": .array(.string),
        "decided_on": .optional(.day), "dossier_before": .optional(.day),
        "law": .optional(.string), "source": .optional(.string),
      ])),
    "open": .truth, "synthetic": .truth, "pack_hash": .hexadecimal(64),
  ])

  static let lint = JSONShape.array(
    .object([
      "severity": .word(["error", "warning", "note"]), "code": .string, "message": .string,
      "file": .optional(.string), "line": .optional(.integer), "hint": .optional(.string),
    ]))

  private static func pair(_ shape: JSONShape) -> JSONShape {
    .object(["from": .optional(shape), "to": .optional(shape)])
  }

  private static let reason: [String: JSONShape] = [
    "rule_changed": .optional(.truth),
    "figures": .array(
      .object([
        "what": .string, "value": pair(.either([.number, .string, .truth])),
        "place": .optional(.string),
      ])),
  ]

  static let comparison = JSONShape.object([
    "from": run, "to": run, "same": .truth,
    "differs": .array(.word(["pack", "data", "earlier_years", "program"])),
    "awards": .array(
      .object([
        "id": .string, "name": .string,
        "changes": .array(
          .object([
            "change": .word(["in", "out", "outcome", "points", "moved"]), "code": .string,
            "name": .string, "rank": pair(.integer), "score": pair(.number),
            "outcome": pair(outcome),
            "order": .array(.object(["what": .string, "value": pair(.number)])),
            "reasons": .array(
              .either([
                .object(
                  reason.merging(["criterion": .string, "points": pair(.number)]) { $1 }),
                .object(reason.merging(["requirement": .string, "met": pair(.truth)]) { $1 }),
              ])),
          ])),
      ])),
  ])

  static let edit = JSONShape.object([
    "unit": .string, "scope": .word(["own", "consolidated"]), "row": .string, "column": .string,
    "from": .optional(.integer), "to": .optional(.integer), "changed": .truth,
    "trial": .optional(.integer),
  ])

  static let trial = JSONShape.object(["trial": .truth, "changes": .array(.string)])

  static let runs = JSONShape.array(
    .object([
      "run": .hexadecimal(12), "at": .string, "who": .string, "pack_hash": .hexadecimal(64),
      "data_revision": .hexadecimal(64), "program_version": .string,
      "result_hash": .hexadecimal(64), "listed": .integer,
      "state": .word(["sealed", "current", "past"]),
    ]))

  static let verification = JSONShape.object([
    "run": .hexadecimal(12), "holds": .truth, "basis": .optional(.word(["now", "journal"])),
    "differs": .array(.word(["pack", "data", "earlier_years", "program"])),
    "first_difference": .optional(.string),
  ])

  static let seal = JSONShape.object([
    "run": .hexadecimal(12), "sealed": .truth, "changed": .truth,
    "result_hash": .hexadecimal(64), "listed": .integer, "ballot": .integer,
  ])

  private static let errorMembers: [String: JSONShape] = [
    "code": .string, "message": .string, "file": .optional(.string), "line": .optional(.integer),
    "hint": .optional(.string),
  ]

  static let failure = JSONShape.object(["error": .object(errorMembers)])
}
