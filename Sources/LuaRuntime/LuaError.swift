/// Why a run gave no value.
package enum LuaError: Error {
  /// The source does not compile.
  case syntax(LuaDiagnosis)
  case runtime(LuaDiagnosis)
  /// A bound was exceeded; nothing in the script could catch it.
  case bound(LuaBound, LuaDiagnosis)
  case interrupted
  /// A function of the host ended the call.
  case stopped(any Error & Sendable, LuaDiagnosis)
  /// A value cannot leave or enter the script; the path is Lua's, from the
  /// value that was asked for: `award.quota[3]`, empty for that value itself.
  case conversion(path: String, reason: LuaRefusal)
  case missingModule(name: String, LuaDiagnosis)
}
