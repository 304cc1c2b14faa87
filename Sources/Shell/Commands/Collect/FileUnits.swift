internal import Intake
internal import LearningWeek
internal import Storage

/// Finds the units that a file speaks of. Most files have their codes; names are read when one
/// is met.
final class FileUnits {
  private let store: Store
  private let campaign: Campaign
  private let kinds: UnitKinds
  private var failure: StoreError?

  init(_ store: Store, _ campaign: Campaign) throws(StoreError) {
    self.store = store
    self.campaign = campaign
    kinds = try store.unitKinds(of: campaign)
  }

  func kind(of code: UnitCode) -> UnitKind? { kinds.kind(of: code) }

  func match(_ text: String) -> UnitMatch {
    if let code = kinds.code(text) { return .found(code) }
    do {
      return switch try store.find(text, in: campaign) {
      case .found(let unit): .found(unit.code)
      case .ambiguous(let units):
        .ambiguous(units.map { UnitChoice(code: $0.code, name: $0.name) })
      case .unknown(let near): .unknown(nearest: near)
      }
    } catch {
      failure = error
      return .unknown(nearest: [])
    }
  }

  /// Runs `body`, whose result is of no interest where names could not be searched.
  func searched<Result>(_ body: () throws -> Result) throws -> Result {
    let result = Swift.Result { try body() }
    if let failure { throw failure }
    return try result.get()
  }
}
