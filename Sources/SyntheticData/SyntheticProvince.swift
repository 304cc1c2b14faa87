package import LearningWeek

/// A made-up province below a real table: institutions in the real districts and
/// communes, and returns that add up exactly to the given totals.
///
/// Everything in it is marked synthetic, and every made-up name ends in "(mẫu)", so
/// that no list, file or screen can pass for real figures. The same campaign, areas,
/// totals and seed give the same values on every machine.
package struct SyntheticProvince: Sendable {
  package var units: [ReportingUnit]
  package var returns: [Return]
  package var evidence: [Evidence]
  package var funding: [Funding]
  package var nominations: [Nomination]
  package var flags: [FlagMark]
  package var facts: [CampaignFact]

  /// What to make.
  package struct Plan: Hashable, Sendable {
    package var seed: UInt64
    /// Schools, centres and colleges.
    package var institutions: Int
    /// Nominated people.
    package var nominated: Int

    package init(seed: UInt64 = 1, institutions: Int = 620, nominated: Int = 64) {
      self.seed = seed
      self.institutions = institutions
      self.nominated = nominated
    }
  }

  /// Why a province cannot be made.
  package enum Defect: Error, Hashable, Sendable {
    /// The campaign's area has no district or no commune in force.
    case noAreas
    /// A counting row wants more units than report.
    case tooFewUnits(row: String, wanted: Int, available: Int)
    /// Fewer institutions were asked for than the smallest sensible province has.
    case tooFewInstitutions(minimum: Int)
  }

  /// - Parameters:
  ///   - areas: the campaign's official areas, the root among them.
  ///   - totals: the figures of the whole province by row and column.
  package init(
    campaign: Campaign, areas: [ReportingUnit], totals: [String: [String: Int]],
    plan: Plan = Plan()
  ) throws(Defect) {
    var random = SplitMix64(seed: plan.seed)
    let file = "generate --seed \(plan.seed)"
    let register = try SyntheticRegister(
      campaign: campaign, areas: areas, institutions: plan.institutions, random: &random)
    let punctuality = Punctuality(register: register, campaign: campaign, random: &random)
    var figures = SyntheticFigures(register: register, punctuality: punctuality, campaign: campaign)
    try figures.distribute(totals, random: &random)

    units = register.institutions
    returns = figures.returns(file: file)
    let extras = SyntheticExtras(
      register: register, punctuality: punctuality, campaign: campaign, file: file, random: &random)
    evidence = extras.evidence
    funding = extras.funding
    flags = extras.flags
    facts = extras.facts
    nominations = SyntheticPeople.nominations(
      plan.nominated, register: register, punctuality: punctuality, campaign: campaign, file: file,
      random: &random)
  }
}
