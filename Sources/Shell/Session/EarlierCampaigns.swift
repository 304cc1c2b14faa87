internal import LearningWeek
internal import Rules

/// Finds the campaigns of earlier years for rules that ask for them, who cannot be told of a
/// failure: it is kept, because nothing computed without such a year may stand.
final class EarlierCampaigns {
  /// How one is found.
  var find: (Int) throws -> EarlierYear? = { _ in nil }
  private var failure: (any Error)?

  /// The campaign of `year`, or `nil` when there is none or it could not be read.
  func campaign(of year: Int) -> EarlierYear? {
    do {
      return try find(year)
    } catch {
      failure = error
      return nil
    }
  }

  /// - Throws: why one that was asked for could not be read.
  func check() throws {
    if let failure { throw failure }
  }

  func forget() { failure = nil }
}
