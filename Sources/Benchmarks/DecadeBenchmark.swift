internal import Glibc

/// Ten years of the whole country in one file: 7.8 million rows. Whether the cost of a
/// year stays what it is for the first, and the memory small.
struct DecadeBenchmark {
  private let program: String
  private let scripts: String
  /// Holds everything that is made here; removed at the end.
  private let folder: String
  private static let years = 10
  /// The year before the first.
  private static let first = 2011

  static func comparisons() throws -> [Comparison] {
    guard let program = getenv("TUANLE_BINARY"), let scripts = getenv("TUANLE_SCRIPTS") else {
      throw NationalBenchmark.Missing(what: "TUANLE_BINARY and TUANLE_SCRIPTS")
    }
    var template = Array("/tmp/tuanle-bench.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw NationalBenchmark.Missing(what: "a folder in /tmp")
    }
    let benchmark = DecadeBenchmark(
      program: String(cString: program), scripts: String(cString: scripts),
      folder: String(cString: made))
    defer { _ = try? MeasuredProcess.run(["rm", "-r", benchmark.folder]) }
    return try benchmark.run()
  }

  private func run() throws -> [Comparison] {
    let data = NationalData()
    try data.writeInstitutions(to: path("units.csv"))
    for year in 1...Self.years {
      try data.writeReturns(year: Self.first + year, to: path("returns\(year).csv"))
    }
    try makePacks()
    _ = try ours("import \(path("units.csv"))", year: 1)
    var imports: [MeasuredProcess] = []
    var theirs = 0.0
    // In turns, so that whatever slows the machine slows both.
    for year in 1...Self.years {
      imports.append(
        try ours("import \(path("returns\(year).csv")) --received 2021-10-09", year: year))
      theirs += try imported(year: year)
      if year == 1 { _ = try MeasuredProcess.run(["cp", path("ours.db"), path("first.db")]) }
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
      mkdir -p '\(path("packs/decade"))' && cp -r '\(scripts)/common' '\(path("packs"))' &&
      for year in $(seq \(Self.first + 1) \(Self.first + Self.years)); do
        cp '\(scripts)/examples/national.lua' '\(path("packs/decade"))'/$year.lua
      done
      """,
    ])
  }

  private func ours(
    _ line: String, year: Int, database: String = "ours.db"
  ) throws -> MeasuredProcess {
    try MeasuredProcess.run([
      program, path(database), "--scripts", path("packs"), "--use", "decade/\(Self.first + year)",
      "--no-rc",
      "--yes", "-c", line,
    ])
  }

  /// Seconds on the clock.
  private func imported(year: Int) throws -> Double {
    try MeasuredProcess.run([
      "sqlite3", path("theirs.db"),
      """
      CREATE TABLE figure\(year) (unit TEXT, row INTEGER, sessions INTEGER,
        participants INTEGER, scope TEXT, PRIMARY KEY (unit, row)) WITHOUT ROWID
      """,
      ".mode csv", ".import --skip 1 \(path("returns\(year).csv")) figure\(year)",
    ]).wall
  }

  private func path(_ name: String) -> String { folder + "/" + name }
}
