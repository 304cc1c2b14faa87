internal import LearningWeek

/// The units that exist on a day, before it is known which of them lie in an area.
struct UnitRows {
  private var rows: [UnitRow]
  /// Where the official areas stand; what is entered mostly lies in one of them.
  private let official: [UnitCode: Int]
  private let officialCount: Int

  /// - Precondition: no two have the same code.
  init(official rows: [UnitRow]) {
    self.rows = rows
    officialCount = rows.count
    official = Dictionary(
      rows.enumerated().map { ($1.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func reserveCapacity(for entered: Int) {
    rows.reserveCapacity(officialCount + entered)
  }

  /// Adds a unit as entered.
  /// - Precondition: none was entered with its code.
  mutating func enter(_ row: UnitRow) {
    if let place = official[row.unit.code] {
      rows[place] = row.over(rows[place])
    } else {
      rows.append(row)
    }
  }

  /// Those that are `area` or lie in it, at any depth, in order of code; those in a circle lie
  /// nowhere.
  /// - Complexity: O(n log n); O(n) when codes were given in order.
  func units(in area: UnitCode) -> [ReportingUnit] {
    let isInside = isInside(area)
    var inside = rows.indices.filter { isInside[$0] }
    // Indices are sorted, not units: moving those about costs more than all the rest.
    inside.sort { rows[$0].unit.code < rows[$1].unit.code }
    return inside.map { rows[$0].unit }
  }

  private func isInside(_ area: UnitCode) -> [Bool] {
    enum Answer { case unknown, asked, yes, no }
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
        if rows[place].unit.code == area || rows[place].liesIn == area.text {
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
        rows.indices[officialCount...].map { (rows[$0].unit.code, $0) },
        uniquingKeysWith: { first, _ in first })
    entered = places
    return places[code]
  }
}

extension UnitRow {
  /// An entered row about an official area: the register says where it lies,
  /// the rest is as entered.
  fileprivate func over(_ official: UnitRow) -> UnitRow {
    var row = self
    row.unit.level = unit.level ?? official.unit.level
    row.unit.parent = unit.parent ?? official.unit.parent
    row.unit.area = official.unit.area
    row.liesIn = official.liesIn
    return row
  }
}
