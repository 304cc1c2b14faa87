internal import LearningWeek
internal import LuaRuntime
internal import Rules

extension ScriptFault {
  var message: Wording {
    switch self {
    case .syntax(let diagnosis), .runtime(let diagnosis), .missingModule(_, let diagnosis):
      diagnosis.words + diagnosis.valuesAndCallers
    case .bound(let bound, let diagnosis): bound.words + diagnosis.valuesAndCallers
    case .interrupted: Failure.interruption.message
    case .unfit(let path, let reason): Failure(unfit: path, reason).message
    case .mistake(let mistake, let diagnosis): mistake.words + diagnosis.valuesAndCallers
    case .notReported(let blank, let diagnosis):
      Wording(vi: "cần số liệu chưa báo cáo: ", en: "needs what was not reported: ")
        + ScoreWords.subject(blank.subject) + blank.owner + diagnosis.valuesAndCallers
    }
  }

  var hint: Wording? {
    switch self {
    case .syntax(let diagnosis), .runtime(let diagnosis), .missingModule(_, let diagnosis):
      diagnosis.kind?.hint
    case .bound(let bound, _): bound.hint
    case .interrupted: Failure.interruption.hint
    case .unfit(_, let reason): reason.hint
    case .mistake(let mistake, _): mistake.hint
    case .notReported(let blank, _): blank.hint
    }
  }
}

extension NotReported {
  /// ` (đơn vị HY01)`, or nothing.
  fileprivate var owner: Wording {
    switch subject {
    case .figure(let unit, _, _), .rolled(let unit, _, _), .total(let unit, _),
      .attribute(let unit, _), .funding(let unit, _), .evidence(let unit, _),
      .earlierYear(let unit, _):
      Wording(vi: " (đơn vị \(unit.text))", en: " (unit \(unit.text))")
    case .flag, .field: Wording(same: "")
    }
  }

  fileprivate var hint: Wording {
    if case .figure = subject {
      return Wording(
        vi: "chọn giá trị cho ô để trống: u:value(mục, số liệu, 0)",
        en: "choose a value for blank: u:value(row, measure, 0)")
    }
    return Wording(
      vi: "xin đơn vị báo cáo, hoặc dùng số liệu mà đơn vị nào cũng có",
      en: "ask the unit to report it, or use what every unit has")
  }
}

extension RuleMistake {
  fileprivate var words: Wording {
    switch self {
    case .unknownRow(let row, _):
      Wording(vi: "biểu không có mục \(row.quoted)", en: "the form has no row \(row.quoted)")
    case .notMeasuredByRow(let row, let measure, _):
      Wording(
        vi: "mục \(row.quoted) không có số liệu \(measure.quoted)",
        en: "row \(row.quoted) does not measure \(measure.quoted)")
    case .unknownMeasure(let measure, _):
      Wording(
        vi: "biểu không có số liệu \(measure.quoted)", en: "no row measures \(measure.quoted)")
    case .unknownTextColumn(let column, _):
      Wording(
        vi: "biểu không có cột chữ \(column.quoted)",
        en: "the form has no text column \(column.quoted)")
    case .unknownLevel(let level, _):
      Wording(
        vi: "không có cấp hành chính \(level.quoted)",
        en: "there is no administrative level \(level.quoted)")
    case .undeclaredFlag(let flag, _):
      Wording(
        vi: "bộ quy tắc không khai báo loại đánh dấu \(flag.quoted)",
        en: "the pack declares no flag \(flag.quoted)")
    case .unknownFundingSource(let source, _):
      Wording(
        vi: "bộ quy tắc không khai báo nguồn kinh phí \(source.quoted)",
        en: "the pack declares no source of funding \(source.quoted)")
    case .notANumber(let function, let argument, let found):
      Wording(
        vi: "\(function.quoted) cần số ở vị trí thứ \(argument), nhận được ",
        en: "\(function.quoted) takes a number in place \(argument), got ") + found.words
    case .declarationWhileRunning(let keyword):
      Wording(
        vi: "\(keyword.quoted) chỉ dùng khi khai báo, không dùng trong hàm của quy tắc",
        en: "\(keyword.quoted) is for declaring and cannot be used in a function of a rule")
    case .staleObject(let type):
      Wording(
        vi: "đối tượng \(type.quoted) giữ lại từ lần gọi trước không còn dùng được",
        en: "the object \(type.quoted) was kept from an earlier call and no longer holds")
    case .notWhole(let value):
      Wording(
        vi:
          "giá trị \(Wording(number: value).vi) không phải số nguyên, thang điểm ghi whole = true",
        en: "the value \(Wording(number: value).en) is not whole, yet the steps say whole = true")
    }
  }

  fileprivate var hint: Wording? {
    switch self {
    case .unknownRow(_, let nearest), .unknownMeasure(_, let nearest):
      .didYouMean(nearest)
        ?? Wording(vi: "gõ mục để xem các mục của biểu", en: "rows shows the form")
    case .notMeasuredByRow(_, _, let known):
      known.isEmpty
        ? Wording(vi: "đây là mục tiêu đề, không có số liệu", en: "it is a heading without figures")
        : Wording(vi: "mục này có ", en: "it measures ") + .list(known)
    case .unknownTextColumn(_, let nearest), .undeclaredFlag(_, let nearest),
      .unknownFundingSource(_, let nearest):
      .didYouMean(nearest)
        ?? Wording(vi: "khai báo trong bộ quy tắc", en: "declare it in the pack")
    case .unknownLevel(_, let nearest):
      .didYouMean(nearest)
        ?? Wording(vi: "ghi ", en: "write ") + .alternatives(["province", "district", "commune"])
    case .notANumber:
      Wording(
        vi: "gõ xem TÊN để xem giá trị này của đơn vị",
        en: "show the unit to see its data")
    case .declarationWhileRunning:
      Wording(vi: "chuyển khai báo ra ngoài hàm", en: "move the declaration out of the function")
    case .staleObject:
      Wording(
        vi: "không giữ u, c, r trong biến ngoài hàm", en: "keep no u, c or r outside the function")
    case .notWhole:
      Wording(
        vi: "bỏ whole = true, hoặc làm tròn giá trị trong of",
        en: "drop whole = true, or round in of")
    }
  }
}
