internal import LearningWeek

/// Collects what is wrong or remarkable while a file is read.
struct Findings {
  let file: String
  let isStrict: Bool
  let acceptsValid: Bool
  private(set) var defects: [IntakeDefect] = []
  private(set) var omitted = 0
  private(set) var warnings: [IntakeWarning] = []

  init(file: String, _ context: IntakeContext) {
    self.file = file
    self.isStrict = context.strict
    self.acceptsValid = context.acceptValid
  }

  /// Takes the defects of one line that is left out, to be listed from left to right.
  mutating func leaveOut(_ found: [IntakeDefect]) {
    let order = found.indices.sorted { a, b in
      (found[a].place.column ?? 0, a) < (found[b].place.column ?? 0, b)
    }
    for defect in order.map({ found[$0] }) {
      if defects.count < IntakeBounds.defects { defects.append(defect) } else { omitted += 1 }
    }
  }

  mutating func warn(_ warning: IntakeWarning) {
    warnings.append(warning)
  }

  /// The warnings to go with what was read.
  ///
  /// - Throws: every defect found, unless valid lines are to be taken without the
  ///   others; then they are warnings.
  func settled() throws(IntakeFailure) -> [IntakeWarning] {
    guard !defects.isEmpty else { return warnings }
    guard acceptsValid else {
      throw IntakeFailure(file: file, defects: defects, omitted: omitted)
    }
    var left = defects.map {
      IntakeWarning(.leftOut($0.problem), at: $0.place, excerpt: $0.excerpt)
    }
    if omitted > 0 {
      left.append(
        IntakeWarning(.leftOutMore(count: omitted), at: SourcePlace(file: file, line: 1)))
    }
    return left + warnings
  }
}
