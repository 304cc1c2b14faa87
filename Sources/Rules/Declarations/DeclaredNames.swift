internal import LearningWeek

/// The names that fields may refer to, known before any field is read so that
/// references may point forward.
struct DeclaredNames {
  var kinds: Set<String> = Set(UnitKind.builtIn.map(\.id))
  var attributes: Set<String> = []
  var flags: Set<String> = []
  var fundingSources: Set<String> = []
  var columns: Set<String> = []
  var measures: Set<String> = []
  /// Ids by keyword, for declarations that have one.
  var ids: [String: Set<String>] = [:]

  func ids(of keyword: String) -> Set<String> { ids[keyword] ?? [] }
}
