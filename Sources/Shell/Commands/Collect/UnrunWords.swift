internal import LearningWeek
internal import Rules

/// Checks that could not be run on some return, in words.
enum UnrunWords {
  /// One line for all: on how many returns each could not be run.
  static func line(_ unrun: [UnrunCheck], of checks: [CheckRule]) -> [Wording] {
    let counts = Dictionary(grouping: unrun, by: \.check).mapValues(\.count)
    let each = checks.compactMap { check in
      counts[check.id].map { "\(check.id) (\(Words.number($0)))" }
    }
    guard !each.isEmpty else { return [] }
    let list = each.joined(separator: ", ")
    return [
      Wording(
        vi: "không chạy được ở báo cáo để trống số cần xem: \(list); kiểm tra trong ĐƠN_VỊ nói rõ",
        en:
          "not run on returns that leave blank what they look at: \(list); check in UNIT says what")
    ]
  }

  /// A line for each check in order of declaration: on how many returns, and what was
  /// not reported, the most frequent first.
  static func lines(
    _ unrun: [UnrunCheck], of checks: [CheckRule], _ campaign: Campaign
  ) -> [Wording] {
    let byCheck = Dictionary(grouping: unrun, by: \.check)
    return checks.compactMap { check in
      guard let unrun = byCheck[check.id] else { return nil }
      var order: [Wording] = []
      var counts: [Wording: Int] = [:]
      for each in unrun {
        let missing = ScoreWords.subject(each.missing, of: campaign)
        if counts[missing] == nil { order.append(missing) }
        counts[missing, default: 0] += 1
      }
      let ranked = order.enumerated().sorted { a, b in
        (-counts[a.element, default: 0], a.offset) < (-counts[b.element, default: 0], b.offset)
      }
      let missing = ranked.map { _, name in
        // Of one thing the number is that of the returns.
        order.count == 1
          ? name : name + Wording(same: " (\(Words.number(counts[name, default: 0])))")
      }
      let returns = Wording(
        unrun.count, vi: "báo cáo", one: "return", many: "returns")
      return Wording(
        vi: "\(check.id): không chạy được trên ", en: "\(check.id): could not be run on ")
        + returns + Wording(vi: ", chưa báo cáo: ", en: ", not reported: ")
        + missing.joined(separator: "; ")
    }
  }
}
