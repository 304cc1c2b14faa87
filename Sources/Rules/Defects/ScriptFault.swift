package import LuaRuntime

/// Why a script of a pack gave no value.
package enum ScriptFault: Error, Equatable, Sendable {
  case syntax(LuaDiagnosis)
  case runtime(LuaDiagnosis)
  case bound(LuaBound, LuaDiagnosis)
  case interrupted
  case missingModule(name: String, LuaDiagnosis)
  /// What the script returned cannot leave it.
  case unfit(path: String, LuaRefusal)
  /// It asked the program for something that is not there.
  case mistake(RuleMistake, LuaDiagnosis)
  /// It read a figure that was not reported where one is indispensable.
  case notReported(NotReported, LuaDiagnosis)

  package var diagnosis: LuaDiagnosis? {
    switch self {
    case .syntax(let diagnosis), .runtime(let diagnosis), .bound(_, let diagnosis),
      .missingModule(_, let diagnosis), .mistake(_, let diagnosis),
      .notReported(_, let diagnosis):
      diagnosis
    case .interrupted, .unfit: nil
    }
  }

  package var code: String {
    switch self {
    case .syntax: "E-LUA-SYNTAX"
    case .runtime: "E-LUA-RUNTIME"
    case .bound: "E-LUA-BOUND"
    case .interrupted: "E-INTERRUPTED"
    case .missingModule: "E-MODULE-UNKNOWN"
    case .unfit: "E-VALUE-UNFIT"
    case .mistake(let mistake, _): mistake.code
    case .notReported: "E-NOT-REPORTED"
    }
  }

  init(_ error: LuaError) {
    switch error {
    case .syntax(let diagnosis): self = .syntax(diagnosis)
    case .runtime(let diagnosis): self = .runtime(diagnosis)
    case .bound(let bound, let diagnosis): self = .bound(bound, diagnosis)
    case .interrupted: self = .interrupted
    case .conversion(let path, let reason): self = .unfit(path: path, reason)
    case .missingModule(let name, let diagnosis): self = .missingModule(name: name, diagnosis)
    case .stopped(let error, let diagnosis):
      if let mistake = error as? RuleMistake {
        self = .mistake(mistake, diagnosis)
      } else if let blank = error as? NotReported {
        self = .notReported(blank, diagnosis)
      } else {
        // Nothing else is thrown into scripts by this target.
        self = .runtime(diagnosis)
      }
    }
  }
}
