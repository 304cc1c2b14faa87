import LearningWeek
import Storage

extension Store {
  /// Writes one decision, as the console does.
  func decide(
    _ change: TriedChange, campaign: Campaign, by author: Author
  ) throws -> SaveSummary {
    try save(Trial(on: data(of: campaign), changes: [change]), campaign: campaign, by: author)
  }
}
