internal import Glibc

/// What a year of the whole country costs: 60,000 units, 780,000 rows. Whole programs
/// on files, beside the command-line tools that could do the work.
struct NationalBenchmark {
  private let place: Workplace

  static func comparisons() throws -> [Comparison] {
    try Workplace.use { try NationalBenchmark(place: $0).run() }
  }

  private func run() throws -> [Comparison] {
    let data = NationalData()
    try data.writeInstitutions(to: place.path("units.csv"))
    try data.writeReturns(year: 2021, to: place.path("returns.csv"))
    try data.writeReturns(year: 2021, to: place.path("shuffled.csv"), shuffled: true)
    try data.writeTree(to: place.path("tree.csv"))
    _ = try ours("empty.db", "import \(place.path("units.csv"))")
    _ = try theirs("peer.db", "returns.csv")
    // The peer freezes no list of those who must report.
    try copy("empty.db", to: "opened.db")
    _ = try ours("opened.db", "open")
    try copy("opened.db", to: "ours.db")
    _ = try ours("ours.db", "import \(place.path("returns.csv")) --received 2021-10-09")
    return [try start()] + (try imports()) + [try size()] + (try questions())
  }

  private func imports() throws -> [Comparison] {
    func imported(_ base: String, _ file: String) throws -> Double {
      try copy(base, to: "copy.db")
      return try ours("copy.db", "import \(place.path(file)) --received 2021-10-09").processor
    }
    return try [
      ("import a year (CPU)", "opened.db", "returns.csv", 0.35),
      ("import a year, shuffled (CPU)", "opened.db", "shuffled.csv", 0.2),
      ("import what is there already (CPU)", "ours.db", "returns.csv", 0.25),
    ].map { work, base, file, bar in
      try Comparison.measure(
        work, against: "sqlite3 .import, with key", bar: bar, rounds: 3,
        ours: { try imported(base, file) },
        theirs: { try theirs("new.db", file == "shuffled.csv" ? file : "returns.csv").processor })
    }
  }

  private func size() throws -> Comparison {
    // The official units are there before any return is.
    Comparison(
      work: "size of the database", peer: "sqlite3 .import, with key",
      ours: Double(try bytes("ours.db")) - Double(try bytes("empty.db")),
      theirs: Double(try bytes("peer.db")), bar: 0.75, quantity: .bytes)
  }

  private func start() throws -> Comparison {
    try Comparison.measure(
      "start, one trivial command", against: "sqlite3", bar: 3, rounds: 15,
      ours: { try ours("ours.db", "lang").wall },
      theirs: { try MeasuredProcess.run(["sqlite3", place.path("peer.db"), "select 1"]).wall })
  }

  private func questions() throws -> [Comparison] {
    let trivial = { try ours("ours.db", "lang").wall }
    return [
      try Comparison.measure(
        "roll up, every commune as CSV", against: "sqlite3, recursive", bar: 0.03, rounds: 3,
        ours: { try ours("ours.db", "total by commune | csv").wall },
        theirs: {
          try MeasuredProcess.run(["sqlite3", place.path("peer.db"), Self.rollUp]).wall
        }),
      try Comparison.measure(
        "award run: read, score, rank", against: "sqlite3 | lua5.4", bar: 0.25, rounds: 3,
        ours: { try ours("ours.db", "shortlist | csv").wall },
        theirs: { try MeasuredProcess.run(["sh", "-c", pipe]).wall }),
      try Comparison.measure(
        "why NAME", against: "start alone", bar: 3, rounds: 3,
        ours: { try ours("ours.db", "why 00001-1").wall }, theirs: trivial),
    ]
  }

  private func ours(_ database: String, _ line: String) throws -> MeasuredProcess {
    try MeasuredProcess.run([
      place.program, place.path(database), "--scripts", place.scripts, "--use", "examples/national",
      "--no-rc",
      "--yes", "-c", line,
    ])
  }

  private func theirs(_ database: String, _ file: String) throws -> MeasuredProcess {
    unlink(place.path(database))
    return try MeasuredProcess.run([
      "sqlite3", place.path(database),
      """
      CREATE TABLE figure (unit TEXT, row INTEGER, sessions INTEGER, participants INTEGER,
        scope TEXT, PRIMARY KEY (unit, row)) WITHOUT ROWID
      """,
      "CREATE TABLE tree (unit TEXT PRIMARY KEY, parent TEXT, level INTEGER) WITHOUT ROWID",
      ".mode csv", ".import --skip 1 \(place.path(file)) figure",
      ".import --skip 1 \(place.path("tree.csv")) tree",
    ])
  }

  /// Every unit with everything below it, by row.
  private static let rollUp = """
    WITH RECURSIVE up (unit, above) AS (
      SELECT unit, unit FROM tree UNION ALL
      SELECT up.unit, tree.parent FROM up JOIN tree ON tree.unit = up.above WHERE tree.parent <> '')
    SELECT above, row, sum(sessions), sum(participants) FROM up JOIN figure USING (unit)
    GROUP BY above, row
    """

  private var pipe: String {
    """
    sqlite3 -separator , '\(place.path("peer.db"))' "SELECT f.unit, substr(f.unit, 1, 2), \
    sum(sessions), sum(participants) FROM figure f JOIN tree USING (unit) WHERE level = 4 \
    GROUP BY f.unit" | lua5.4 -e '
    local blocks = {}
    for line in io.lines() do
      local unit, block, sessions, people = line:match("([^,]*),([^,]*),([^,]*),([^,]*)")
      local points = math.min(40, 40 * (tonumber(people) or 0) / 800)
      points = points + ((tonumber(sessions) or 0) >= 20 and 20 or 6)
      blocks[block] = blocks[block] or {}
      table.insert(blocks[block], { unit, points })
    end
    for block, list in pairs(blocks) do
      table.sort(list, function(a, b) return a[2] > b[2] end)
      for place, it in ipairs(list) do print(block, place, it[1], it[2]) end
    end'
    """
  }

  private func copy(_ name: String, to other: String) throws {
    _ = try MeasuredProcess.run(["cp", place.path(name), place.path(other)])
  }

  private func bytes(_ name: String) throws -> Int {
    var status = stat()
    guard stat(place.path(name), &status) == 0 else { throw Workplace.Missing(what: name) }
    return Int(status.st_size)
  }
}
