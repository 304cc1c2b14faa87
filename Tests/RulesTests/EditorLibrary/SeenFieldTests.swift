import LearningWeek
import LuaRuntime
import Rules
import Testing

/// What functions really see against what the editor shows.
@Suite struct SeenFieldTests {
  @Test(arguments: [
    ("Unit", "u", "u"), ("EvidenceCounts", "u", "u.evidence"),
    ("Nomination", "u", "u.nomination"), ("EarlierAward", "u", "u.awards[1]"),
    ("EarlierYear", "u", "u:year(2020)"), ("Nominee", "c", "c"),
    ("Nomination", "c", "c.nomination"), ("Return", "r", "r"),
    ("EvidenceCounts", "r", "r.evidence"),
  ])
  func `an object has the fields that the editor shows, of their types, and no other`(
    topic: String, parameter: String, expression: String
  ) throws {
    let fields = EditorLibrary.fields(of: topic)
    #expect(fields.isEmpty == false)
    let listed = fields.map { "[\"\($0.name)\"] = \"\(Self.luaType($0.type))\"" }
    let words = EditorWords.all.map { "\"\($0)\"" }
    let pack = try #require(
      PackLoad.of(
        """
        attributes { staff = "Số người" }
        row "1" { "Lớp" }
        local listed = { \(listed.joined(separator: ", ")) }
        local words = { \(words.joined(separator: ", ")) }
        local function differences(object)
          local found = {}
          for _, word in ipairs(words) do
            local readable, value = pcall(function() return object[word] end)
            local is = math.type(value) or type(value)
            local wanted = listed[word]
            if not readable or type(object) == "table" and value == nil then is = "absent" end
            if wanted == nil then
              if is ~= "absent" then found[#found + 1] = word .. ": " .. is .. ", not shown" end
            elseif is ~= wanted and is .. "?" ~= wanted
              and not (is == "nil" and wanted:sub(-1) == "?") then
              found[#found + 1] = word .. ": " .. is .. ", not " .. wanted
            end
          end
          return table.concat(found, "; ")
        end
        local function compare(\(parameter))
          error("differences: " .. differences(\(expression)), 0)
        end
        \(Self.rule(parameter))
        """
      ).pack)
    let run = RuleRun(
      pack: pack, data: Self.data(pack.campaign),
      earlier: { $0 == 2020 ? EarlierYear(data: Self.data(pack.campaign)) : nil })
    #expect(Self.complaints(run, ofCheck: parameter == "r") == ["differences: "])
  }

  private static func rule(_ parameter: String) -> String {
    switch parameter {
    case "u": "criterion \"x\" { \"X\", max = 1, among = \"school\", points = compare }"
    case "c": "criterion \"x\" { \"X\", max = 1, to = \"individual\", points = compare }"
    default: "check \"x\" { \"X\", test = compare }"
    }
  }

  /// What Lua calls a value of the type; with `?` where it may be nothing.
  private static func luaType(_ type: String) -> String {
    let mark = type.hasSuffix("?") && !type.hasPrefix("fun(") ? "?" : ""
    let name = mark.isEmpty ? type : String(type.dropLast())
    switch name {
    case "string", "integer", "boolean": return name + mark
    case "UnitKind", "AreaLevel", "CandidateKind", "ReturnScope": return "string" + mark
    case _ where name.hasPrefix("fun("): return "function"
    case _ where name.hasSuffix("[]"): return "table"
    default: return "userdata" + mark
    }
  }

  /// One school of which everything is known, and one person in it.
  private static func data(_ campaign: Campaign) -> CampaignData {
    var week = SmallWeek(campaign)
    week.add("A")
    week.receive("A", ["1": ["sessions": 1, "participants": 9]])
    week.nominate(.collective, "A", "A")
    week.data.nominations.append(
      Nomination(
        kind: .individual, name: "An", unit: "A", position: "Giáo viên", isFemale: true,
        achievement: "Lớp học", receivedOn: campaign.lastDay, place: SmallWeek.place))
    week.data.earlierAwards = [
      EarlierAward(
        kind: .collective, name: "A", unit: "A", award: "a", year: 2020,
        place: SmallWeek.place)
    ]
    return week.data
  }

  private static func complaints(_ run: RuleRun, ofCheck isCheck: Bool) -> [String] {
    do throws(RunError) {
      if isCheck { _ = try run.check() } else { _ = try run.score() }
      return []
    } catch {
      guard case .failures(let failures) = error else { return ["\(error)"] }
      return failures.map { failure in
        guard case .script(.runtime(let diagnosis)) = failure.fault else {
          return "\(failure.fault)"
        }
        return diagnosis.message
      }
    }
  }
}
