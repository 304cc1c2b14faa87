internal import LuaRuntime
internal import Rules

extension Failure {
  init(_ defect: PackDefect) {
    let fault = defect.fault
    var place = defect.place.map { Place($0, excerpt: defect.excerpt) }
    if place == nil { place = fault.file.map { Place(file: $0) } }
    self.init(
      defect.code, fault.message(at: defect.place), place: place,
      hint: fault.hint(nearest: defect.nearest), exit: .lua)
  }

  /// The errors that keep a pack from loading.
  init(loading pack: String, defects: [PackDefect]) {
    let parts = defects.map { Failure($0) }
    if parts.count == 1 {
      self = parts[0]
      return
    }
    let first = Self.place(ofFirst: parts)
    let count = Wording(
      parts.count, vi: "chỗ cần sửa", one: "place to correct", many: "places to correct")
    self.init(
      "E-PACK-DEFECTS",
      Wording(vi: "bộ quy tắc \(pack.quoted) có ", en: "the rule pack \(pack.quoted) has ") + count
        + (first == nil ? Wording(same: "") : Self.firstHere),
      place: first ?? Place(file: pack + ".lua"),
      hint: Wording(
        vi: "sửa tệp rồi nạp lại, hoặc chọn lại bộ quy tắc",
        en: "correct the file and load it again with use or reload"),
      exit: .lua, parts: parts)
  }

  init(_ fault: ScriptFault) {
    if case .interrupted = fault {
      self = .interruption
      return
    }
    let place = fault.diagnosis?.place.map { Place($0, excerpt: fault.diagnosis?.excerpt) }
    self.init(fault.code, fault.message, place: place, hint: fault.hint, exit: .lua)
  }

  /// What failed in the run, each thing once, however many candidates it failed for.
  init(_ error: RunError) {
    switch error {
    case .interrupted: self = .interruption
    case .bound(_, let failure): self.init(failure)
    case .failures(let failures):
      let parts = Self.grouped(failures)
      if parts.count == 1 {
        self = parts[0]
        message = message + Self.runDropped
        return
      }
      let shown = parts.prefix(Self.shownFailures)
      let first = Self.place(ofFirst: parts)
      var message = Wording(
        parts.count, vi: "chỗ lỗi khi chạy", one: "rule failed", many: "rules failed")
      if first != nil { message = message + Self.firstHere }
      if shown.count < parts.count {
        message =
          message
          + Wording(
            vi: ", dưới đây là \(shown.count) chỗ đầu",
            en: ", the first \(shown.count) of which follow")
      }
      self.init(
        "E-RUN", message + Self.runDropped, place: first,
        hint: Wording(
          vi: "sửa bộ quy tắc, nạp lại rồi chạy lại",
          en: "correct the pack, reload it and run again"),
        exit: .lua, parts: Array(shown))
    }
  }

  /// File and line only: the parts show the rest.
  private static func place(ofFirst parts: [Failure]) -> Place? {
    parts.first?.place.flatMap { $0.line == nil ? nil : Place(file: $0.file, line: $0.line) }
  }

  init(_ failure: RuleFailure) {
    self.init(failure, others: 0)
  }

  private init(_ failure: RuleFailure, others: Int) {
    var head = failure.rule.words
    if let subject = failure.subject {
      head = head + Wording(same: ", \(subject.name.cut(to: 60)) (\(subject.code))")
      if others > 0 {
        let count = Wording(number: others)
        head = head + Wording(vi: " và \(count.vi) trường hợp khác", en: " and \(count.en) others")
      }
    }
    let place = failure.place.map { Place($0, excerpt: failure.excerpt) }
    self.init(
      failure.fault.code, head + Wording(same: ": ") + failure.fault.message, place: place,
      hint: failure.fault.hint, exit: .lua)
  }

  /// One failure for each rule, line and kind of fault, in order of appearance.
  private static func grouped(_ failures: [RuleFailure]) -> [Failure] {
    struct Key: Hashable {
      var rule: RuleReference
      var place: LuaPlace?
      var code: String
    }
    var order: [Key] = []
    var found: [Key: (first: RuleFailure, count: Int)] = [:]
    for failure in failures {
      let key = Key(rule: failure.rule, place: failure.place, code: failure.fault.code)
      if found[key] == nil { order.append(key) }
      found[key, default: (failure, 0)].count += 1
    }
    return order.compactMap { key in
      found[key].map { Failure($0.first, others: $0.count - 1) }
    }
  }

  private static let shownFailures = 50
  private static let runDropped = Wording(
    vi: "; không lưu kết quả nào", en: "; no result was stored")
}

extension PackFault {
  /// The file meant where the defect has no place in one.
  fileprivate var file: String? {
    switch self {
    case .unreadableFile(let name, _), .notAPlainFile(let name): name
    default: nil
    }
  }
}
