import Foundation
import TestSupport
import Testing

@testable import Shell

/// What officers and the council enter, on the made-up province.
struct DecisionTests {
  private static let award = "giay_khen_tap_the"

  /// Outcomes of the collectives' award by code after `lines`, on a copy.
  private static func outcomes(after lines: [String]) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    let entered = ProgramRun.of(lines: lines, on: database)
    #expect(entered.code == .ok, "\(entered.errors)")
    let run = ProgramRun.of(lines: ["shortlist \(award)"], on: database, ["--format", "json"])
    var outcomes: [String: String] = [:]
    for candidate in try JSONDocument(run.output)["awards"].items[0]["candidates"].items {
      outcomes[candidate["code"].text ?? ""] = candidate["outcome"].text
    }
    return outcomes
  }

  @Test func `a ballot settles the tie over the last place`() throws {
    let before = try Self.outcomes(after: ["status"])
    #expect(before["M323-PT3"] == "ballot")
    #expect(before["M328-PT1"] == "ballot")
    let after = try Self.outcomes(after: ["ballot \(Self.award) M328-PT1"])
    #expect(after["M328-PT1"] == "shortlisted")
    #expect(after["M323-PT3"] == "below")
  }

  @Test func `the council's decision stands beside what was computed until it is undone`() throws {
    let out = "override M326-PT4 \(Self.award) out --reason Xin rút"
    #expect(try Self.outcomes(after: [out])["M326-PT4"] == "overridden_out")
    #expect(try Self.outcomes(after: [out, "undo"])["M326-PT4"] == "shortlisted")
  }

  @Test func `a decision without a reason is refused and changes nothing`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    let before = ProgramRun.of(lines: ["audit"], on: database)
    for line in [
      "override M326-PT4 \(Self.award) out", "extend 330 2021-10-30", "prefer 330 built",
    ] {
      let run = ProgramRun.of(lines: [line], on: database, ["--format", "json"])
      #expect(run.code == .command)
      #expect(try JSONDocument(run.errors)["error"]["code"].text == "E-REASON")
    }
    #expect(ProgramRun.of(lines: ["audit"], on: database) == before)
  }

  @Test func `a flag holds a unit back`() throws {
    let after = try Self.outcomes(after: ["flag M326-PT4 discipline --reason Đang thanh tra"])
    #expect(after["M326-PT4"] == "ineligible")
  }

  @Test func `an extension makes a late unit punctual and the journal keeps why`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    func late() throws -> [String] {
      let run = ProgramRun.of(lines: ["status"], on: database, ["--format", "json"])
      return try JSONDocument(run.output)["units"].items
        .filter { $0["state"].text == "late" }.compactMap { $0["code"].text }
    }
    let unit = try #require(try late().first)
    let run = ProgramRun.of(
      lines: ["extend \(unit) 2021-12-31 --reason Mưa lũ kéo dài"], on: database)
    #expect(run.code == .ok, "\(run.errors)")
    #expect(try !late().contains(unit))
    let journal = ProgramRun.of(lines: ["audit"], on: database, ["--format", "json"])
    #expect(try JSONDocument(journal.output).items.last?["reason"].text == "Mưa lũ kéo dài")
    #expect(
      ProgramRun.of(lines: ["verify journal"], on: database).output == "the journal is intact\n")
  }

  @Test func `a pack in decomposed letters is the same pack`() throws {
    let folder = try TemporaryFolder()
    let plain = try #require(Batch.contents(of: Repository.scripts + "/hung-yen/2021.lua"))
    let shared = try #require(Batch.contents(of: Repository.scripts + "/common/national.lua"))
    _ = try folder.write(plain.decomposedStringWithCanonicalMapping, to: "hung-yen/2021.lua")
    _ = try folder.write(shared.decomposedStringWithCanonicalMapping, to: "common/national.lua")
    func facts(_ scripts: String) -> String {
      ProgramRun.of([
        ":memory:", "--scripts", scripts, "--use", "hung-yen/2021", "--format", "json", "-c",
        "info",
      ]).output
    }
    #expect(facts(folder.path) == facts(Repository.scripts))
  }
}
