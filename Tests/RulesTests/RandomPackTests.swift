import LearningWeek
import Rules
import Testing

/// Properties of awards over packs and data drawn from a seed, from the Lua text to the outcome.
@Suite struct RandomPackTests {
  private static let seeds = UInt64(1)...60

  /// Awards that touch each other, or do not.
  private struct Trial {
    var pack: RulePack
    var data: CampaignData

    init(seed: UInt64, excludes: Bool = false) throws {
      var random = SplitMix64(state: seed &* 7919)
      func oneIn(_ count: UInt64) -> Bool { random.next() % count == 0 }
      func below(_ count: UInt64) -> UInt64 { random.next() % count }
      var text = """
        attributes { p = "Điểm một", q = "Điểm hai", staff = "Số người" }
        flags { f0 = "Dấu không", f1 = "Dấu một", f2 = "Dấu hai" }
        row "1" { "Lớp" }
        criterion "p" { "Một", max = \(2 + below(3)), points = function(u) return u.attributes.p end }
        criterion "q" { "Hai", max = 3, points = function(u) return u.attributes.q end }
        criterion "s" { "Ba", max = 4, points = steps { { from = 2, points = \(below(5)) },
          { from = 1, below = 2, points = 1 }, of = function(u) return u:total("sessions") end } }

        """
      let count = 1 + below(3)
      for index in 0..<count {
        let blocks = ["", "block = function(u) return u.kind end,"]
        let quotas = [
          "quota = \(below(5)),", "quota = { school = \(below(4)), otherwise = \(below(3)) },",
          "quota = percent(\(10 * below(6)), { of = \"staff\", round = \"up\" }),", "",
        ]
        let isByKind = oneIn(2)
        let orders = [
          "{ \"score\" }", "{ \"score\", \"participants\" }",
          "{ less { \"Số lớp\", function(u) return u:total(\"sessions\") end }, \"score\" }",
        ]
        text += """
          award "a\(index)" { "A\(index)", to = "collective",
            \(isByKind ? blocks[1] : blocks[0])
            \(isByKind ? quotas[1] : [quotas[0], quotas[2], quotas[3]][Int(below(3))])
            \(oneIn(3) ? "minimum = \(below(5))," : "")
            require = { { "Không có dấu \(index)", function(u) return not u:flag("f\(index)") end } },
            \(excludes && index > 0 && oneIn(2) ? "not_with = { \"a\(index - 1)\" }," : "")
            order = \(orders[Int(below(3))]) }

          """
      }
      let load = PackLoad.of(text)
      pack = try #require(load.pack, "\(load.errors)")
      var week = SmallWeek(pack.campaign)
      for number in 0..<9 {
        let code = UnitCode("U\(number)")
        var attributes: [String: AttributeValue] = [
          "p": .number(Double(below(3))), "staff": .number(Double(below(5))),
        ]
        if !oneIn(5) { attributes["q"] = .number(Double(below(9)) / 2) }
        week.add(code, oneIn(3) ? .library : .school, attributes: attributes)
        if !oneIn(4) {
          week.receive(
            code, ["1": ["sessions": Int(below(4)), "participants": Int(below(3)) * 10]])
        }
        for flag in 0..<3 where oneIn(5) {
          week.data.flags.append(
            FlagMark(unit: code, flag: "f\(flag)", place: SmallWeek.place))
        }
      }
      data = week.data
    }

    func result(of data: CampaignData? = nil) throws -> RunResult {
      try RuleRun(pack: pack, data: data ?? self.data).run()
    }

    /// What the candidate's unit would have to report for the flip to be so.
    func applied(_ flip: Flip, to code: String, award: String) -> CampaignData {
      var data = data
      let unit = UnitCode(code)
      switch flip {
      case .requirement(_, let met, _):
        let flag = "f" + award.dropFirst()
        data.flags.removeAll { $0.unit == unit && $0.flag == flag }
        if !met {
          data.flags.append(FlagMark(unit: unit, flag: flag, place: SmallWeek.place))
        }
      case .points(let criterion, _, let to, _):
        guard let index = data.units.firstIndex(where: { $0.code == unit }) else { return data }
        data.units[index].attributes[criterion] = .number(to.value)
      }
      return data
    }
  }

  @Test(arguments: seeds)
  func `nobody eligible outside outranks anybody inside, and no quota is passed`(
    seed: UInt64
  ) throws {
    for decision in try Trial(seed: seed).result().decisions {
      for (block, candidates) in Dictionary(grouping: decision.candidates, by: \.entry.block) {
        let inside = candidates.filter { $0.outcome == .shortlisted }
        let outside = candidates.filter { $0.outcome == .below || $0.outcome == .ballot }
        let last = inside.compactMap(\.rank).max() ?? 0
        #expect(outside.allSatisfy { $0.rank ?? 0 > last })
        if let places = decision.places[block] { #expect(inside.count <= places) }
        #expect(inside.count + outside.count == candidates.count { $0.rank != nil })
      }
    }
  }

  @Test(arguments: seeds)
  func `those with equal orders share a rank and an outcome`(seed: UInt64) throws {
    for decision in try Trial(seed: seed).result().decisions {
      let ranked = decision.candidates.filter { $0.rank != nil }
      for a in ranked {
        for b in ranked where a.entry.block == b.entry.block {
          #expect((a.entry.order == b.entry.order) == (a.rank == b.rank))
          if a.rank == b.rank { #expect(a.outcome == b.outcome) }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `taking a unit out of the campaign takes no other off a list of fixed places`(
    seed: UInt64
  ) throws {
    let trial = try Trial(seed: seed)
    let before = try trial.result()
    for unit in trial.data.units.map(\.code) {
      var data = trial.data
      data.units.removeAll { $0.code == unit }
      data.expected[unit] = nil
      data.returns[ReturnKey(unit, .own)] = nil
      data.receipts[unit] = nil
      data.flags.removeAll { $0.unit == unit }
      let after = try trial.result(of: data)
      for (old, new) in zip(before.decisions, after.decisions) {
        // A percentage of those who are there is no fixed quota.
        guard old.places.allSatisfy({ new.places[$0.key] == nil || new.places[$0.key] == $0.value })
        else { continue }
        let listed = old.candidates.filter { $0.outcome == .shortlisted }
          .map(\.entry.candidate.code).filter { $0 != unit.text }
        let still = new.candidates.filter { $0.outcome == .shortlisted }
          .map(\.entry.candidate.code)
        #expect(Set(listed).isSubset(of: still), "without \(unit)")
      }
    }
  }

  @Test(arguments: seeds)
  func `what a flip says happens when the unit's own facts are changed so`(seed: UInt64) throws {
    let trial = try Trial(seed: seed, excludes: true)
    let run = RuleRun(pack: trial.pack, data: trial.data)
    let result = try run.run()
    for decision in result.decisions {
      for candidate in decision.candidates {
        let code = candidate.entry.candidate.code
        let award = decision.terms.id
        for flip in try run.explain(code, award: award, in: result)?.flips ?? [] {
          // Points by steps follow from a return, and are not set one by one.
          if case .points("s", _, _, _) = flip { continue }
          let after = try trial.result(of: trial.applied(flip, to: code, award: award))
          let outcome = after.decisions.first { $0.terms.id == award }?.candidates
            .first { $0.entry.candidate.code == code }?.outcome
          #expect(outcome == flip.outcome, "\(code) \(award) \(flip)")
          #expect(outcome != candidate.outcome)
        }
      }
    }
  }

  @Test func `the packs differ, and so do their lists`() throws {
    var packs: Set<String> = []
    var outcomes: Set<Outcome> = []
    var flips = 0
    for seed in Self.seeds {
      let trial = try Trial(seed: seed, excludes: true)
      packs.insert(trial.pack.hash)
      let run = RuleRun(pack: trial.pack, data: trial.data)
      let result = try run.run()
      for decision in result.decisions {
        outcomes.formUnion(decision.candidates.map(\.outcome))
        for candidate in decision.candidates {
          flips +=
            try run.explain(
              candidate.entry.candidate.code, award: decision.terms.id, in: result)?.flips.count
            ?? 0
        }
      }
    }
    #expect(packs.count > 50)
    #expect(outcomes == [.shortlisted, .ballot, .below, .ineligible, .superseded])
    #expect(flips > 500)
  }
}

extension Flip {
  fileprivate var outcome: Outcome {
    switch self {
    case .requirement(_, _, let outcome), .points(_, _, _, let outcome): outcome
    }
  }
}
