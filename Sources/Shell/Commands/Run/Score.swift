internal import LearningWeek
internal import Rules

extension Command {
  static let score = Command(
    "score", "chấm", .run, usage: "[NAME]",
    summary: Wording(
      vi: "điểm của mọi đơn vị và người được đề nghị; thêm tên: từng tiêu chí",
      en: "points of every candidate; NAME: criterion by criterion"),
    examples: ["score | top 10", "chấm THPT Văn Giang"]
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let candidates = try desk.scoring().candidates
    let provenance = try desk.provenance()
    let campaign = desk.campaign
    guard let text = arguments.text else {
      return Answer(provenance: provenance) { ScorePage.page(candidates, of: campaign, $0) }
    }
    let candidate = try CandidateFinder(candidates.map(\.candidate)).find(text)
    session.references.last = candidate.code
    guard let explained = try desk.run().explainScore(candidate.code) else {
      throw Failure.notConsidered(candidate, absence: nil)
    }
    return Answer(provenance: provenance) { ScorePage.single(explained, of: campaign, $0) }
  }
}
