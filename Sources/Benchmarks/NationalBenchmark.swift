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
    // Nobody has asked for its list: a run is kept in the file.
    try copy("ours.db", to: "unasked.db")
    return [try start()] + (try imports()) + [try size()] + (try questions()) + (try awards())
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
        "why NAME", against: "start alone", bar: 3, rounds: 3,
        ours: { try ours("ours.db", "why 00001-1").wall }, theirs: trivial),
    ]
  }

  private func ours(
    _ database: String, _ lines: [String], output: String = "/dev/null"
  ) throws -> MeasuredProcess {
    try MeasuredProcess.run(
      [
        place.program, place.path(database), "--scripts", place.scripts, "--use",
        "examples/national", "--no-rc", "--yes",
      ] + lines.flatMap { ["-c", $0] }, output: output)
  }

  private func ours(
    _ database: String, _ line: String, output: String = "/dev/null"
  ) throws -> MeasuredProcess {
    try ours(database, [line], output: output)
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

  /// The list of all provinces, with the run kept, and the list again after a change that is tried.
  private func awards() throws -> [Comparison] {
    try copy("peer.db", to: "award.db")
    let peer = AwardPeer(place: place, database: "award.db")
    try peer.prepare(institutions: place.path("units.csv"), received: "2021-10-09")
    func run(_ list: String = "shortlist | csv", output: String = "/dev/null") throws -> Double {
      try copy("unasked.db", to: "copy.db")
      return try ours("copy.db", list, output: output).wall
    }
    _ = try run("shortlist | cols code outcome | csv", output: place.path("ours.csv"))
    _ = try MeasuredProcess.run(peer.command, output: place.path("peer.csv"))
    try compare(try place.lines("ours.csv"), try place.lines("peer.csv"))
    return [
      try Comparison.measure(
        "award run: read, score, rank, keep", against: "sqlite3 | lua5.4", bar: 0.25, rounds: 5,
        ours: { try run() }, theirs: { try MeasuredProcess.run(peer.command).wall }),
      try Comparison.measure(
        "shortlist after one edit", against: "the whole award run", bar: 0.1, rounds: 5,
        ours: { try tried(listing: true) - tried(listing: false) }, theirs: { try run() }),
    ]
  }

  /// - Throws: ``OtherList`` unless both list the same units: else they did not do the same work.
  private func compare(_ ours: [String], _ theirs: [String]) throws {
    let suffix = ",shortlisted"
    let listed = ours.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
    guard !listed.isEmpty, listed.sorted() == theirs.sorted() else {
      throw OtherList(ours: listed.count, theirs: theirs.count)
    }
  }

  private struct OtherList: Error {
    var ours: Int
    var theirs: Int
  }

  /// Seconds of a session that lists everybody and tries some changes.
  /// - Parameter listing: the list is asked for again after each of them.
  /// - Returns: Per change.
  private func tried(listing: Bool) throws -> Double {
    let list = "shortlist | csv"
    var lines = ["try", list]
    for sessions in 1...Self.changes {
      lines.append("edit 00001-1 12 sessions \(10 + sessions)")
      if listing { lines.append(list) }
    }
    return try ours("copy.db", lines).wall / Double(Self.changes)
  }

  private static let changes = 12

  private func copy(_ name: String, to other: String) throws {
    _ = try MeasuredProcess.run(["cp", place.path(name), place.path(other)])
  }

  private func bytes(_ name: String) throws -> Int {
    var status = stat()
    guard stat(place.path(name), &status) == 0 else { throw Workplace.Missing(what: name) }
    return Int(status.st_size)
  }
}
