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

  static func decimalCommas(in file: PackFile) -> [PackDefect] {
    SourceText(file).decimalCommas.map { line, text in
      PackDefect(.decimalComma(text: text), at: LuaPlace(chunk: file.name, line: line))
    }
  }

  /// Declarations that rule something.
  private static let ruled: Set<String> = ["deadline", "check", "criterion", "award"]
}

extension Award {
  /// Whether a candidate of this award could have points under `criterion`.
  fileprivate func mayCount(_ criterion: Criterion) -> Bool {
    guard !Set(terms.to).isDisjoint(with: criterion.to) else { return false }
    guard let mine = among, let theirs = criterion.among else { return true }
    // A unit named on one side may be of a kind listed on the other.
    return !mine.units.isEmpty || !theirs.units.isEmpty
      || !Set(mine.kinds).isDisjoint(with: theirs.kinds)
  }
}
