internal import LearningWeek
internal import LuaRuntime

/// What a unit's fields and methods answer, as columns over all units: scoring
/// reads them millions of times.
struct UnitColumns {
  let stage: RunStage

  var fields: [String: () -> LuaColumn?] {
    [
      "returned": column { facts in
        LuaColumn(count: facts.unitCount, booleans: { facts.receipts[$0] != nil })
      },
      "on_time": column { facts in
        LuaColumn(count: facts.unitCount, booleans: { facts.isOnTime($0) })
      },
      "days_late": column { facts in
        LuaColumn(count: facts.unitCount, integers: { facts.daysLate($0) })
      },
      "days_early": column { facts in
        LuaColumn(count: facts.unitCount, integers: { facts.daysEarly($0) })
      },
    ]
  }

  var methods: [String: LuaObjectType.MethodColumns] {
    [
      "value": cell { $0.figures.own($1) },
      "rolled": cell { $0.figures.rolled($1) },
      "has": cell { facts, cell in
        let own = facts.figures.own(cell)
        return LuaColumn(count: own.count, booleans: { own[integer: $0] != nil })
      },
      "total": name { facts, number in facts.names.measure(number).map(facts.figures.total) },
      "funding": name { facts, number in
        facts.names.fundingSource(number).map { source in
          let money = facts.funding[source]
          return LuaColumn(count: facts.unitCount, integers: { money[$0]?.amount })
        }
      },
      "funded": name { facts, number in
        facts.names.fundingSource(number).map { source in
          let money = facts.funding[source]
          return LuaColumn(count: facts.unitCount, booleans: { money[$0]?.isGiven ?? false })
        }
      },
    ]
  }

  /// Of the attributes that the pack declared, by name. One that is text, or not whole
  /// for every unit, has none: scripts see 500 and 0.5 each in its own form.
  static func attributes(
    of campaign: Campaign, for stage: RunStage
  ) -> [String: () -> LuaColumn?] {
    var columns: [String: () -> LuaColumn?] = [:]
    for (position, label) in campaign.attributes.enumerated() {
      columns[label.id] = {
        stage.column { facts in
          let values = facts.attributes[position]
          guard values.allSatisfy({ $0.map(\.isWhole) ?? true }) else { return nil }
          return LuaColumn(count: values.count, integers: { values[$0]?.whole })
        }
      }
    }
    return columns
  }

  static func evidence(for stage: RunStage) -> [String: () -> LuaColumn?] {
    var columns: [String: () -> LuaColumn?] = [:]
    for kind in EvidenceKind.allCases {
      columns[kind.rawValue + "s"] = {
        stage.column { facts in
          LuaColumn(count: facts.unitCount, integers: { facts.evidence(kind, of: $0) })
        }
      }
    }
    columns["complete"] = {
      stage.column { facts in
        LuaColumn(count: facts.unitCount, booleans: { facts.hasCompleteEvidence($0) })
      }
    }
    return columns
  }

  private func column(_ make: @escaping (RunFacts) -> LuaColumn?) -> () -> LuaColumn? {
    { [stage] in stage.column(make) }
  }

  /// Of a row and a measure that the row has.
  private func cell(
    _ make: @escaping (RunFacts, FormCell) -> LuaColumn
  ) -> LuaObjectType.MethodColumns {
    LuaObjectType.MethodColumns(by: .firstTwo) { [stage] symbols in
      stage.column { facts in
        guard let row = facts.names.row(symbols[0]),
          let measure = facts.names.measure(symbols[1]),
          let column = try? facts.index.column(row: row, measure: measure)
        else { return nil }
        return make(facts, FormCell(row: row, measure: measure, column: column))
      }
    }
  }

  private func name(
    _ make: @escaping (RunFacts, Int) -> LuaColumn?
  ) -> LuaObjectType.MethodColumns {
    LuaObjectType.MethodColumns(by: .first) { [stage] symbols in
      stage.column { make($0, symbols[0]) }
    }
  }
}

extension AttributeValue {
  /// The number when it is whole.
  fileprivate var whole: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }

  fileprivate var isWhole: Bool { whole != nil }
}
