import LearningWeek
import Reporting
import Rules
import Storage
import TestSupport
import Testing
import VietnameseText

@testable import Shell

/// The made-up province of Hưng Yên 2021, worked out to the end and written down: the shortlist,
/// everybody's points and every explanation. A second reckoning that knows neither packs nor Lua
/// must come to the same.
@Suite struct WorkedProvinceTests {
  private static func desk() throws -> (Session, CampaignDesk) {
    let transcript = try Transcript(on: SampleDatabase.province, language: .vi)
    return (transcript.session, try transcript.session.chosenDesk())
  }

  @Test func `every rank, outcome, requirement and point is that of the reckoning by hand`() throws
  {
    let (session, desk) = try Self.desk()
    let oracle = try ProvinceOracle(session.store)
    let result = try desk.result()
    let decided = try [
      "giay_khen_tap_the": oracle.collectives(), "giay_khen_ca_nhan": oracle.individuals(),
    ].map { award, expected in
      (try #require(result.decisions.first { $0.terms.id == award }), expected)
    }
    for (decision, expected) in decided {
      let made = Dictionary(
        uniqueKeysWithValues: decision.candidates.map { candidate in
          let who = candidate.entry.candidate
          return (
            who.kind == .collective ? who.code : "\(who.unit) \(who.name)",
            ProvinceOracle.Standing(
              points: Dictionary(
                uniqueKeysWithValues: candidate.entry.criteria.map { ($0.id, $0.points.scaled) }),
              requirements: candidate.entry.requirements.map(\.isMet), rank: candidate.rank,
              outcome: candidate.outcome.rawValue)
          )
        })
      #expect(made.count > 60)
      #expect(made.count == decision.candidates.count)
      #expect(Set(made.keys) == Set(expected.keys))
      for (name, standing) in expected where made[name] != standing {
        Issue.record("\(name): \(String(describing: made[name])), by hand \(standing)")
      }
    }
  }

  @Test func `every figure of every explanation is the one in the file`() throws {
    let (session, desk) = try Self.desk()
    let oracle = try ProvinceOracle(session.store)
    let (run, result) = (try desk.run(), try desk.result())
    var looked = 0
    for decision in result.decisions {
      for candidate in decision.candidates {
        let code = candidate.entry.candidate.code
        let explained = try #require(try run.explain(code, award: decision.terms.id, in: result))
        for read in explained.decision.entry.criteria.flatMap(\.reads) {
          guard let expected = Self.value(of: read.subject, in: oracle) else { continue }
          looked += 1
          if read.value != expected {
            Issue.record("\(code) \(read.subject): \(read.value), in the file \(expected)")
          }
        }
      }
    }
    #expect(looked > 1000)
  }

  /// What the file holds for what a rule looked at; `nil` for what the reckoning does not keep.
  private static func value(of subject: ReadSubject, in oracle: ProvinceOracle) -> ReadValue? {
    func number(_ value: Int?) -> ReadValue { value.map { .number(Double($0)) } ?? .notReported }
    switch subject {
    case .total(let unit, "participants"):
      return number(oracle.institutions[unit.text]?.people)
    case .total(let unit, "sessions"): return number(oracle.institutions[unit.text]?.events)
    case .figure(let unit, let row, "institutions"):
      return number(oracle.institutions[unit.text]?.figures[row]?["sessions"])
    case .attribute(let unit, "enrolment"):
      return number(oracle.institutions[unit.text]?.enrolment)
    case .attribute(let unit, "plan_issued_on"):
      return oracle.institutions[unit.text]?.planIssuedOn.map { .text($0) } ?? .notReported
    default: return nil
    }
  }

  @Test func `the shortlist, every score and every explanation are these`() throws {
    let (_, desk) = try Self.desk()
    let (run, result) = (try desk.run(), try desk.result())
    var list = ""
    var scores = ""
    var explanations = ""
    for decision in result.decisions {
      for candidate in decision.candidates {
        let entry = candidate.entry
        let line = [
          decision.terms.id, candidate.rank.map(String.init) ?? "-", entry.candidate.code,
          entry.candidate.name, Words.number(entry.score.value), candidate.outcome.rawValue,
        ].joined(separator: " | ")
        if candidate.outcome.isListed || candidate.outcome == .ballot { list += line + "\n" }
        let points = entry.criteria.map { "\($0.id) \(Words.number($0.points.value))" }
        scores += line + " | " + points.joined(separator: ", ") + "\n"
        let explained = try #require(
          try run.explain(entry.candidate.code, award: decision.terms.id, in: result))
        explanations += line + "\n" + Self.text(of: explained, decision, desk) + "\n"
      }
    }
    expectSnapshot(list, named: "worked-province-list")
    expectSnapshot(scores, named: "worked-province-scores")
    expectSnapshot(explanations, named: "worked-province-explanations")
  }

  /// As `why` says it, without the wordings that are the same for everybody: each condition with
  /// what it rests on, each criterion with what it read and from where, the line, the flips.
  private static func text(
    of explained: Explanation, _ decision: AwardDecision, _ desk: CampaignDesk
  ) -> String {
    let entry = explained.decision.entry
    let conditions = entry.requirements.map { check in
      (check.isMet ? "+ " : "- ") + ScoreWords.basis(check, of: desk.campaign).vi
    }
    let criteria = entry.criteria.map { criterion in
      let reads = criterion.reads.map { ScoreWords.reading($0, of: desk.campaign).vi }
      let notes = criterion.notes.map { ScoreWords.wording($0, of: desk.campaign).vi }
      return "\(criterion.id) \(Words.number(criterion.points.value)): "
        + (reads + notes).joined(separator: "; ")
    }
    let standing = ExplainedStanding(
      explained.decision, places: explained.places, flips: explained.flips,
      lines: AwardLines(of: decision), status: try? desk.status(of: entry.candidate.unit))
    let page = ExplanationPage(
      campaign: desk.campaign, terms: decision.terms, standing: standing
    ).page(in: .vi)
    let said = page.sections.flatMap(\.remarks).map { $0.drop { $0 == " " } }
      .filter { !$0.hasPrefix("căn cứ: ") && !$0.hasPrefix("quy tắc này là ví dụ") }
    return (conditions + criteria + said.map(String.init)).map { "  " + $0 + "\n" }.joined()
  }
}
