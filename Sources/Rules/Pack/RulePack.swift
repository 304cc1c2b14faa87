package import LearningWeek
internal import LuaRuntime

/// A pack that loaded: the facts of its campaign and the functions of its rules.
///
/// Owns the Lua state that the functions live in; for one thread at a time.
package final class RulePack {
  /// `hung-yen/2021`
  package let name: String
  /// 64 hexadecimal digits over the pack's file and every module it required.
  package let hash: String
  package let campaign: Campaign
  package let checks: [CheckRule]
  package let criteria: [Criterion]
  /// In order of precedence.
  package let awards: [Award]
  package let sharedQuotas: [SharedQuota]
  /// The pack's own file first, then the modules by name.
  package let files: [PackFile]
  /// Everything declared, in order, as it is written.
  package let declarations: [DeclaredRule]
  /// Warnings and notes; a pack with errors does not load.
  package let remarks: [PackDefect]
  /// Cases that stand in the pack's own file.
  let ownCases: [RawDeclaration]
  let state: LuaState
  let host: PackHost

  init(
    name: String, hash: String, builder: PackBuilder, criteria: [Criterion], awards: [Award],
    checks: [CheckRule], sharedQuotas: [SharedQuota], files: [PackFile],
    remarks: [PackDefect], state: LuaState, host: PackHost
  ) {
    self.name = name
    self.hash = hash
    self.campaign = builder.campaign
    self.checks = checks
    self.criteria = criteria
    self.awards = awards
    self.sharedQuotas = sharedQuotas
    self.files = files
    self.declarations = builder.declarations.map { DeclaredRule($0, files: files) }
    self.remarks = remarks
    self.ownCases = builder.all("case")
    self.state = state
    self.host = host
  }

  package func award(_ id: String) -> Award? { awards.first { $0.id == id } }

  package func criterion(_ id: String) -> Criterion? { criteria.first { $0.id == id } }

  /// Declarations with this id, whatever their keyword.
  package func declarations(of id: String) -> [DeclaredRule] {
    declarations.filter { $0.declared.id == id }
  }
}
