import TestSupport
import Testing

@testable import Shell

/// What the made-up province was built to show.
@Suite struct ShortlistFactTests {
  private static let awards: [JSONDocument] = {
    let run = ProgramRun.of(
      lines: ["shortlist"], on: SampleDatabase.province, ["--readonly", "--format", "json"])
    return (try? JSONDocument(run.output))?["awards"].items ?? []
  }()

  private func award(_ id: String) throws -> JSONDocument {
    try #require(Self.awards.first { $0["id"].text == id })
  }

  @Test func `620 institutions are there and 570 of them held an opening`() throws {
    let kinds = ["school", "centre", "community_centre", "college"]
    let run = ProgramRun.of(
      lines: ["units", "total institutions"], on: SampleDatabase.province,
      ["--readonly", "--format", "json"])
    let documents = try run.output.split(separator: "\n").map { try JSONDocument(String($0)) }
    let made = documents[0].items.filter { kinds.contains($0["kind"].text ?? "") }
    #expect(made.count == 620)
    #expect(documents[1].items.map(\.["value"]) == [.integer(570)])
  }

  @Test func `a tie over the last place goes to a ballot`() throws {
    let award = try award("giay_khen_tap_the")
    #expect(award["quota"] == .integer(2))
    let first = award["candidates"].items.prefix(4)
    #expect(first.map(\.["rank"].whole) == [1, 2, 2, 4])
    #expect(
      first.map(\.["outcome"].text) == ["shortlisted", "ballot", "ballot", "below"])
    #expect(first[1]["score"] == first[2]["score"])
  }

  @Test func `a flagged unit is ineligible however many points it has`() throws {
    let flagged = try award("giay_khen_tap_the")["candidates"].items.filter { candidate in
      candidate["requirements"].items.contains {
        $0["text"].text == "Không đang bị xem xét kỷ luật, thanh tra, khiếu nại"
          && $0["met"] == .truth(false)
      }
    }
    #expect(!flagged.isEmpty)
    #expect(Set(flagged.map(\.["outcome"].text)) == ["ineligible"])
    #expect(Set(flagged.map(\.["rank"])) == [.null])
  }

  @Test func `nobody is listed who misses a requirement, nor more than there are places`() throws {
    for id in ["giay_khen_tap_the", "giay_khen_ca_nhan"] {
      let award = try award(id)
      let candidates = award["candidates"].items
      let listed = candidates.filter { $0["outcome"].text == "shortlisted" }
      #expect(listed.count <= award["quota"].whole ?? 0)
      for candidate in candidates {
        let meets = candidate["requirements"].items.allSatisfy { $0["met"] == .truth(true) }
        if !meets { #expect(candidate["outcome"].text == "ineligible") }
      }
      for candidate in candidates {
        let points = candidate["criteria"].items.compactMap(\.["points"].decimal).reduce(0, +)
        #expect(abs(points - (candidate["score"].decimal ?? -1)) < 0.001)
      }
    }
  }
}
