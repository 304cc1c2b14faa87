internal import LearningWeek
internal import LuaRuntime
internal import Rules
internal import Storage

/// The campaign in use: its pack, and what has been computed from the data so far.
/// Owns those results; `forget` drops them when the data changed.
final class CampaignDesk {
  private(set) var pack: RulePack
  private let store: Store
  /// For running the pack; loading it has the library's.
  var bounds = LuaBounds() {
    didSet { forget() }
  }
  /// Finds the campaign of an earlier year for rules that ask for it.
  var earlierYear: (Int) throws -> EarlierYear? = { _ in nil }
  /// Why one that was asked for could not be read: nothing computed without it may stand.
  private var earlierFailure: (any Error)?
  private var knownData: CampaignData?
  private var knownRollUp: RollUp?
  private var knownRun: RuleRun?
  private var knownScoring: Scoring?
  private var knownResult: RunResult?

  init(pack: RulePack, store: Store) {
    self.pack = pack
    self.store = store
  }

  var campaign: Campaign { pack.campaign }

  func data() throws -> CampaignData {
    if let knownData { return knownData }
    let data = try store.data(of: campaign)
    knownData = data
    return data
  }

  func rollUp() throws -> RollUp {
    if let knownRollUp { return knownRollUp }
    let rollUp = try run().rollUp
    knownRollUp = rollUp
    return rollUp
  }

  func run() throws -> RuleRun {
    if let knownRun { return knownRun }
    let run = RuleRun(
      pack: pack, data: try data(), earlier: { [weak self] in self?.earlier($0) },
      programVersion: Program.version, bounds: bounds)
    knownRun = run
    return run
  }

  /// Everybody's points.
  func scoring() throws -> Scoring {
    if let knownScoring { return knownScoring }
    let scoring = try run().score()
    if let earlierFailure { throw earlierFailure }
    knownScoring = scoring
    return scoring
  }

  /// Every award, decided.
  func result() throws -> RunResult {
    if let knownResult { return knownResult }
    let result = try run().run()
    if let earlierFailure { throw earlierFailure }
    knownResult = result
    return result
  }

  /// The awards as they would be decided on other data of the campaign.
  func result(of data: CampaignData) throws -> RunResult {
    try RuleRun(
      pack: pack, data: data, earlier: { [weak self] in self?.earlier($0) },
      programVersion: Program.version, bounds: bounds
    ).run()
  }

  /// What the pack's checks object to, and where they could not be run.
  func checkReport() throws -> CheckReport {
    let report = try run().check()
    if let earlierFailure { throw earlierFailure }
    return report
  }

  /// Drops what was computed; the next question reads the database again.
  func forget() {
    knownData = nil
    knownRollUp = nil
    knownRun = nil
    knownScoring = nil
    knownResult = nil
    earlierFailure = nil
  }

  private func earlier(_ year: Int) -> EarlierYear? {
    do {
      return try earlierYear(year)
    } catch {
      earlierFailure = error
      return nil
    }
  }

  func replace(pack: RulePack) {
    self.pack = pack
    forget()
  }

  /// How a unit stands with its return; `nil` when it need not report.
  func status(of unit: UnitCode) throws -> UnitStatus? {
    let data = try data()
    guard let expectation = data.expected[unit], let index = try rollUp().cube.tree.index(of: unit)
    else { return nil }
    let named = try rollUp().cube.tree.units[index]
    return UnitStatus(
      code: unit, name: named.name, kind: named.kind, expectation: expectation,
      receipt: data.receipt(of: unit))
  }

  /// Whether figures on this basis may hold made-up ones: a single return says for
  /// itself, a sum is doubtful where anything in the campaign is.
  func isSynthetic(_ basis: Basis, of unit: UnitCode) throws -> Bool {
    let data = try data()
    switch basis {
    case .stated: return data.returns.isSynthetic(ReturnKey(unit, .consolidated)) ?? false
    case .own: return data.returns.isSynthetic(ReturnKey(unit, .own)) ?? false
    case .nothing: return false
    case .built: return data.isSynthetic
    }
  }

  func provenance() throws -> Provenance {
    let data = try data()
    return Provenance(
      campaign: pack.name, packHash: pack.hash, dataRevision: data.revision,
      isSynthetic: data.isSynthetic)
  }
}
