internal import Foundation
internal import GRDB
internal import VietnameseText

extension DatabaseCollation {
  /// `VI`: Vietnamese alphabetical order, the same on every machine.
  static let vietnamese = DatabaseCollation("VI") { left, right in
    ComparisonResult(rawValue: vietnameseComparison(left, right)) ?? .orderedSame
  }
}

extension DatabaseFunction {
  /// `fold(x)` and `vi_lower(x)`: SQLite's own `lower` and `LIKE` know ASCII
  /// only.
  static let vietnamese: [DatabaseFunction] = [
    textFunction("fold") { folded($0) },
    textFunction("vi_lower") { $0.lowercased().nfc },
  ]

  /// A function that keeps NULL and reads numbers as their text.
  private static func textFunction(
    _ name: String, _ body: @escaping @Sendable (String) -> String
  ) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: 1, pure: true) { arguments in
      switch arguments[0].storage {
      case .null, .blob: nil
      case .int64(let number): body(String(number))
      case .double(let number): body(String(number))
      case .string(let text): body(text)
      }
    }
  }
}
