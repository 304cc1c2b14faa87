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
  let earlier = EarlierCampaigns()
  private var knownData: CampaignData?
  /// Of the file when ``knownData`` was read; `nil` where it is not known.
  private(set) var fileState: FileState?
  private var knownRollUp: RollUp?
  private var knownTotals: CampaignTotals?
  private var knownRun: RuleRun?
  private var knownScoring: Scoring?
  private var knownResult: RunResult?
  /// Changes that are tried and not written; `nil` while none may be.
  private(set) var trial: Trial?
  /// The last result before what was tried since, and the units that bears on.
  private var outdated: (result: RunResult, units: Set<UnitCode>)?

  init(pack: RulePack, store: Store) {
    self.pack = pack
    self.store = store
  }

  var campaign: Campaign { pack.campaign }

  func data() throws -> CampaignData {
    if let knownData { return knownData }
    let state = try store.fileState()
    var data = try store.data(of: campaign)
    try Work.check()
    fileState = try store.fileState() == state ? state : nil
    if let changes = trial?.changes {
      let trial = Trial(on: data, changes: changes)
      self.trial = trial
      data = Self.data(of: trial)
    }
    knownData = data
    return data
  }

  func rollUp() throws -> RollUp {
    if let knownRollUp { return knownRollUp }
    let rollUp = try knownRun?.rollUp ?? RollUp(data())
    knownRollUp = rollUp
    return rollUp
  }

  /// What the whole campaign's totals are added from: the figures kept since they were
  /// read last where that is all that need be known.
  func totals() throws -> CampaignTotals {
    guard knownData == nil, trial == nil else { return try readTotals() }
    if let knownTotals { return knownTotals }
    let totals = try keptTotals() ?? readTotals()
    knownTotals = totals
    return totals
  }

  private func keptTotals() throws -> CampaignTotals? {
    guard let kept = try store.keptCube(of: campaign, rules: pack.hash) else { return nil }
    var data = CampaignData(campaign: campaign)
    data.preferences = kept.preferences
    return CampaignTotals(
      rollUp: RollUp(data, cube: kept.cube), revision: kept.revision,
      isSynthetic: kept.isSynthetic)
  }

  private func readTotals() throws -> CampaignTotals {
    let (data, rollUp) = (try data(), try rollUp())
    // Kept to answer sooner the next time; where the file is in use, the next time keeps it.
    if trial == nil { try? store.keep(rollUp.cube, of: data, rules: pack.hash, from: fileState) }
    return CampaignTotals(
      rollUp: rollUp, revision: data.revision, isSynthetic: data.isSynthetic)
  }

  func run() throws -> RuleRun {
    if let knownRun { return knownRun }
    let run = RuleRun(
      pack: pack, data: try data(), rollUp: try rollUp(),
      earlier: { [earlier] in earlier.campaign(of: $0) },
      programVersion: Program.version, bounds: bounds)
    knownRun = run
    try Work.check()
    return run
  }

  /// Everybody's points.
  func scoring() throws -> Scoring {
    if let knownScoring { return knownScoring }
    let scoring = try run().score()
    try earlier.check()
    knownScoring = scoring
    return scoring
  }

  /// Every award, decided.
  func result() throws -> RunResult {
    if let knownResult { return knownResult }
    let result =
      try outdated.map { try self.result(after: $0.result, $0.units) }
      ?? self.result(of: run())
    outdated = nil
    knownResult = result
    return result
  }

  private func result(after previous: RunResult, _ units: Set<UnitCode>) throws -> RunResult {
    let result = try run().run(after: previous, units: units)
    try earlier.check()
    return result
  }

  /// As above, of a run that was made for a comparison.
  func result(of run: RuleRun) throws -> RunResult {
    let result = try run.run()
    try earlier.check()
    return result
  }

  /// The awards decided anew for these units alone.
  func decisions(
    of run: RuleRun, after previous: RunResult, units: Set<UnitCode>
  ) throws -> [AwardDecision] {
    let decisions = try run.decisions(after: previous, units: units)
    try earlier.check()
    return decisions
  }

  /// What the pack's checks object to, and where they could not be run.
  func checkReport() throws -> CheckReport {
    let report = try run().check()
    try earlier.check()
    return report
  }

  /// Whether the next question would have to read the data and run the rules as they stand.
  var hasNothingComputed: Bool { knownData == nil && trial == nil }

  /// Drops what was computed; the next question reads the database again.
  func forget() {
    knownData = nil
    fileState = nil
    knownRollUp = nil
    knownTotals = nil
    knownRun = nil
    knownScoring = nil
    knownResult = nil
    outdated = nil
    earlier.forget()
  }

  // MARK: Trying

  /// Begins a trial on the data as they are.
  func beginTrial() throws { trial = Trial(on: try data()) }

  /// Ends it; what was tried is gone.
  func endTrial() {
    trial = nil
    forget()
  }

  /// Makes a change in the trial.
  /// - Returns: Whether anything is otherwise than before.
  func tryOut(_ change: TriedChange) throws -> Bool {
    guard var trial else { return false }
    let previous = trial.changes
    let isNew = trial.add(change)
    if isNew { try take(trial, instead: previous) }
    return isNew
  }

  /// Takes the last change of the trial back; `nil` when there is none.
  func takeBackTried() throws -> TriedChange? {
    guard var trial else { return nil }
    let previous = trial.changes
    guard let last = trial.removeLast() else { return nil }
    try take(trial, instead: previous)
    return last
  }

  /// What was computed for others stays: only those whom the difference bears on are
  /// evaluated again.
  private func take(_ trial: Trial, instead previous: [TriedChange]) throws {
    let difference =
      trial.changes.filter { !previous.contains($0) }
      + previous.filter { !trial.changes.contains($0) }
    let known = knownResult.map { ($0, Set<UnitCode>()) } ?? outdated
    let before = try run()
    let units = trial.units(bearingOn: difference, in: before.rollUp.cube.tree)
    forget()
    self.trial = trial
    let data = Self.data(of: trial)
    knownData = data
    knownRun = RuleRun(after: before, data: data, changes: difference)
    outdated = known.map { ($0.0, $0.1.union(units)) }
  }

  private static func data(of trial: Trial) -> CampaignData {
    var data = trial.data
    data.revision = Store.revision(of: trial)
    return data
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
    return try provenance(dataRevision: data.revision, isSynthetic: data.isSynthetic)
  }

  /// As above, of data that need not be read.
  func provenance(dataRevision: String, isSynthetic: Bool) throws -> Provenance {
    Provenance(
      campaign: pack.name, packHash: pack.hash, dataRevision: dataRevision,
      isSynthetic: isSynthetic, standing: try standing(dataRevision))
  }

  /// The run that is sealed as the campaign's list.
  func sealedRun() throws -> KeptRun? {
    guard let seal = try store.seal(of: pack.name) else { return nil }
    return try store.runs(of: pack.name).last { $0.identity.id == seal.run }
  }

  private func standing(_ dataRevision: String) throws -> Provenance.Standing {
    if let trial { return .trial(changes: trial.changes.count) }
    guard let sealed = try sealedRun()?.identity else { return .draft }
    let rests = sealed.packHash == pack.hash && sealed.dataRevision == dataRevision
    return rests ? .sealed(run: sealed.id) : .draftBeside(run: sealed.id)
  }
}

extension CampaignDesk {
  /// The data read for other rules of the campaign: `campaign` has its name.
  func data(as campaign: Campaign) throws -> CampaignData { try store.data(of: campaign) }

  /// The pack run on everything as it was after so many changes, earlier years too.
  func run(after entry: Int) throws -> (run: RuleRun, result: RunResult) {
    try store.lookingBack(to: entry) {
      let run = run(over: try store.data(of: campaign))
      return (run, try result(of: run))
    }
  }

  /// The pack, or another of the same campaign, on given data.
  func run(over data: CampaignData, by pack: RulePack? = nil) -> RuleRun {
    RuleRun(
      pack: pack ?? self.pack, data: data, earlier: { [earlier] in earlier.campaign(of: $0) },
      programVersion: Program.version, bounds: bounds)
  }
}

/// Figures with everything below, and what they were read from. Names of institutions may
/// be left out.
struct CampaignTotals {
  let rollUp: RollUp
  let revision: String
  let isSynthetic: Bool
}
