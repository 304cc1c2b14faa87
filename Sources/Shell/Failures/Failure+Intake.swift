internal import Intake
internal import LearningWeek

extension Failure {
  /// One defect speaks for itself; several become the parts of one failure.
  init(_ failure: IntakeFailure) {
    if failure.isInterrupted {
      self = .interruption
      return
    }
    let defects = failure.defects.map { Failure($0) }
    if defects.count == 1, failure.omitted == 0, let only = defects.first {
      self = only
      if !failure.defects[0].problem.concernsFile { message = message + Self.nothingStored }
      return
    }
    let line = defects.first?.place?.line
    let total = defects.count + failure.omitted
    var message =
      Wording(total, vi: "chỗ cần sửa", one: "place to correct", many: "places to correct")
    if line != nil {
      message = message + Self.firstHere
    }
    if failure.omitted > 0 {
      let shown = Wording(number: defects.count)
      message =
        message
        + Wording(
          vi: ", dưới đây là \(shown.vi) chỗ đầu", en: ", the first \(shown.en) of which follow")
    }
    self.init(
      "E-FILE-DEFECTS", message + Self.nothingStored,
      place: Place(file: failure.file, sheet: defects.first?.place?.sheet, line: line),
      hint: Wording(
        vi: "sửa tệp rồi nhập lại; thêm --accept-valid để chỉ nhập những dòng đúng",
        en: "correct the file and import it again; --accept-valid takes the lines that are right"),
      parts: defects)
  }

  /// Of several failures, when the place is the first one's.
  static let firstHere = Wording(vi: ", chỗ đầu tiên ở dòng này", en: ", the first on this line")

  private static let nothingStored = Wording(
    vi: "; chưa lưu gì từ tệp này", en: "; nothing of the file was stored")

  init(_ defect: IntakeDefect) {
    let problem = defect.problem
    var place = Place(defect.place)
    if problem.concernsFile { (place.line, place.column) = (nil, nil) }
    if !defect.excerpt.isEmpty {
      let mark = problem.mark
      place.excerpt = Excerpt(
        defect.excerpt, caret: mark?.read == defect.excerpt ? mark?.column : nil)
    }
    self.init(
      problem.code, problem.message(read: defect.excerpt), place: place, hint: problem.hint)
  }
}

extension Failure.Place {
  init(_ place: SourcePlace) {
    self.init(file: place.file, sheet: place.sheet, line: place.line, column: place.column)
  }

  /// The line that a place is on.
  init(line place: SourcePlace) {
    self.init(file: place.file, sheet: place.sheet, line: place.line)
  }
}

extension IntakeDefect.Problem {
  fileprivate var mark: (read: String, column: Int)? {
    if case .notACount(_, let defect) = self { return defect.mark }
    if case .notADate(_, let defect) = self { return defect.mark }
    return nil
  }
}
