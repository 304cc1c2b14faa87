internal import LearningWeek
internal import LuaRuntime
internal import Rules

extension Failure {
  /// An expectation of the case `title` that did not hold.
  init(_ failure: CaseFailure, ofCase title: String) {
    let expectation = failure.expectation
    var subject = Wording(same: "")
    if !expectation.subject.isEmpty {
      subject = Wording(same: "\(expectation.subject.cut(to: 60)), ")
    }
    self.init(
      "E-CASE",
      Wording(vi: "ví dụ \(title.quoted): ", en: "case \(title.quoted): ") + subject
        + expectation.item.words + Wording(vi: ", kết quả: ", en: ", got: ")
        + failure.actual.words,
      place: expectation.place.map { Place($0, excerpt: nil) },
      hint: Wording(
        vi: "sửa ví dụ nếu ví dụ sai, không thì sửa bộ quy tắc",
        en: "correct the case if it is wrong, else the pack"),
      exit: .expectation)
  }

  /// A rule that came to a result in no case: a gap, not an error.
  init(_ unreached: UnreachedRule) {
    let (subject, place) = unreached.subject
    self.init(
      "N-CASE-MISSING",
      Wording(vi: "chưa có ví dụ nào chạy đến ", en: "no case reaches ") + subject,
      place: place.map { Place($0, excerpt: nil) },
      hint: Wording(
        vi: "thêm một ví dụ (case) đi qua chỗ này", en: "add a case that comes through here"),
      exit: .ok)
  }
}

extension CaseItem {
  /// What was expected.
  fileprivate var words: Wording {
    switch self {
    case .points(let criterion, let points):
      Wording(
        vi: "tiêu chí \(criterion.quoted) cần ", en: "criterion \(criterion.quoted) should be ")
        + Wording(number: points.value)
    case .score(let points):
      Wording(vi: "tổng điểm cần ", en: "the score should be ") + Wording(number: points.value)
    case .outcome(let award, let outcome):
      Wording(vi: "\(award.quoted) cần là ", en: "\(award.quoted) should be ") + outcome.words
    }
  }
}

extension CaseOutcome {
  fileprivate var words: Wording {
    switch self {
    case .eligible: Wording(vi: "đủ điều kiện", en: "eligible")
    case .decided(let outcome): ScoreWords.outcome(outcome)
    }
  }
}

extension CaseActual {
  fileprivate var words: Wording {
    switch self {
    case .points(let points, let notes):
      Wording(number: points.value) + Wording.remark(notes.map { ScoreWords.wording($0) })
    case .notScored:
      Wording(vi: "tiêu chí này không áp dụng", en: "the criterion does not apply")
    case .score(let points): Wording(number: points.value)
    case .outcome(let outcome, let unmet):
      ScoreWords.outcome(outcome)
        + Wording.remark(
          unmet.map { check in
            let text = ScoreWords.requirement(check)
            return Wording(vi: "không đạt \(text.vi.quoted)", en: "unmet: \(text.en.quoted)")
          })
    case .absent(let absence): absence.words
    }
  }
}

extension Absence {
  /// Why a candidate is not among those who compete for an award.
  var words: Wording {
    switch self {
    case .otherKind:
      Wording(vi: "không thuộc đối tượng của hình thức này", en: "of another kind than the award's")
    case .notAmong:
      Wording(vi: "không thuộc loại đơn vị của hình thức này", en: "not of the award's units")
    case .notNominated: Wording(vi: "không được đề nghị", en: "not nominated")
    case .sentBack:
      Wording(
        vi: "hồ sơ đề nghị đã bị trả lại, chưa gửi lại",
        en: "its nomination was sent back and has not come again")
    }
  }
}

extension UnreachedRule {
  fileprivate var subject: (Wording, LuaPlace?) {
    switch self {
    case .criterion(let id, let title, let place):
      (
        Wording(
          vi: "tiêu chí \(id.quoted) \(title.quoted)", en: "criterion \(id.quoted) \(title.quoted)"),
        place
      )
    case .requirement(let declared, let text, let place):
      (
        Wording(
          vi: "điều kiện \(text.quoted) của \(declared.text)",
          en: "requirement \(text.quoted) of \(declared.text)"), place
      )
    case .step(let criterion, let range, let place):
      (
        Wording(vi: "bậc ", en: "the step ") + range.words
          + Wording(
            vi: " của tiêu chí \(criterion.quoted)", en: " of criterion \(criterion.quoted)"),
        place
      )
    }
  }
}

extension Wording {
  /// ` (a; b)`, at most three, or nothing.
  fileprivate static func remark(_ notes: [Wording]) -> Wording {
    if notes.isEmpty { return Wording(same: "") }
    return Wording(same: " (") + notes.prefix(3).joined(separator: "; ") + Wording(same: ")")
  }
}
