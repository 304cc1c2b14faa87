package import LearningWeek

/// Saving what a file held: each call is one transaction and one entry of the
/// journal, none when nothing changes. Same content again changes nothing,
/// other content is a new revision.
///
/// All throw `unknownUnit` for a unit that the campaign does not have,
/// `readOnly`, `locked`, `diskFull`, `interrupted`; then nothing was stored.
extension Store {
  /// Keyed by unit, kind and location.
  package func save(
    evidence: [Evidence], campaign: Campaign, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    try save(records: evidence, campaign: campaign, by: author, dryRun: dryRun)
  }

  /// Keyed by unit, source and note; lines alike in one file are several sums.
  package func save(
    funding: [Funding], campaign: Campaign, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    try save(records: funding, campaign: campaign, by: author, dryRun: dryRun)
  }

  /// Keyed by unit, kind, name (tone marks wherever they stand) and award. The
  /// earliest day of arrival stands.
  package func save(
    nominations: [Nomination], campaign: Campaign, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    try save(records: nominations, campaign: campaign, by: author, dryRun: dryRun)
  }

  /// Keyed by unit, kind, name, award and year.
  package func save(
    earlierAwards: [EarlierAward], campaign: Campaign, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    try save(records: earlierAwards, campaign: campaign, by: author, dryRun: dryRun)
  }

  /// Keyed by unit, name, flag and first day.
  package func save(
    flags: [FlagMark], campaign: Campaign, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    try save(records: flags, campaign: campaign, by: author, dryRun: dryRun)
  }

  /// Keyed by unit and section.
  package func save(
    narratives: [Narrative], campaign: Campaign, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    try save(records: narratives, campaign: campaign, by: author, dryRun: dryRun)
  }

  /// Keyed by unit and name.
  package func save(
    facts: [CampaignFact], campaign: Campaign, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    for fact in facts {
      if case .number(let number) = fact.value, !number.isFinite {
        throw .unstorable(fact.unit, field: fact.name, place: fact.place)
      }
    }
    return try save(records: facts, campaign: campaign, by: author, dryRun: dryRun)
  }
}
