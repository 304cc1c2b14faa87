/// Where one unit of 2025-06-30, or a part of it, went on 2025-07-01.
///
/// Figures of an old unit can be restated on new ones exactly unless any conversion of it is a
/// `part`: the official lists give no shares.
///
/// Source: official conversion lists of communes and provinces.
package struct UnitConversion: Equatable, Sendable {
  package enum Relation: String, CaseIterable, Sendable {
    /// The old unit went into the new one as a whole.
    case full
    /// Some of the old unit's land, people or both; the rest went elsewhere.
    case part
    /// The new unit is the old one under the same name.
    case unchanged
    /// The new unit is the old one under another name or of another kind.
    case renamed
  }

  /// Code in force on 2025-06-30 of a commune, of a province, or of one of the five island
  /// districts that became communes; `nil` for the one tract of land that had no code.
  package let oldCode: String?

  /// Code in force on 2025-07-01.
  package let newCode: String

  package let relation: Relation

  /// The old unit's name where the conversion list does not write it as ``OfficialUnit/name``
  /// does: `Hòa` for `Hoà` mostly. In three lines it is the name of another unit, whose code
  /// must have been meant: 00556 stands under 00553, 01651 under 01615, 02482 under 02485.
  package let oldName: String?

  /// What the list says beyond the relation, such as `Nhập một phần diện tích, toàn bộ dân số`.
  package let note: String?
}
