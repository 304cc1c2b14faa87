package import LearningWeek

/// The codes of a campaign's units and their kinds: all that most lines of a file need.
package struct UnitKinds: Sendable {
  /// Indices in `kinds`.
  private var byCode: [UnitCode: Int32]
  private var kinds: [UnitKind] = []

  struct Row: PlacedUnit {
    var code: UnitCode
    var kind: UnitKind
    var liesIn: String

    func over(_ official: Row) -> Row {
      Row(code: code, kind: kind, liesIn: official.liesIn)
    }
  }

  /// - Precondition: no two have the same code.
  init(_ rows: [Row]) {
    byCode = Dictionary(minimumCapacity: rows.count)
    for row in rows {
      var index = kinds.firstIndex(of: row.kind)
      if index == nil {
        index = kinds.count
        kinds.append(row.kind)
      }
      byCode[row.code] = index.map { Int32($0) }
    }
  }

  /// How many units there are.
  package var count: Int { byCode.count }

  /// The kind of the unit with exactly this code. O(1).
  package func kind(of code: UnitCode) -> UnitKind? {
    byCode[code].map { kinds[Int($0)] }
  }

  /// `text` when it is exactly the code of a unit. O(1).
  package func code(_ text: String) -> UnitCode? {
    byCode.index(forKey: UnitCode(text)).map { byCode[$0].key }
  }
}
