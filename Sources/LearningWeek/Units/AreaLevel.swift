/// The three tiers of official administrative units. Districts were abolished on
/// 1/7/2025 (Nghị quyết 203/2025/QH15).
package enum AreaLevel: Int, Comparable, CaseIterable, Sendable {
  case province = 1
  case district
  case commune

  /// The word used in commands, files and JSON.
  package var name: String {
    switch self {
    case .province: "province"
    case .district: "district"
    case .commune: "commune"
    }
  }

  package init?(name: String) {
    guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }

  package static func < (a: AreaLevel, b: AreaLevel) -> Bool { a.rawValue < b.rawValue }
}
