import LearningWeek

/// The roll-up told again as plainly as possible: recursion over dictionaries, one
/// figure at a time.
struct RollUpOracle {
  let data: CampaignData
  private let units: [UnitCode: ReportingUnit]
  private var parents: [UnitCode: UnitCode] = [:]

  init(data: CampaignData) {
    self.data = data
    self.units = Dictionary(uniqueKeysWithValues: data.units.map { ($0.code, $0) })
    for code in units.keys where code != root {
      parents[code] = circle(code).min() == code ? root : recipient(code)
    }
  }

  var root: UnitCode { data.campaign.area }

  func unit(_ code: UnitCode) -> ReportingUnit? { units[code] }

  func recipient(_ code: UnitCode) -> UnitCode {
    guard let own = unit(code) else { return root }
    var choices = (data.expected[code]?.recipients ?? []).map { UnitCode($0) } + own.reportsTo
    if let parent = own.parent { choices.append(parent) }
    if let area = own.area { choices.append(area) }
    return choices.first { $0 != code && unit($0) != nil } ?? root
  }

  /// The units on the circle that the unit is on, if it is on one.
  private func circle(_ code: UnitCode) -> [UnitCode] {
    var met: [UnitCode] = [code]
    var current = recipient(code)
    while current != root, !met.contains(current) {
      met.append(current)
      current = recipient(current)
    }
    return current == code ? met : []
  }

  func parent(_ code: UnitCode) -> UnitCode? { parents[code] }

  func children(_ code: UnitCode) -> [UnitCode] {
    data.units.map(\.code).filter { parent($0) == code }
  }

  func below(_ code: UnitCode) -> [UnitCode] {
    children(code).flatMap { [$0] + below($0) }
  }

  func has(_ code: UnitCode, _ scope: ReturnScope) -> Bool {
    data.returns[ReturnKey(code, scope)] != nil
  }

  func returned(_ code: UnitCode) -> Bool { has(code, .own) || has(code, .consolidated) }

  func builtBasis(_ code: UnitCode) -> Basis {
    let below = below(code)
    let missing = below.count { data.expected[$0] != nil && !returned($0) }
    if below.contains(where: returned) { return .built(missing: missing) }
    guard has(code, .own) else { return .nothing }
    return missing == 0 ? .own : .built(missing: missing)
  }

  func basis(_ code: UnitCode) -> Basis {
    let built = builtBasis(code)
    if !has(code, .consolidated) { return built }
    if built == .nothing { return .stated }
    if let choice = data.preferences[code]?.choice { return choice == .stated ? .stated : built }
    if figures(code, .consolidated).isEmpty { return built }
    let expected = below(code).filter { data.expected[$0] != nil }
    return !expected.isEmpty && expected.allSatisfy(returned) ? built : .stated
  }

  /// Every figure of a return that the form has a place for.
  private func figures(_ code: UnitCode, _ scope: ReturnScope) -> [(row: String?, [String: Int])] {
    (data.returns[ReturnKey(code, scope)]?.lines ?? [])
      .filter { $0.row != nil || data.campaign.form.hasOpenRows }
      .filter { !$0.figures.isEmpty }
      .map { ($0.row, $0.figures.mapValues(\.value)) }
  }

  private func sent(
    _ code: UnitCode, _ scope: ReturnScope, _ row: String?, _ column: String
  ) -> Int? {
    sum(figures(code, scope).filter { $0.row == row }.map { $0.1[column] })
  }

  func sum(_ values: [Int?]) -> Int? {
    let reported = values.compactMap { $0 }
    return reported.isEmpty ? nil : reported.reduce(0, +)
  }

  private func counted(_ row: String?, _ column: String) -> KindSelector? {
    guard column == "sessions" else { return nil }
    return data.campaign.form.rows.first { $0.id == row }?.counts
  }

  func own(_ code: UnitCode, _ row: String?, _ column: String) -> Int? {
    let figure = sent(code, .own, row, column)
    guard let counted = counted(row, column), let figure, let unit = unit(code) else {
      return figure
    }
    return figure > 0 && counted.selects(unit) ? 1 : 0
  }

  func stated(_ code: UnitCode, _ row: String?, _ column: String) -> Int? {
    let figure = sent(code, .consolidated, row, column)
    guard let counted = counted(row, column), let figure else { return figure }
    let limit = ([code] + below(code)).compactMap(unit).count { counted.selects($0) }
    return limit == 0 ? figure : min(figure, limit)
  }

  func built(_ code: UnitCode, _ row: String?, _ column: String) -> Int? {
    sum([own(code, row, column)] + children(code).map { used($0, row, column) })
  }

  func used(_ code: UnitCode, _ row: String?, _ column: String) -> Int? {
    basis(code) == .stated ? stated(code, row, column) : built(code, row, column)
  }
}
