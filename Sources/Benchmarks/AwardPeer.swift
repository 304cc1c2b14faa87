/// The award run of the whole country as somebody would do it with the command-line tools: the
/// same five criteria, requirements, minimum, order and places as `examples/national`.
///
/// It leaves out what a tool for once has no use for: it checks nothing that it reads, keeps no
/// result, no hash of it and nothing to explain it from, tells nothing of those who are not
/// listed, does not say who is tied over the last place, bounds neither time nor memory, and
/// would have to be rewritten for other rules.
struct AwardPeer {
  let place: Workplace
  /// With the figures and the tree; gets what else it takes.
  let database: String

  private var script: String { place.path("award.lua") }

  /// Institutions with what they report to and their enrolment, and days of receipt: the
  /// program has them, too, before it is asked.
  func prepare(institutions: String, received: String) throws {
    _ = try MeasuredProcess.run([
      "sqlite3", place.path(database),
      """
      CREATE TABLE institution (unit TEXT PRIMARY KEY, name TEXT, kind TEXT, parent TEXT,
        report_to TEXT, enrolment INTEGER) WITHOUT ROWID
      """,
      ".mode csv", ".import --skip 1 \(institutions) institution",
      "CREATE TABLE receipt (unit TEXT PRIMARY KEY, received TEXT) WITHOUT ROWID",
      "INSERT INTO receipt SELECT DISTINCT unit, '\(received)' FROM figure",
    ])
    try place.write(Self.rules, to: "award.lua")
  }

  /// Prints the code of everybody who is listed, by province and rank.
  var command: [String] {
    [
      "sh", "-c",
      """
      sqlite3 -separator , '\(place.path(database))' "\(Self.units)" "\(Self.figures)" | \
      lua5.4 '\(script)'
      """,
    ]
  }

  /// The unit, its province, enrolment and day of receipt.
  private static let units = """
    SELECT i.unit, d.parent, i.enrolment, r.received FROM institution i \
    JOIN receipt r USING (unit) JOIN tree c ON c.unit = i.parent JOIN tree d ON d.unit = c.parent
    """

  /// As they are stored, a line for each row of a unit's return.
  private static let figures = """
    SELECT unit, row, sessions, participants FROM figure \
    WHERE unit IN (SELECT unit FROM institution)
    """

  private static let rules = """
    local function day(date)
      local year, month, day = date:match("(%d+)-(%d+)-(%d+)")
      return os.time{ year = year, month = month, day = day, hour = 12 } // 86400
    end
    local last_day = day("2021-10-11")
    local adds = {}
    for _, row in ipairs{ 1, 2, 3, 4, 9, 10, 11, 13 } do adds[row] = true end
    -- Units come first, then their figures: both have four fields.
    local units, order = {}, {}
    for line in io.lines() do
      local unit, second, third, fourth = line:match("^([^,]*),([^,]*),([^,]*),([^,]*)$")
      local it = units[unit]
      if not it then
        it = { unit = unit, block = second, enrolment = tonumber(third), received = day(fourth) }
        units[unit] = it
        order[#order + 1] = it
      else
        local row, sessions, people = tonumber(second), tonumber(third), tonumber(fourth)
        if adds[row] then
          if sessions then it.sessions = (it.sessions or 0) + sessions end
          if people then it.people = (it.people or 0) + people end
        end
        if row >= 9 and row <= 11 then it.seminars = (it.seminars or 0) + (people or 0) end
        if row == 12 then it.opening = sessions end
      end
    end
    local function points(it)
      local sum = 0
      if it.people and it.enrolment and it.enrolment > 0 then
        local share = math.min(it.people / it.enrolment, 1) * 40
        sum = math.floor(share * 100 + 0.5) / 100
      end
      local sessions, seminars = it.sessions or 0, it.seminars or 0
      sum = sum + (sessions >= 20 and 20 or sessions >= 10 and 12 or sessions >= 1 and 6 or 0)
      sum = sum + (seminars >= 300 and 20 or seminars >= 100 and 12 or seminars > 0 and 6 or 0)
      sum = sum + ((it.opening or 0) > 0 and 10 or 0)
      local early = last_day - it.received
      return sum + (early >= 3 and 10 or early >= 0 and 6 or 0)
    end
    local blocks, names = {}, {}
    for _, it in ipairs(order) do
      it.points = points(it)
      if it.received <= last_day and (it.opening or 0) > 0 and it.points >= 60 then
        local block = blocks[it.block]
        if not block then
          block = {}
          blocks[it.block] = block
          names[#names + 1] = it.block
        end
        block[#block + 1] = it
      end
    end
    table.sort(names)
    for _, name in ipairs(names) do
      local list = blocks[name]
      table.sort(list, function(a, b)
        if a.points ~= b.points then return a.points > b.points end
        return (a.people or -1) > (b.people or -1)
      end)
      -- Equals who together pass the last place are left to a ballot.
      local places = math.min(5, #list)
      local after = list[places + 1]
      while after and places > 0 and list[places].points == after.points
        and list[places].people == after.people do
        places = places - 1
      end
      for place = 1, places do print(list[place].unit) end
    end

    """
}
