internal import LearningWeek
internal import LuaRuntime

/// `u:year(2020)`: the same unit, or those it continues, in an earlier campaign.
struct YearMethods {
  let stage: RunStage

  var type: LuaObjectType {
    LuaObjectType(
      name: RunObjects.year,
      fields: [
        "restated": { [self] handle in
          let (year, unit, _) = try found(handle)
          return .boolean(year.isRestated[unit])
        },
        "exact": { [self] handle in
          let (year, unit, _) = try found(handle)
          return .boolean(year.isExact[unit])
        },
        "returned": { [self] handle in
          let (year, unit, _) = try found(handle)
          return .boolean(year.origins[unit].contains { year.rollUp.cube.hasReturned($0) })
        },
      ],
      methods: [
        "value": figure { year, cell, unit in
          year.sum(of: unit) { year.rollUp.cube.own(row: cell.row, column: cell.column, unit: $0) }
        },
        "rolled": figure { year, cell, unit in
          year.sum(of: unit) {
            year.rollUp.figure(row: cell.row, column: cell.column, unit: $0)?.value
          }
        },
        "total": { [self] handle, call in
          let (year, unit, number) = try found(handle)
          let name = try call.string(0)
          let measure = try Self.known { () throws(RuleMistake) in try year.index.measure(name) }
          let total = year.sum(of: unit) {
            year.rollUp.total(of: year.index.measures[measure], unit: $0)?.value
          }
          return try answer(total, call, defaultAt: 1, unit, number)
        },
      ])
  }

  private func figure(
    _ read: @escaping (EarlierFacts, FormCell, Int) -> Int?
  ) -> MethodReader {
    { [self] handle, call in
      let (year, unit, number) = try found(handle)
      let (rowName, measureName) = (try call.string(0), try call.string(1))
      let cell = try Self.known { () throws(RuleMistake) in
        let row = try year.index.row(rowName)
        let measure = try year.index.measure(measureName)
        let column = try year.index.column(row: row, measure: measure)
        return FormCell(row: row, measure: measure, column: column)
      }
      return try answer(read(year, cell, unit), call, defaultAt: 2, unit, number)
    }
  }

  private func answer(
    _ value: Int?, _ call: LuaCall, defaultAt position: Int, _ unit: Int, _ year: Int
  ) throws -> LuaValue {
    let facts = try stage.current(RunObjects.year)
    let subject = ReadSubject.earlierYear(unit: facts.tree.units[unit].code, year: year)
    guard let value else {
      if !call.isNothing(position) { return try call.value(position) }
      throw stage.blank(subject)
    }
    stage.record(Reading(subject: subject, value: .number(Double(value))))
    return .integer(Int64(value))
  }

  private func found(_ handle: Int) throws -> (EarlierFacts, unit: Int, year: Int) {
    let facts = try stage.current(RunObjects.year)
    let count = facts.tree.units.count
    guard let year = facts.earlier[handle / count] else {
      throw LuaHostError.stop(RuleMistake.staleObject(type: RunObjects.year))
    }
    return (year, handle % count, handle / count)
  }

  private static func known<Value>(
    _ find: () throws(RuleMistake) -> Value
  ) throws -> Value {
    do throws(RuleMistake) {
      return try find()
    } catch {
      throw LuaHostError.stop(error)
    }
  }
}
