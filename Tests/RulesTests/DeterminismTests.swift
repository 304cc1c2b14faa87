import LearningWeek
import Rules
import Testing

@Suite struct DeterminismTests {
  private static let pack = """
    attributes { enrolment = "Sĩ số" }
    row "1" { "Lớp" }
    criterion "reach" { "Quy mô", max = 30, share = function(u)
      return ratio(u:total("participants"), u.attributes.enrolment) end }
    criterion "early" { "Sớm", max = 5, points = steps { { from = 5, points = 5 },
      { from = 1, below = 5, points = 3 }, of = function(u) return u.days_early end } }
    award "a" { "A", to = "collective", block = function(u) return u:above("district") end,
      quota = 2, require = { { "Đúng hạn", function(u) return u.on_time end } },
      order = { "score", "participants" } }
    award "b" { "B", to = { "collective", "individual" }, quota = percent(20), not_with = { "a" } }

    """

  private func week(_ campaign: Campaign, seed: UInt64, shuffled: UInt64) -> CampaignData {
    var random = SplitMix64(state: seed)
    var week = SmallWeek(campaign)
    for district in 0..<3 {
      let area = UnitCode("32\(district)")
      week.add(area, .district)
      for number in 0..<8 {
        let code = UnitCode("\(area.text)-\(number)")
        week.add(
          code, parent: area,
          attributes: random.next() % 4 == 0
            ? [:] : ["enrolment": .number(Double(random.next() % 5) * 100)])
        if random.next() % 5 > 0 {
          week.receive(
            code, on: "2021-10-\(10 + random.next() % 3)",
            ["1": ["sessions": Int(random.next() % 3), "participants": Int(random.next() % 300)]])
        }
        if random.next() % 3 == 0 { week.nominate(.individual, "Người \(number)", code) }
      }
    }
    var order = SplitMix64(state: shuffled)
    week.data.units.shuffle(using: &order)
    week.data.nominations.shuffle(using: &order)
    return week.data
  }

  @Test func `the same run from shuffled input in fresh states is the same bytes`() throws {
    for seed in UInt64(1)...25 {
      var seen: Set<String> = []
      for shuffle in UInt64(1)...3 {
        let pack = try #require(PackLoad.of(Self.pack).pack)
        let data = week(pack.campaign, seed: seed, shuffled: shuffle &+ seed)
        let run = RuleRun(pack: pack, data: data, programVersion: "1.0")
        let result = try run.run()
        seen.insert(
          "\(try run.score()) \(result.identity.resultHash) \(result.decisions.map(\.candidates))"
            + "\(result.decisions.map { ($0.places.count, $0.freePlaces.count) })")
      }
      #expect(seen.count == 1)
    }
  }

  @Test func `the id of a run follows from pack, data and program alone`() throws {
    let pack = try #require(PackLoad.of(Self.pack).pack)
    var data = week(pack.campaign, seed: 1, shuffled: 1)
    let first = try RuleRun(pack: pack, data: data, programVersion: "1.0").run()
    let other = try RuleRun(pack: pack, data: data, programVersion: "1.1").run()
    #expect(first.identity.id.count == 12)
    #expect(first.identity.resultHash == other.identity.resultHash)
    #expect(first.identity.id != other.identity.id)
    data.revision = "r2"
    let later = try RuleRun(pack: pack, data: data, programVersion: "1.0").run()
    #expect(later.identity.id != first.identity.id)
    #expect(first.identity.packHash == pack.hash)
    #expect(first.identity.dataRevision == "r1")
  }

  @Test func `the id of a run covers the earlier years that a rule asked for`() throws {
    let pack = try #require(
      PackLoad.of(
        """
        deadline { from = "school", to = "province", by = "2021-10-20" }
        row "1a" { "Lớp", unit = "Lớp" }
        criterion "growth" { "Tăng", max = 10, source = "ví dụ",
          points = function(u) return u:year(2020):total("sessions") end }
        award "a" { "Giấy khen", to = "collective", source = "ví dụ", quota = 1 }
        """
      ).pack)
    var week = SmallWeek(pack.campaign)
    week.add("33", .province)
    week.add("S1")
    func run(_ revision: String?, pack hash: String = "p", asked: Int = 2020) throws -> RunIdentity
    {
      var then = SmallWeek(pack.campaign)
      then.data.campaign.year = asked
      then.data.revision = revision ?? ""
      then.add("S1")
      then.receive("S1", ["1a": ["sessions": 3]])
      let year = EarlierYear(data: then.data, packHash: hash)
      let run = RuleRun(
        pack: pack, data: week.data,
        earlier: { $0 == asked && revision != nil ? year : nil }, programVersion: "1")
      // Asking beforehand changes nothing.
      _ = try run.score()
      return try run.run().identity
    }
    let first = try run("r0")
    #expect(
      first.earlier == [EarlierReference(year: 2020, packHash: "p", dataRevision: "r0")])
    #expect(try run("r0") == first)
    #expect(try run("r1").id != first.id)
    #expect(try run("r1").parts(differingFrom: first) == [.earlierYears])
    #expect(try run("r0", pack: "q").id != first.id)
    // A year that nobody asks for, or that is not there, is no part of it.
    #expect(try run(nil).earlier == [])
    #expect(try run("r0", asked: 2019).id == run(nil).id)
  }

  @Test func `the result hash changes with an outcome`() throws {
    let pack = try #require(PackLoad.of(Self.pack).pack)
    var data = week(pack.campaign, seed: 3, shuffled: 1)
    let first = try RuleRun(pack: pack, data: data).run()
    let listed = try #require(
      first.decisions[0].candidates.first { $0.outcome == .shortlisted })
    data.overrides = [
      Override(
        award: "a", candidate: listed.entry.candidate.code, isIn: false, reason: "x", by: "y")
    ]
    let overruled = try RuleRun(pack: pack, data: data).run()
    #expect(overruled.identity.resultHash != first.identity.resultHash)
  }

  @Test func `a pack that failed can be run again`() throws {
    let pack = try #require(
      PackLoad.of(
        """
        criterion "a" { "A", max = 1, points = function(u)
          if u.code == "A" then error("x") end
          return 1 end }
        """
      ).pack)
    var bad = SmallWeek(pack.campaign)
    bad.add("A")
    var good = SmallWeek(pack.campaign)
    good.add("B")
    #expect(throws: RunError.self) { try RuleRun(pack: pack, data: bad.data).score() }
    #expect(try RuleRun(pack: pack, data: good.data).score().candidates.map(\.score.value) == [1])
  }

  @Test func `a unit kept from an earlier run is refused`() throws {
    let pack = try #require(
      PackLoad.of(
        """
        local kept
        criterion "a" { "A", max = 1, points = function(u)
          kept = kept or u
          return kept.code == "Z" and 1 or 0 end }
        """
      ).pack)
    var many = SmallWeek(pack.campaign)
    for code in ["A", "B", "C"] as [UnitCode] { many.add(code) }
    many.data.expected["A"] = nil
    many.data.expected["B"] = nil
    var few = SmallWeek(pack.campaign)
    few.add("A")
    _ = try RuleRun(pack: pack, data: many.data).score()
    guard case .failure(.failures(let failures)) = scores(RuleRun(pack: pack, data: few.data))
    else {
      Issue.record("it did not fail")
      return
    }
    #expect(failures.map(\.fault.code) == ["E-LUA-STALE"])
  }
}

/// A seeded generator (Steele, Lea, Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
