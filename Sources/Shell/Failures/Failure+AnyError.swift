internal import Intake
internal import LearningWeek
internal import LineEditor
internal import LuaRuntime
internal import Rules
internal import Storage
internal import SyntheticData

extension Failure {
  /// Any error of the targets below in words. Each target's errors are typed; the
  /// last case is for what the standard library or an unforeseen library throws.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let failure as IntakeFailure: self.init(failure)
    case let failure as StoreError: self.init(failure)
    case let failure as SyntheticProvince.Defect: self.init(failure)
    case let failure as EditorError: self.init(failure)
    case let failure as RunError: self.init(failure)
    case let failure as RuleFailure: self.init(failure)
    case let failure as ScriptFault: self.init(failure)
    case let failure as PackFolder.WritingError: self.init(failure)
    case is WorkStopped: self = .interruption
    case let failure as LuaError: self.init(failure)
    case let failure as LuaRefusal: self.init(unfit: "", failure)
    default:
      let text = String(describing: error).cut(to: 200)
      self.init(
        "E-UNFORESEEN",
        Wording(vi: "lỗi không lường trước: \(text)", en: "unforeseen error: \(text)"),
        hint: Wording(
          vi: "báo cho người phụ trách chương trình", en: "tell whoever maintains the program"))
    }
  }
}
