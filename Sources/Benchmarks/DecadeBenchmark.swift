internal import Glibc

/// Ten years of the whole country in one file: 7.8 million rows. Whether the cost of a
/// year stays what it is for the first, and the memory small.
struct DecadeBenchmark {
  private let place: Workplace
  private static let years = 10
  /// The year before the first.
  private static let first = 2011

  static func comparisons() throws -> [Comparison] {
    try Workplace.use { try DecadeBenchmark(place: $0).run() }
  }

  private func run() throws -> [Comparison] {
    let data = NationalData()
    try data.writeInstitutions(to: place.path("units.csv"))
    for year in 1...Self.years {
      try data.writeReturns(year: Self.first + year, to: place.path("returns\(year).csv"))
    }
    try makePacks()
    _ = try ours("import \(place.path("units.csv"))", year: 1)
    var imports: [MeasuredProcess] = []
    var theirs = 0.0
    // In turns, so that whatever slows the machine slows both.
    for year in 1...Self.years {
      imports.append(
        try ours("import \(place.path("returns\(year).csv")) --received 2021-10-09", year: year))
      theirs += try imported(year: year)
      if year == 1 {
        _ = try MeasuredProcess.run(["cp", place.path("ours.db"), place.path("first.db")])
      }
    }
    let wall = imports.map(\.wall).reduce(0, +)
    let peak = imports.map(\.peak).max() ?? 0
    let limit = 160.0 * 1024 * 1024
    return [
      Comparison(
        work: "import ten years", peer: "sqlite3 .import, with key", ours: wall, theirs: theirs,
        bar: 0.25),
      Comparison(
        work: "import ten years", peer: "ten times the first", ours: wall,
        theirs: imports[0].wall * Double(Self.years), bar: 1.1),
      Comparison(
        work: "memory of an import", peer: "160 MiB", ours: peak, theirs: limit, bar: 1,
        quantity: .bytes),
      try Comparison.measure(
        "roll up the last of ten years", against: "a year alone", bar: 1.1, rounds: 3,
        ours: { try ours("total by commune | csv", year: Self.years).wall },
        theirs: { try ours("total by commune | csv", year: 1, database: "first.db").wall }),
    ]
  }

  /// Campaigns that differ by nothing but their name.
  private func makePacks() throws {
    _ = try MeasuredProcess.run([
      "sh", "-c",
      """
      mkdir -p '\(place.path("packs/decade"))' && cp -r '\(place.scripts)/common' '\(place.path("packs"))' &&
      for year in $(seq \(Self.first + 1) \(Self.first + Self.years)); do
        cp '\(place.scripts)/examples/national.lua' '\(place.path("packs/decade"))'/$year.lua
      done
      """,
    ])
  }

  private func ours(
    _ line: String, year: Int, database: String = "ours.db"
  ) throws -> MeasuredProcess {
    try MeasuredProcess.run([
      place.program, place.path(database), "--scripts", place.path("packs"), "--use",
      "decade/\(Self.first + year)",
      "--no-rc",
      "--yes", "-c", line,
    ])
  }

  /// Seconds on the clock.
  private func imported(year: Int) throws -> Double {
    try MeasuredProcess.run([
      "sqlite3", place.path("theirs.db"),
      """
      CREATE TABLE figure\(year) (unit TEXT, row INTEGER, sessions INTEGER,
        participants INTEGER, scope TEXT, PRIMARY KEY (unit, row)) WITHOUT ROWID
      """,
      ".mode csv", ".import --skip 1 \(place.path("returns\(year).csv")) figure\(year)",
    ]).wall
  }
}
