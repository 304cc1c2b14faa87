extension OfficialUnit {
  /// Tier of the state's administration. Districts exist until 2025-06-30 only.
  package enum Level: Int, CaseIterable, Sendable {
    case province = 1
    case district, commune

    /// The level of a unit whose official code has this many digits.
    init(digits: Int) {
      self =
        switch digits {
        case 2: .province
        case 3: .district
        default: .commune
        }
    }
  }
}
