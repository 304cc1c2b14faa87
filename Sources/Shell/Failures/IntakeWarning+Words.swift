internal import Intake
internal import LearningWeek

extension IntakeWarning {
  /// Stable, as the codes of failures are: `W-ROW-UNMAPPED`.
  var code: String {
    switch subject {
    case .remark(let remark): "W-" + remark.codeStem
    case .leftOut, .leftOutMore: "W-LINE-LEFT-OUT"
    }
  }

  var wording: Wording {
    guard let hint else { return message }
    return message + Wording(same: " (") + hint + Wording(same: ")")
  }

  /// A line for standard error: code, place, what.
  var line: Wording {
    var spot = Failure.Place(place)
    if case .remark(let remark) = subject, remark.concernsFile { spot.line = nil }
    return Wording(
      vi: "chú ý \(code): \(spot.text): ", en: "warning \(code): \(spot.text): ")
      + wording
  }

  private var message: Wording {
    switch subject {
    case .remark(let remark): remark.message(read: excerpt)
    case .leftOut(let problem):
      Wording(vi: "bỏ qua dòng này: ", en: "line left out: ") + problem.message(read: excerpt)
    case .leftOutMore(let count):
      Wording(vi: "còn bỏ qua ", en: "left out besides: ")
        + Wording(count, vi: "chỗ khác có lỗi", one: "further defect", many: "further defects")
    }
  }

  private var hint: Wording? {
    switch subject {
    case .remark(let remark): remark.hint
    case .leftOut(let problem): problem.hint
    case .leftOutMore: nil
    }
  }
}

extension String {
  /// As an argument on the line: `"Số liệu"`.
  var inDoubleQuotes: String { "\"\(cut(to: 60))\"" }
}

extension IntakeRemark {
  /// The code without the letter that says whether it is a warning or, under
  /// `--strict`, an error.
  var codeStem: String {
    switch self {
    case .rowUnmapped: "ROW-UNMAPPED"
    case .rowNumberDiffers: "ROW-NUMBER"
    case .rowLabelDiffers: "ROW-LABEL"
    case .figureNotInForm: "ROW-COLUMN"
    case .totalLeftOut: "ROW-TOTAL"
    case .rowsNotInTable: "ROW-ABSENT"
    case .columnLeftOut: "COLUMN-LEFT-OUT"
    case .attributeUndeclared: "ATTRIBUTE-UNDECLARED"
    case .levelLeftOut: "LEVEL-LEFT-OUT"
    case .receivedInFuture: "RECEIVED-FUTURE"
    case .noLines: "FILE-NO-LINES"
    case .returnLeftOut: "RETURN-LEFT-OUT"
    case .sheetsHidden: "SHEETS-HIDDEN"
    case .sheetsUnread: "SHEETS-UNREAD"
    }
  }

  /// Whether it is about the file and not about a line of it.
  var concernsFile: Bool {
    switch self {
    case .sheetsHidden, .sheetsUnread: true
    case .rowUnmapped, .rowNumberDiffers, .rowLabelDiffers, .figureNotInForm, .totalLeftOut,
      .rowsNotInTable, .columnLeftOut, .attributeUndeclared, .levelLeftOut, .receivedInFuture,
      .noLines, .returnLeftOut:
      false
    }
  }

  func message(read: String) -> Wording {
    switch self {
    case .rowUnmapped:
      Wording(
        vi: "biểu của đợt này không có mục \(read.quoted): giữ riêng, không cộng vào tổng",
        en: "the form has no row \(read.quoted): kept apart and not added")
    case .rowNumberDiffers(let row, let written):
      Wording(
        vi: "số thứ tự \(written.quoted) không hợp với nội dung, nhận là mục \(row.quoted)",
        en: "the number \(written.quoted) does not go with the wording, taken as row \(row.quoted)")
    case .rowLabelDiffers(let row, let expected):
      Wording(
        vi: "đọc được \(read.quoted), nhận là mục \(row.quoted) \(expected.quoted)",
        en: "read \(read.quoted), taken as row \(row.quoted) \(expected.quoted)")
    case .figureNotInForm(let row, let column):
      Wording(
        vi: "đọc được \(read.quoted), mục \(row.quoted) không có cột \(Wording.column(column).vi): "
          + "vẫn giữ số này",
        en: "read \(read.quoted), row \(row.quoted) has no column \(Wording.column(column).en): "
          + "kept all the same")
    case .returnLeftOut(let unit, let lines):
      Wording(
        vi: "\(unit): có dòng sai nên không nhập báo cáo này, kể cả \(lines) dòng đúng",
        en: "\(unit): some lines are wrong, so nothing of its return is taken, \(lines) right "
          + "ones included")
    case .totalLeftOut:
      Wording(
        vi: "bỏ qua dòng cộng \(read.quoted): tổng luôn được tính lại",
        en: "the line of sums \(read.quoted) is left out: totals are always computed")
    case .rowsNotInTable(let rows):
      Wording(vi: "bảng thiếu các mục: ", en: "the table lacks rows: ")
        + Wording(same: rows.prefix(12).joined(separator: ", ") + (rows.count > 12 ? ", …" : ""))
    case .columnLeftOut:
      Wording(
        vi: "cột \(read.quoted) có nội dung nhưng biểu của đợt này không có cột đó: bỏ qua",
        en: "the column \(read.quoted) has content but no place in the form: left out")
    case .attributeUndeclared:
      Wording(
        vi: "bộ quy tắc không khai báo thông tin \(read.quoted) của đơn vị",
        en: "the rule pack declares no attribute \(read.quoted)")
    case .levelLeftOut(let kind):
      Wording(
        vi: "bỏ qua cấp \(read.quoted): loại đơn vị \(kind.id.quoted) không có cấp hành chính",
        en: "the level \(read.quoted) is left out: a unit of kind \(kind.id.quoted) has none")
    case .receivedInFuture(let day):
      Wording(
        vi: "ngày nhận \(Wording(day: day).vi) chưa đến",
        en: "the day of receipt \(day.iso) is still to come")
    case .noLines:
      Wording(
        vi: "tệp chỉ có dòng tiêu đề, không có dòng số liệu nào",
        en: "the file has headings and no line below them")
    case .sheetsHidden(let names):
      Wording(vi: "không đọc trang đang ẩn: ", en: "hidden sheets are not read: ") + .list(names)
    case .sheetsUnread(let names):
      Wording(
        vi: "không đọc những trang hoặc bảng có tiêu đề lạ: ",
        en: "sheets or tables with unknown headings are not read: ") + .list(names)
    }
  }

  var hint: Wording? {
    switch self {
    case .rowUnmapped(let nearest), .attributeUndeclared(let nearest): .didYouMean(nearest)
    case .rowNumberDiffers, .rowLabelDiffers:
      Wording(vi: "xem lại nếu không đúng", en: "check it if that is wrong")
    case .figureNotInForm, .columnLeftOut:
      Wording(vi: "gõ mục để xem các cột của từng mục", en: "rows lists the columns of each row")
    case .receivedInFuture:
      Wording(vi: "kiểm tra --received hoặc cột Ngày nhận", en: "check --received or received_on")
    case .sheetsHidden(let names):
      Wording(
        vi: "cần trang đó thì thêm --sheet \((names.first ?? "").inDoubleQuotes)",
        en: "--sheet \((names.first ?? "").inDoubleQuotes) reads it")
    case .sheetsUnread:
      Wording(
        vi: "trang nào có số liệu thì sửa tiêu đề cột, hoặc dùng --sheet và --as",
        en: "where one holds data, mend its headings, or use --sheet and --as")
    case .totalLeftOut, .rowsNotInTable, .levelLeftOut, .noLines: nil
    case .returnLeftOut:
      Wording(
        vi: "sửa các dòng sai rồi nhập lại cả báo cáo",
        en: "mend the other lines and import the whole return again")
    }
  }
}
