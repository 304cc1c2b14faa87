internal import LearningWeek
internal import LuaRuntime

/// A place in the form that a script named.
struct FormCell {
  var row: Int
  var measure: Int
  /// Index among the numeric columns.
  var column: Int
}

/// What the arguments of scripts mean. Unknown names stop the function.
extension RunFacts {
  /// The row and measure of the first two arguments.
  func cell(_ call: LuaCall) throws -> FormCell {
    let row = try row(call, 0)
    let measure = try measure(call, 1)
    do throws(RuleMistake) {
      return FormCell(
        row: row, measure: measure, column: try index.column(row: row, measure: measure))
    } catch {
      throw LuaHostError.stop(error)
    }
  }

  func row(_ call: LuaCall, _ argument: Int) throws -> Int {
    if let number = call.symbol(argument), let row = names.row(number) { return row }
    let name = try call.string(argument)
    do throws(RuleMistake) {
      return try index.row(name)
    } catch {
      throw LuaHostError.stop(error)
    }
  }

  func measure(_ call: LuaCall, _ argument: Int) throws -> Int {
    if let number = call.symbol(argument), let measure = names.measure(number) {
      return measure
    }
    let name = try call.string(argument)
    do throws(RuleMistake) {
      return try index.measure(name)
    } catch {
      throw LuaHostError.stop(error)
    }
  }

  /// The text that a return gives in a text column of a row.
  func text(_ call: LuaCall, in sent: Return?) throws -> String? {
    let row = index.form.rows[try row(call, 0)].id
    let column = try call.string(1)
    let columns = index.form.textColumns
    guard columns.contains(column) else {
      throw LuaHostError.stop(
        RuleMistake.unknownTextColumn(
          column, nearest: NearestNames.of(column, among: columns)))
    }
    return sent?.lines.first { $0.row == row && $0.texts[column] != nil }?.texts[column]
  }

  /// The code of the area of a level that the unit lies in or is.
  func above(_ unit: Int, _ call: LuaCall) throws -> LuaValue {
    let level = try level(call)
    guard let area = tree.ancestor(of: unit, at: level) else { return .nothing }
    return .string(tree.units[area].code.text)
  }

  private func level(_ call: LuaCall) throws -> AreaLevel {
    if let number = call.symbol(0), let level = names.level(number) {
      return AreaLevel.allCases[level]
    }
    let name = try call.string(0)
    if let level = AreaLevel(name: name) { return level }
    let levels = AreaLevel.allCases.map(\.name)
    throw LuaHostError.stop(
      RuleMistake.unknownLevel(name, nearest: NearestNames.of(name, among: levels)))
  }

  /// Place of the source among those declared.
  func fundingSource(_ call: LuaCall) throws -> Int {
    if let number = call.symbol(0), let source = names.fundingSource(number) { return source }
    let name = try call.string(0)
    let sources = campaign.fundingSources.map(\.id)
    if let source = sources.firstIndex(of: name) { return source }
    throw LuaHostError.stop(
      RuleMistake.unknownFundingSource(
        name, nearest: NearestNames.of(name, among: sources)))
  }

  /// Whether a mark counts on the run's day: of the unit itself, or of somebody in it.
  func flag(_ call: LuaCall, unit: Int, name: String?, _ stage: RunStage) throws -> LuaValue {
    let flag = try flag(call)
    stage.hasReadFlag = true
    let mark = flags[flag][unit]?.first { mark in
      mark.name == name && mark.counts(on: stage.flagDay)
    }
    stage.record(
      Reading(
        subject: .flag(name: campaign.flags[flag].id), value: .truth(mark != nil),
        place: mark?.place))
    return .boolean(mark != nil)
  }

  private func flag(_ call: LuaCall) throws -> Int {
    if let number = call.symbol(0), let flag = names.flag(number) { return flag }
    let name = try call.string(0)
    let declared = campaign.flags.map(\.id)
    if let flag = declared.firstIndex(of: name) { return flag }
    throw LuaHostError.stop(
      RuleMistake.undeclaredFlag(name, nearest: NearestNames.of(name, among: declared)))
  }

  func year(_ unit: Int, _ call: LuaCall, _ stage: RunStage) throws -> LuaValue {
    let number = Int(clamping: try call.integer(0))
    guard let year = earlier[number], !year.origins[unit].isEmpty else {
      throw stage.blank(.earlierYear(unit: tree.units[unit].code, year: number))
    }
    return .object(type: RunObjects.year, handle: number * tree.units.count + unit)
  }

  func names(of cell: FormCell) -> (row: String, measure: String) {
    (index.form.rows[cell.row].id, index.measures[cell.measure])
  }
}
