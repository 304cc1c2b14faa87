internal import Glibc
internal import OfficialUnits
internal import SyntheticData

/// A made-up year of the whole country, the size of the real one: every official area
/// of 2021 and some 48,600 institutions, each with a return of 13 rows × 2 figures.
///
/// The same for the same seed. In a row some figures are blank, as they are in the
/// tables that offices send.
struct NationalData {
  /// In the whole country.
  static let institutions = 48_632

  struct Unit {
    var code: String
    /// Code of the unit above; empty for a province.
    var parent: String
    var level: Int
  }

  /// Areas in order of code, provinces first, then institutions.
  let units: [Unit]
  private let seed: UInt64

  init(seed: UInt64 = 1) {
    self.seed = seed
    let day = "2021-10-01"
    let areas = UnitRegister().filter { unit in
      unit.firstDay <= day && (unit.endDay.map { day < $0 } ?? true)
    }
    var units = areas.map {
      Unit(code: $0.code, parent: $0.parentCode ?? "", level: $0.level.rawValue)
    }
    units.sort { $0.level != $1.level ? $0.level < $1.level : $0.code < $1.code }
    let communes = units.filter { $0.level == 3 }
    for number in 0..<Self.institutions {
      let commune = communes[number % communes.count].code
      units.append(
        Unit(code: "\(commune)-\(number / communes.count + 1)", parent: commune, level: 4))
    }
    self.units = units
  }

  /// Lines in order of unit, or shuffled.
  func writeReturns(year: Int, to path: String, shuffled: Bool = false) throws {
    var random = SplitMix64(seed: seed &+ UInt64(year))
    var order = Array(0..<units.count * 13)
    if shuffled { order.shuffle(using: &random) }
    try Self.write(to: path) { text in
      text += "unit,row,sessions,participants,scope\n"
      for line in order {
        let (index, row) = (line / 13, line % 13 + 1)
        let figures = figures(of: index, row, year)
        text += units[index].code
        text += ",\(row),"
        if let sessions = figures.sessions { text += "\(sessions)" }
        text += ","
        if let participants = figures.participants { text += "\(participants)" }
        text += ",own\n"
      }
    }
  }

  /// The institutions; areas are known to the program.
  func writeInstitutions(to path: String) throws {
    try Self.write(to: path) { text in
      text += "code,name,kind,parent,report_to,enrolment\n"
      for (index, unit) in units.enumerated() where unit.level == 4 {
        text += "\(unit.code),Trường số \(index) (mẫu),school,\(unit.parent),\(unit.parent),"
        text += "\(200 + index % 1300)\n"
      }
    }
  }

  /// What a plain database needs of the tree.
  func writeTree(to path: String) throws {
    try Self.write(to: path) { text in
      text += "unit,parent,level\n"
      for unit in units { text += "\(unit.code),\(unit.parent),\(unit.level)\n" }
    }
  }

  private func figures(
    of unit: Int, _ row: Int, _ year: Int
  ) -> (sessions: Int?, participants: Int?) {
    var random = SplitMix64(
      seed: seed &* 31 &+ UInt64(unit) &* 1_000_003 &+ UInt64(row) &* 8191 &+ UInt64(year))
    let draw = random.next() >> 20
    let sessions = Int(draw % 9)
    return (
      draw % 7 == 0 ? nil : sessions,
      draw % 11 == 0 ? nil : sessions * (5 + Int((draw >> 8) % 60))
    )
  }

  private static func write(to path: String, _ body: (inout String) -> Void) throws {
    var text = ""
    text.reserveCapacity(24 << 20)
    body(&text)
    guard let file = fopen(path, "w") else { throw Unwritable(path: path) }
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == text.utf8.count else { throw Unwritable(path: path) }
  }

  struct Unwritable: Error {
    var path: String
  }
}
