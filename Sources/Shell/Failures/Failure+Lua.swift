internal import LuaRuntime

extension Failure {
  init(_ error: LuaError) {
    switch error {
    case .syntax(let diagnosis):
      self.init("E-LUA-SYNTAX", diagnosis)
    case .runtime(let diagnosis):
      self.init("E-LUA-RUNTIME", diagnosis)
    case .missingModule(_, let diagnosis):
      self.init("E-MODULE-UNKNOWN", diagnosis)
    case .bound(let bound, let diagnosis):
      self.init(
        "E-LUA-BOUND", bound.words + diagnosis.valuesAndCallers,
        place: Place(diagnosis), hint: bound.hint, exit: .lua)
    case .stopped(let error, let diagnosis):
      self.init(error)
      message = message + diagnosis.valuesAndCallers
      place = Place(diagnosis)
    case .conversion(let path, let reason):
      self.init(unfit: path, reason)
    case .interrupted:
      self = .interruption
    }
  }

  private init(_ code: String, _ diagnosis: LuaDiagnosis) {
    self.init(
      code, diagnosis.words + diagnosis.valuesAndCallers, place: Place(diagnosis),
      hint: diagnosis.kind?.hint, exit: .lua)
  }

  /// A value that a script returned and that cannot be taken over.
  init(unfit path: String, _ reason: LuaRefusal) {
    let subject =
      path.isEmpty
      ? Wording(vi: "giá trị trả về ", en: "the returned value ")
      : Wording(vi: "giá trị \(path.quoted) ", en: "the value \(path.quoted) ")
    self.init("E-VALUE-UNFIT", subject + reason.words, hint: reason.hint, exit: .lua)
  }

  /// Ctrl-C.
  static let interruption = Failure(
    "E-INTERRUPTED",
    Wording(vi: "đã dừng giữa chừng theo yêu cầu", en: "stopped half-way as asked"),
    hint: Wording(vi: "không có gì thay đổi", en: "nothing was changed"), exit: .interrupted)

  /// Ctrl-C when the change was stored already.
  static let interruptionOfStored = Failure(
    "E-INTERRUPTED",
    Wording(
      vi: "đã dừng theo yêu cầu, nhưng thay đổi đã được ghi",
      en: "stopped as asked, but the change was stored before"),
    hint: Wording(
      vi: "nhật ký: xem thay đổi; hoàn tác: bỏ nó", en: "audit shows it, undo takes it back"),
    exit: .interrupted)
}

extension Failure.Place {
  fileprivate init?(_ diagnosis: LuaDiagnosis) {
    guard let place = diagnosis.place else { return nil }
    self.init(place, excerpt: diagnosis.excerpt)
  }

  init(_ place: LuaPlace, excerpt: SourceExcerpt?) {
    self.init(file: place.chunk, line: place.line, excerpt: excerpt.map { Excerpt($0) })
  }
}

extension LuaDiagnosis {
  /// The mistake in our words where it is a known one, else in Lua's.
  var words: Wording {
    kind?.words
      ?? Wording(
        vi: "Lua báo: “\(message.cut(to: 160))”", en: "Lua says: “\(message.cut(to: 160))”")
  }

  /// `; trên dòng này a = nil; gọi từ dòng 12, 40`, or nothing.
  var valuesAndCallers: Wording {
    let shown = values.prefix(6).map { "\($0.name.cut(to: 20)) = \($0.value.cut(to: 20))" }
    let list = shown.joined(separator: ", ")
    let callers = traceback.dropFirst().map { caller in
      caller.chunk == place?.chunk ? "\(caller.line)" : "\(caller.chunk):\(caller.line)"
    }
    let lines = callers.joined(separator: ", ").cut(to: 100)
    return Wording(
      vi: (list.isEmpty ? "" : "; trên dòng này \(list)")
        + (lines.isEmpty ? "" : "; gọi từ dòng \(lines)"),
      en: (list.isEmpty ? "" : "; on this line \(list)")
        + (lines.isEmpty ? "" : "; called from line \(lines)"))
  }
}
