import LearningWeek
import Storage

/// Hưng Yên 2021 worked out again from the rows of the file, by hand and as slowly as it likes: what
/// `Scripts/hung-yen/2021.lua` says, read by a person and written down without it.
///
/// Points are hundredths, so that nothing is rounded twice.
struct ProvinceOracle {
  struct Institution {
    var kind = ""
    /// By row, then column of the form.
    var figures: [String: [String: Int]] = [:]
    var enrolment: Int?
    var planIssuedOn: String?
    var photos = 0
    var documents = 0
    var hasState = false
    var hasMobilised = false
    var isFlagged = false
    var lastDay: Int?
    var arrival: Int?

    var isOnTime: Bool {
      guard let arrival else { return false }
      return lastDay.map { arrival <= $0 } ?? true
    }

    var daysEarly: Int { arrival.flatMap { day in lastDay.map { max(0, $0 - day) } } ?? 0 }

    /// What was reported of a column in rows that hold classes or people and add up: not articles,
    /// books and the like, and not the people of 6a, who may be those of 6b.
    func sum(_ column: String, rows: [String]) -> Int? {
      let reported = rows.compactMap { figures[$0]?[column] }
      return reported.isEmpty ? nil : reported.reduce(0, +)
    }

    var people: Int? {
      sum("participants", rows: ["1a", "1b", "1c", "1d", "5", "5a", "5b", "6b", "7"])
    }
    var events: Int? { sum("sessions", rows: ["1a", "1b", "1c", "1d", "5", "5a", "5b", "7"]) }
    var hasEvidence: Bool { photos >= 2 && documents >= 1 }
  }

  struct Nominated {
    var name: String
    var unit: String
    var achievement: String?
  }

  struct Standing: Equatable {
    /// Hundredths by criterion.
    var points: [String: Int]
    /// In the order of the pack.
    var requirements: [Bool]
    var rank: Int?
    var outcome: String
    var score: Int { points.values.reduce(0, +) }
  }

  private(set) var institutions: [String: Institution] = [:]
  private(set) var people: [Nominated] = []
  /// Unit and name.
  private var flagged: Set<String> = []
  static let kinds = ["school", "centre", "community_centre", "college"]

  init(_ store: Store) throws {
    func rows(_ sql: String) throws -> [[SQLValue]] { try store.query(sql).rows }
    for row in try rows(
      """
      SELECT e.unit, u.kind, julianday(e.last_day), json_extract(u.attributes, '$.enrolment')
      FROM expectation e JOIN unit u ON u.campaign = e.campaign AND u.code = e.unit
      """)
    {
      var institution = Institution()
      institution.kind = row[1].words ?? ""
      institution.lastDay = row[2].whole
      institution.enrolment = row[3].whole
      institutions[row[0].words ?? ""] = institution
    }
    for row in try rows("SELECT unit, row, \"column\", value FROM figure WHERE scope = 'own'") {
      let (unit, name, column) = (row[0].words ?? "", row[1].words ?? "", row[2].words ?? "")
      institutions[unit]?.figures[name, default: [:]][column] = row[3].whole
    }
    // A return in which nothing is reported is none to the rules.
    for row in try rows(
      "SELECT unit, julianday(received_on) FROM \"return\" WHERE scope = 'own' AND empty = 0")
    {
      institutions[row[0].words ?? ""]?.arrival = row[1].whole
    }
    for row in try rows("SELECT unit, text FROM fact WHERE name = 'plan_issued_on'") {
      institutions[row[0].words ?? ""]?.planIssuedOn = row[1].words
    }
    for row in try rows("SELECT unit, kind, count(*) FROM evidence GROUP BY unit, kind") {
      let (unit, count) = (row[0].words ?? "", row[2].whole ?? 0)
      if row[1].words == "photo" { institutions[unit]?.photos = count }
      if row[1].words == "document" { institutions[unit]?.documents = count }
    }
    for row in try rows("SELECT unit, source FROM funding WHERE amount IS NOT NULL OR note <> ''") {
      if row[1].words == "state" { institutions[row[0].words ?? ""]?.hasState = true }
      if row[1].words == "mobilised" { institutions[row[0].words ?? ""]?.hasMobilised = true }
    }
    for row in try rows(
      """
      SELECT unit, name FROM flag WHERE flag = 'discipline'
        AND coalesce(first_day, '') <= '2021-11-20' AND coalesce(last_day, '9') >= '2021-11-20'
      """)
    {
      // A mark is on the unit or on a person of it, never on both.
      guard let name = row[1].words else {
        institutions[row[0].words ?? ""]?.isFlagged = true
        continue
      }
      flagged.insert("\(row[0].words ?? "") \(name)")
    }
    people = try rows("SELECT name, unit, achievement FROM nomination WHERE kind = 'individual'")
      .map { Nominated(name: $0[0].words ?? "", unit: $0[1].words ?? "", achievement: $0[2].words) }
  }

  // MARK: Points, in hundredths

  func points(of unit: Institution) -> [String: Int] {
    let events = unit.events ?? 0
    let opening = unit.figures["6b"]?["sessions"] ?? 0
    let early = unit.daysEarly
    return [
      "quy_mo": share(of: 30, unit.people, unit.enrolment),
      "hoat_dong": events >= 4 ? 2000 : events >= 2 ? 1200 : events >= 1 ? 600 : 0,
      "khai_mac": opening > 0 ? 1000 : 0,
      "nop_som": !unit.isOnTime ? 0 : early >= 5 ? 1000 : early >= 1 ? 600 : 400,
      "ke_hoach": unit.planIssuedOn.map { $0 < "2021-10-01" ? 1000 : 500 } ?? 0,
      "minh_chung": unit.hasEvidence ? 1000 : 0,
      "kinh_phi": unit.hasMobilised ? 1000 : unit.hasState ? 500 : 0,
    ]
  }

  func points(of person: Nominated) -> [String: Int] {
    let people = institutions[person.unit]?.people ?? 0
    return [
      "thanh_tich": person.achievement == nil ? 0 : 1000,
      "don_vi": people >= 600 ? 1000 : people >= 300 ? 700 : people >= 1 ? 400 : 0,
    ]
  }

  /// `max × part ÷ whole`, at most `max`, to the nearest hundredth, halves up.
  private func share(of max: Int, _ part: Int?, _ whole: Int?) -> Int {
    guard let part, let whole, whole > 0 else { return 0 }
    if part >= whole { return max * 100 }
    return (2 * max * 100 * part + whole) / (2 * whole)
  }

  // MARK: Awards

  /// By unit, of those that compete.
  func collectives() -> [String: Standing] {
    let competing = institutions.filter { Self.kinds.contains($0.value.kind) }
    return decided(
      competing.mapValues { unit in
        (
          points(of: unit), [unit.isOnTime, unit.hasEvidence, !unit.isFlagged],
          points(of: unit).values.reduce(0, +) >= 5000, unit.people
        )
      }, places: 2)
  }

  /// By unit and name.
  func individuals() -> [String: Standing] {
    let entries = people.map { person in
      let unit = institutions[person.unit] ?? Institution()
      return (
        "\(person.unit) \(person.name)",
        (
          points(of: person),
          [
            unit.isOnTime, person.achievement != nil,
            !flagged.contains("\(person.unit) \(person.name)"),
          ], true, unit.people
        )
      )
    }
    return decided(Dictionary(entries) { $1 }, places: 50)
  }

  /// Everybody against everybody: points first, then people, and who gave none last.
  private func decided(
    _ entries: [String: (points: [String: Int], met: [Bool], reachesMinimum: Bool, people: Int?)],
    places: Int
  ) -> [String: Standing] {
    func stands(_ a: String, before b: String) -> Bool {
      guard let a = entries[a], let b = entries[b] else { return false }
      let (one, other) = (a.points.values.reduce(0, +), b.points.values.reduce(0, +))
      return one != other ? one > other : (a.people ?? -1) > (b.people ?? -1)
    }
    let eligible = entries.filter { $0.value.met.allSatisfy { $0 } && $0.value.reachesMinimum }
    return Dictionary(
      uniqueKeysWithValues: entries.map { name, entry in
        guard eligible[name] != nil else {
          return (
            name,
            Standing(
              points: entry.points, requirements: entry.met, rank: nil, outcome: "ineligible")
          )
        }
        let better = eligible.keys.count { stands($0, before: name) }
        let worse = eligible.keys.count { stands(name, before: $0) }
        let outcome =
          eligible.count - worse <= places ? "shortlisted" : better >= places ? "below" : "ballot"
        return (
          name,
          Standing(
            points: entry.points, requirements: entry.met, rank: better + 1, outcome: outcome)
        )
      })
  }
}

extension SQLValue {
  var words: String? { if case .text(let text) = self { text } else { nil } }

  /// A whole number; a day number without its half.
  var whole: Int? {
    switch self {
    case .integer(let number): number
    case .real(let number): Int(number.rounded(.down))
    default: nil
    }
  }
}
