package import LearningWeek

/// The beginning of a pack: a whole one that loads and passes its own cases, and in
/// which everything is an example until somebody writes what the documents say.
package struct PackScaffold: Hashable, Sendable {
  /// `hung-yen/2025`
  package let name: String
  package let year: Int
  let area: Area
  /// Whether `common.national` may be required, which declares the national indicators.
  let hasNational: Bool

  package struct Area: Hashable, Sendable {
    package var code: UnitCode
    /// `Tỉnh Hưng Yên`
    package var name: String
    package var level: AreaLevel
    /// The name of the province that a district lies in.
    package var province: String?

    package init(
      code: UnitCode, name: String, level: AreaLevel, province: String? = nil
    ) {
      self.code = code
      self.name = name
      self.level = level
      self.province = province
    }
  }

  init(of area: Area, year: Int, hasNational: Bool) {
    self.area = area
    self.year = year
    self.hasNational = hasNational
    name = Self.folder(of: area) + "/\(year)"
  }

  /// The first day of the Week that a scaffold says; the official units in force on it
  /// are those of its campaign.
  package static func firstDay(of year: Int) -> CivilDate? {
    CivilDate(year: year, month: 10, day: 1)
  }

  /// Districts were abolished on 1/7/2025 (Nghị quyết 203/2025/QH15).
  var hasDistricts: Bool { year < 2025 }

  /// The files by their paths in the folder of packs.
  var files: [(path: String, text: String)] {
    [(name + ".lua", rules), (name + ".cases.lua", cases)]
  }

  /// `hung-yen`; a district has its province before it and keeps its type, since
  /// provinces share names of districts and a district may have a town's name.
  static func folder(of area: Area) -> String {
    if let province = area.province {
      return Slug.of(withoutType(province)) + "-" + Slug.of(area.name)
    }
    return Slug.of(withoutType(area.name))
  }

  /// `Hưng Yên` of `Tỉnh Hưng Yên`.
  private static func withoutType(_ name: String) -> String {
    for type in ["Tỉnh ", "Thành phố "] where name.hasPrefix(type) {
      return String(name.dropFirst(type.count))
    }
    return name
  }
}
