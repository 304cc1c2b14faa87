/// One administrative unit during one period in which nothing about it changed.
///
/// A code alone identifies nothing: on 2025-07-01 seven province codes and more than 2,000
/// commune codes went over to other units. `code` and `firstDay` together are unique.
///
/// Source: lists of the General Statistics Office.
package struct OfficialUnit: Equatable, Sendable {
  /// Two digits for a province, three for a district, five for a commune.
  package let code: String

  /// The whole name, NFC, as the list spells it in this period: `Huyện Khoái Châu`.
  package let name: String

  /// The kind as the list has it: `Huyện`, `Thành phố trực thuộc trung ương`. For ten periods
  /// the list was late with it, so that it is not the first word of `name`.
  package let type: String

  /// Code of the district or, from 2025-07-01, of the province of a commune; of the province of
  /// a district; `nil` for a province. The parent is in force throughout the period.
  package let parentCode: String?

  /// First day on which the list shows the unit so, as `2021-10-01`; 2019-09-11 where the
  /// lists begin. May be later than the day on which the change took effect.
  package let firstDay: String

  /// The day after the last, in the same form; `nil` while in force.
  package let endDay: String?

  package var level: Level { Level(digits: code.utf8.count) }
}

extension OfficialUnit {
  /// Whether it is shown so on a day given as `2021-10-01`.
  package func isInForce(on day: String) -> Bool {
    firstDay <= day && (endDay.map { day < $0 } ?? true)
  }
}
