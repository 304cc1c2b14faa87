/// How one expected unit stands with its return.
package struct UnitStatus: Hashable, Sendable {
  /// Raw values are the words of JSON.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case onTime = "on_time"
    case late
    case missing
  }

  package var code: UnitCode
  package var name: String
  package var kind: UnitKind
  package var state: State
  /// Something came, and nothing is reported in it.
  package var isEmpty: Bool
  /// Arrival of the first revision that was not empty; `nil` while missing.
  package var receivedOn: CivilDate?
  /// Days after the last one; 0 when none is set, `nil` while missing.
  package var daysLate: Int?
  /// Days before the last one; 0 when none is set, `nil` while missing.
  package var daysEarly: Int?
  /// With any extension; `nil` when none is set, and then nobody is late.
  package var lastDay: CivilDate?

  package init(
    code: UnitCode, name: String, kind: UnitKind, expectation: Expectation, receipt: Receipt?
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.lastDay = expectation.lastDay
    self.receivedOn = receipt?.receivedOn
    self.isEmpty = receipt?.isEmpty ?? false
    let distance = receipt.map { receipt in
      expectation.lastDay.map { receipt.receivedOn.days(since: $0) } ?? 0
    }
    self.daysLate = distance.map { max(0, $0) }
    self.daysEarly = distance.map { max(0, -$0) }
    self.state = distance.map { $0 > 0 ? .late : .onTime } ?? .missing
  }
}
