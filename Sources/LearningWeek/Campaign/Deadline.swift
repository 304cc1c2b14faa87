/// Until when units of some kinds owe their return, and to whom.
///
/// A deadline that names the unit's code wins over one of its kind; among several
/// of its kind the earliest counts.
package struct Deadline: Hashable, Sendable {
  package var from: KindSelector
  /// Kinds or codes of the recipients, as declared (`district`, `ministry`, `33`).
  package var to: [String]
  /// The last day that is on time: the day itself for "chậm nhất ngày X", the day
  /// before for "trước ngày X". `nil` when the plan names no day ("theo quy
  /// định"): then nobody is late.
  package var lastDay: CivilDate?
  package var via: String?
  package var source: String?

  package init(
    from: KindSelector, to: [String], lastDay: CivilDate?, via: String? = nil,
    source: String? = nil
  ) {
    self.from = from
    self.to = to
    self.lastDay = lastDay
    self.via = via
    self.source = source
  }
}

extension [Deadline] {
  /// The deadline that binds `unit`, or `nil` when it need not report.
  package func binding(_ unit: ReportingUnit) -> Deadline? {
    let applicable = filter { $0.from.selects(unit) }
    let named = applicable.filter { $0.from.units.contains(unit.code) }
    return (named.isEmpty ? applicable : named).min { a, b in
      switch (a.lastDay, b.lastDay) {
      case (let x?, let y?): x < y
      case (.some, nil): true
      default: false
      }
    }
  }
}
