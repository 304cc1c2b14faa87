internal import LearningWeek
internal import LuaRuntime

/// Questions about a pack that loads.
enum PackLint {
  /// Criteria that no award counts, and rules without a source.
  static func remarks(
    on builder: PackBuilder, criteria: [Criterion], awards: [Award]
  ) -> [PackDefect] {
    var remarks: [PackDefect] = []
    for criterion in criteria where !awards.isEmpty {
      guard !awards.contains(where: { $0.mayCount(criterion) }) else { continue }
      remarks.append(PackDefect(.unusedCriterion(id: criterion.id), at: criterion.place))
    }
    for raw in builder.declarations where ruled.contains(raw.declared.keyword) {
      guard raw.table["source"] == nil else { continue }
      remarks.append(PackDefect(.missingSource(raw.declared), at: raw.place))
    }
    return remarks
  }

  /// Quotas that cannot be met, and points that cannot be had.
  static func reach(
    of awards: [Award], criteria: [Criterion], quotas: [(SharedQuota, LuaPlace?)]
  ) -> [PackDefect] {
    var remarks: [PackDefect] = []
    for award in awards {
      func remark(_ fault: PackFault) { remarks.append(PackDefect(fault, at: award.place)) }
      let named = award.namedUnits
      switch award.quota {
      case .number(let places):
        if places == 0 { remark(.noPlaces(award: award.id)) }
        if let named, places > named {
          remark(.tooManyPlaces(award: award.id, places: places, units: named))
        }
      case .table(let table, let otherwise):
        let most = max(table.values.max() ?? 0, otherwise ?? 0)
        let isGiven = !table.isEmpty || otherwise != nil
        if isGiven, most == 0 { remark(.noPlaces(award: award.id)) }
        if let named, most > named {
          remark(.tooManyPlaces(award: award.id, places: most, units: named))
        }
      case .percent(let quota):
        if quota.percent == 0 { remark(.noPlaces(award: award.id)) }
        if quota.percent > 100, quota.attribute == nil {
          remark(.percentAboveWhole(award: award.id, percent: quota.percent))
        }
      case .unlimited, .function: break
      }
      let most = award.mostPoints(under: criteria)
      if let minimum = award.terms.minimum?.value, minimum > most {
        remark(.minimumOutOfReach(award: award.id, minimum: minimum, most: most))
      }
    }
    for (quota, place) in quotas where !awards.contains(where: { $0.terms.sharedQuota == quota.id })
    {
      remarks.append(PackDefect(.unusedQuota(id: quota.id), at: place))
    }
    return remarks
  }

  private static let mostGlobals = 20

  /// Names that a file reads and nothing gives it; those that failed already are told as such.
  static func undefinedGlobals(in file: PackFile, known: Set<String>) -> [PackDefect] {
    var told: Set<String> = []
    return SourceText(file).freeNames.compactMap { line, name in
      // A file that names nothing right is not worth a page of it.
      guard told.count < mostGlobals, !known.contains(name), told.insert(name).inserted else {
        return nil
      }
      return PackDefect(
        .undefinedGlobal(name: name), at: LuaPlace(chunk: file.name, line: line),
        nearest: NearestNames.of(name, among: known.sorted()))
    }
  }

  static func decimalCommas(in file: PackFile) -> [PackDefect] {
    SourceText(file).decimalCommas.map { line, text in
      PackDefect(.decimalComma(text: text), at: LuaPlace(chunk: file.name, line: line))
    }
  }

  /// Declarations that rule something.
  private static let ruled: Set<String> = ["deadline", "check", "criterion", "award"]
}

extension Award {
  /// How many units can compete, where they are named one by one; `nil` where kinds are.
  fileprivate var namedUnits: Int? {
    guard terms.to == [.collective], let among, among.kinds.isEmpty, !among.units.isEmpty else {
      return nil
    }
    return Set(among.units).subtracting(among.except).count
  }

  /// The most that any kind of its candidates can have.
  fileprivate func mostPoints(under criteria: [Criterion]) -> Double {
    let counting = criteria.filter(mayCount)
    return terms.to.map { kind in
      counting.filter { $0.to.contains(kind) }.map(\.max.value).reduce(0, +)
    }.max() ?? 0
  }

  /// Whether a candidate of this award could have points under `criterion`.
  fileprivate func mayCount(_ criterion: Criterion) -> Bool {
    guard !Set(terms.to).isDisjoint(with: criterion.to) else { return false }
    guard let mine = among, let theirs = criterion.among else { return true }
    // A unit named on one side may be of a kind listed on the other.
    return !mine.units.isEmpty || !theirs.units.isEmpty
      || !Set(mine.kinds).isDisjoint(with: theirs.kinds)
  }
}
