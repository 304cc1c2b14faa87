internal import LearningWeek

/// Spreads a province's totals over its units so that every column adds up to the
/// total exactly.
struct SyntheticFigures {
  private let register: SyntheticRegister
  private let punctuality: Punctuality
  private let form: SummaryForm
  /// Own figures by unit, row and column.
  private var own: [UnitCode: [String: [String: Int]]] = [:]

  init(register: SyntheticRegister, punctuality: Punctuality, campaign: Campaign) {
    self.register = register
    self.punctuality = punctuality
    form = campaign.form
  }

  mutating func distribute(
    _ totals: [String: [String: Int]], random: inout SplitMix64
  ) throws(SyntheticProvince.Defect) {
    // Drawn once for all rows and used up: nobody but the leaders holds more than
    // two sessions, so the leaders stay ahead whatever the seed.
    let leaders = Set(register.leaders.all)
    var undrawn = random.shuffled(punctuality.reporting.filter { !leaders.contains($0) })[...]
    let mainRow = form.rows.filter { $0.counts == nil && $0.cells.count > 1 }
      .max { Self.first(of: $0, totals) < Self.first(of: $1, totals) }?.id
    for row in form.rows {
      guard let total = totals[row.id], !total.isEmpty else { continue }
      if let counts = row.counts {
        try count(row, counts, total, random: &random)
      } else if row.cells.count > 1 {
        hold(row, total, isMain: row.id == mainRow, undrawn: &undrawn, random: &random)
      } else {
        give(row, total, random: &random)
      }
    }
  }

  /// A row that counts units: each counted one reports 1; of the others some report
  /// zero and some leave it blank.
  private mutating func count(
    _ row: FormRow, _ selector: KindSelector, _ total: [String: Int], random: inout SplitMix64
  ) throws(SyntheticProvince.Defect) {
    let first = form.figureColumns.first ?? ""
    let wanted = total[first] ?? 0
    let able = (register.institutions + register.districts + register.communes)
      .filter { selector.selects($0) && punctuality.received[$0.code] != nil }
    guard wanted <= able.count else {
      throw .tooFewUnits(row: row.id, wanted: wanted, available: able.count)
    }
    let leaders = able.map(\.code).filter { register.leaders.all.contains($0) }
    let others = random.shuffled(able.map(\.code).filter { !leaders.contains($0) })
    let holders = (leaders + others).prefix(wanted)
    for code in holders { set(1, row, first, code) }
    for (index, code) in others.dropFirst(holders.count - min(leaders.count, wanted)).enumerated()
    where index % 2 == 0 {
      for cell in row.cells { set(0, row, cell.column, code) }
    }
    for cell in row.cells where cell.column != first {
      spread(
        total[cell.column] ?? 0, row, cell.column, over: Array(holders),
        leading: (first: 720, twin: 660, flagged: 690), random: &random)
    }
  }

  /// A row of sessions with their participants.
  private mutating func hold(
    _ row: FormRow, _ total: [String: Int], isMain: Bool, undrawn: inout ArraySlice<UnitCode>,
    random: inout SplitMix64
  ) {
    let first = form.figureColumns.first ?? ""
    var sessions = total[first] ?? 0
    var holders: [UnitCode] = []
    if isMain, sessions >= 12 * register.leaders.all.count {
      for code in register.leaders.all { set(4, row, first, code) }
      holders = register.leaders.all
      sessions -= 4 * register.leaders.all.count
    }
    while sessions > 0, let code = undrawn.popFirst() {
      let share = isMain && sessions > 1 && random.chance(40) ? 2 : 1
      set(share, row, first, code)
      holders.append(code)
      sessions -= share
    }
    if sessions > 0 {
      // More sessions than units to hold them: the rest goes to those that have some.
      let others = holders.filter { !register.leaders.all.contains($0) }
      let parts = apportioned(sessions, by: others.map { _ in 1 })
      for (code, part) in zip(others, parts) { add(part, row, first, code) }
    }
    for cell in row.cells where cell.column != first {
      spread(
        total[cell.column] ?? 0, row, cell.column, over: holders,
        leading: (first: 520, twin: 480, flagged: 500), random: &random)
    }
  }

  /// A row with one column: articles come from the press and districts, leaflets
  /// from communes, books from schools; commendations are the province's own.
  private mutating func give(_ row: FormRow, _ total: [String: Int], random: inout SplitMix64) {
    guard let cell = row.cells.first, let amount = total[cell.column] else { return }
    let leaders = register.leaders.all
    let pool: [UnitCode]
    switch cell.measure {
    case "collectives", "individuals":
      pool = [register.root.code]
    case "articles":
      pool =
        register.institutions.filter { $0.kind == .press }.map(\.code)
        + register.districts.map(\.code)
    case "publications":
      pool = register.communes.map(\.code).filter { punctuality.received[$0] != nil }
    default:
      pool =
        register.institutions.filter { $0.kind == .library }.map(\.code)
        + random.shuffled(punctuality.reporting.filter { !leaders.contains($0) }).prefix(40)
    }
    let parts = apportioned(amount, by: pool.map { _ in random.number(in: 60...140) })
    for (code, part) in zip(pool, parts) where part > 0 { set(part, row, cell.column, code) }
  }

  /// Splits people over `holders` by size and luck; the leaders get round numbers
  /// where the total is large enough to hide them.
  private mutating func spread(
    _ total: Int, _ row: FormRow, _ column: String, over holders: [UnitCode],
    leading: (first: Int, twin: Int, flagged: Int), random: inout SplitMix64
  ) {
    var rest = total
    var others = holders
    let leaders = register.leaders
    if holders.contains(leaders.first), total >= 6 * (leading.first + 2 * leading.twin) {
      var fixed = [(leaders.first, leading.first), (leaders.flagged, leading.flagged)]
      fixed += leaders.twins.map { ($0, leading.twin) }
      for (code, amount) in fixed {
        set(amount, row, column, code)
        rest -= amount
      }
      others.removeAll { leaders.all.contains($0) }
    }
    guard !others.isEmpty else { return }
    let size = Dictionary(
      uniqueKeysWithValues: register.institutions.map { unit -> (UnitCode, Int) in
        if case .number(let learners)? = unit.attributes["enrolment"] {
          return (unit.code, Int(learners))
        }
        return (unit.code, 100)
      })
    let weights = others.map { size[$0, default: 100] * random.number(in: 35...130) }
    for (code, part) in zip(others, apportioned(rest, by: weights)) {
      set(part, row, column, code)
    }
  }

  private mutating func set(_ value: Int, _ row: FormRow, _ column: String, _ unit: UnitCode) {
    own[unit, default: [:]][row.id, default: [:]][column] = value
  }

  private mutating func add(_ value: Int, _ row: FormRow, _ column: String, _ unit: UnitCode) {
    own[unit, default: [:]][row.id, default: [:]][column, default: 0] += value
  }

  private static func first(of row: FormRow, _ totals: [String: [String: Int]]) -> Int {
    row.cells.first.flatMap { totals[row.id]?[$0.column] } ?? 0
  }
}

extension SyntheticFigures {
  /// The returns: everybody's own, and each district's consolidated one, equal to
  /// the sum of its own and of those that report to it.
  func returns(file: String) -> [Return] {
    var line = 0
    var made: [Return] = []
    let all = [register.root] + register.districts + register.communes + register.institutions
    for unit in all {
      guard let day = punctuality.received[unit.code] else { continue }
      made.append(
        Return(
          unit: unit.code, scope: .own, receivedOn: day,
          lines: lines(own[unit.code] ?? [:], file: file, line: &line), file: file,
          isSynthetic: true))
    }
    for district in register.districts {
      guard let day = punctuality.received[district.code] else { continue }
      made.append(
        Return(
          unit: district.code, scope: .consolidated, receivedOn: day,
          lines: lines(sum(of: district), file: file, line: &line), file: file,
          isSynthetic: true))
    }
    return made
  }

  private func sum(of district: ReportingUnit) -> [String: [String: Int]] {
    let communes = Set(register.communes.filter { $0.parent == district.code }.map(\.code))
    var members = [district.code] + communes.sorted()
    members += register.institutions.filter { unit in
      if let recipient = unit.reportsTo.first { return recipient == district.code }
      return unit.area == district.code || unit.area.map(communes.contains) == true
    }.map(\.code)
    var sum: [String: [String: Int]] = [:]
    for code in members {
      for (row, cells) in own[code] ?? [:] {
        for (column, value) in cells { sum[row, default: [:]][column, default: 0] += value }
      }
    }
    return sum
  }

  private func lines(
    _ figures: [String: [String: Int]], file: String, line: inout Int
  ) -> [ReturnLine] {
    form.rows.compactMap { row in
      guard let cells = figures[row.id], !cells.isEmpty else { return nil }
      line += 1
      var written: [String: Figure] = [:]
      for (position, column) in form.figureColumns.enumerated() {
        guard let value = cells[column] else { continue }
        written[column] = Figure(
          value: value, place: SourcePlace(file: file, line: line, column: position + 3))
      }
      return ReturnLine(
        row: row.id, label: row.label, figures: written,
        place: SourcePlace(file: file, line: line))
    }
  }
}
