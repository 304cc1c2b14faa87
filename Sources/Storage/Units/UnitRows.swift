internal import LearningWeek

/// What is known of a unit, and under which it is found.
protocol PlacedUnit {
  var code: UnitCode { get }
  /// The area, unit or body in which it lies.
  var liesIn: String { get }
  /// The same where it was entered about an official area.
  func over(_ official: Self) -> Self
}

/// Whether a unit lies in an area.
private enum Answer {
  case unknown, asked, yes, no
}

/// The units that exist on a day, before it is known which of them lie in an area.
struct UnitRows<Row: PlacedUnit> {
  private var rows: [Row]
  /// Where the official areas stand; what is entered mostly lies in one of them.
  private let official: [UnitCode: Int]
  private let officialCount: Int

  /// - Precondition: no two have the same code.
  init(official rows: [Row]) {
    self.rows = rows
    officialCount = rows.count
    official = Dictionary(
      rows.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func reserveCapacity(for entered: Int) {
    rows.reserveCapacity(officialCount + entered)
  }

  /// Adds a unit as entered.
  /// - Precondition: none was entered with its code.
  mutating func enter(_ row: Row) {
    if let place = official[row.code] {
      rows[place] = row.over(rows[place])
    } else {
      rows.append(row)
    }
  }

  /// Those that are `area` or lie in it, at any depth, in order of code; those in a circle lie
  /// nowhere.
  /// - Complexity: O(n log n); O(n) when codes were given in order.
  func rows(in area: UnitCode) -> [Row] {
    let isInside = isInside(area)
    var inside = rows.indices.filter { isInside[$0] }
    // Indices are sorted, not units: moving those about costs more than all the rest.
    inside.sort { rows[$0].code < rows[$1].code }
    return inside.map { rows[$0] }
  }

  private func isInside(_ area: UnitCode) -> [Bool] {
    var answers = [Answer](repeating: .unknown, count: rows.count)
    // Units of one area follow each other.
    var (lastArea, lastPlace) = ("", nil as Int?)
    var entered: [UnitCode: Int]?
    var path: [Int] = []
    for start in rows.indices where answers[start] == .unknown {
      var answer = Answer.no
      var next: Int? = start
      path.removeAll(keepingCapacity: true)
      while let place = next {
        if answers[place] == .yes || answers[place] == .no { answer = answers[place] }
        guard answers[place] == .unknown else { break }
        path.append(place)
        answers[place] = .asked
        if rows[place].code == area || rows[place].liesIn == area.text {
          answer = .yes
          break
        }
        if rows[place].liesIn != lastArea {
          lastArea = rows[place].liesIn
          lastPlace = self.place(of: UnitCode(lastArea), &entered)
        }
        next = lastPlace
      }
      for place in path { answers[place] = answer }
    }
    return answers.map { $0 == .yes }
  }

  /// - Parameter entered: where the units stand that were entered, made when one of them is
  ///   first asked for.
  private func place(of code: UnitCode, _ entered: inout [UnitCode: Int]?) -> Int? {
    if let place = official[code] { return place }
    let places =
      entered
      ?? Dictionary(
        rows.indices[officialCount...].map { (rows[$0].code, $0) },
        uniquingKeysWith: { first, _ in first })
    entered = places
    return places[code]
  }
}

extension UnitRow: PlacedUnit {
  var code: UnitCode { unit.code }

  /// An entered row about an official area: the register says where it lies,
  /// the rest is as entered.
  func over(_ official: UnitRow) -> UnitRow {
    var row = self
    row.unit.level = unit.level ?? official.unit.level
    row.unit.parent = unit.parent ?? official.unit.parent
    row.unit.area = official.unit.area
    row.liesIn = official.liesIn
    return row
  }
}
