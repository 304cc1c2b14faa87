internal import Intake
internal import LearningWeek
internal import VietnameseText

extension IntakeDefect.Problem {
  /// What was read and what was expected; `read` is the text at the place.
  func message(read: String) -> Wording {
    switch self {
    case .fileMissing: Wording(vi: "không có tệp này", en: "there is no such file")
    case .fileIsFolder:
      Wording(vi: "đây là thư mục, cần một tệp", en: "this is a folder, a file is needed")
    case .fileIsDevice:
      Wording(
        vi: "đây là đường ống hoặc thiết bị, cần một tệp",
        en: "this is a pipe or a device, a file is needed")
    case .fileUnreadable(let code):
      Wording(vi: "không đọc được tệp: ", en: "cannot read the file: ")
        + Wording(systemCode: code)
    case .fileEmpty: Wording(vi: "tệp không có nội dung", en: "the file has no content")
    case .fileTooLarge(let limit):
      Wording(vi: "tệp lớn hơn mức tối đa ", en: "the file is larger than the maximum of ")
        + Wording(bytes: limit)
    case .formatUnsupported(let format):
      Wording(vi: "đây là ", en: "this is ") + format.words
        + Wording(
          vi: ", cần bảng dạng CSV, Excel (.xlsx) hoặc Word (.docx)",
          en: "; a table in CSV, Excel (.xlsx) or Word (.docx) is needed")
    case .encodingUnknown(let offset):
      Wording(
        vi: "ký tự ở byte thứ \(Wording(number: offset + 1).vi) của tệp không phải Unicode (UTF-8)",
        en: "byte \(Wording(number: offset + 1).en) of the file is not Unicode text (UTF-8)")
    case .encodingLegacy(let encoding):
      Wording(vi: "chữ Việt theo bảng mã ", en: "Vietnamese text in ") + encoding.words
        + Wording(vi: ", cần Unicode (UTF-8)", en: ", expected Unicode (UTF-8)")
    case .encodingWindows1258:
      Wording(
        vi: "chữ Việt theo bảng mã Windows-1258, cần Unicode (UTF-8)",
        en: "Vietnamese text in Windows-1258, expected Unicode (UTF-8)")

    case .container(let defect): defect.message
    case .sheetUnknown(let name, let nearest):
      nearest.isEmpty
        ? Wording(
          vi: "tệp này không có trang tính nào, nên không có \(name.quoted)",
          en: "the file has no sheets, so none called \(name.quoted)")
        : Wording(
          vi: "tệp không có trang \(name.quoted)", en: "the file has no sheet \(name.quoted)")
    case .sheetMissing(let hidden):
      hidden.isEmpty
        ? Wording(
          vi: "tệp không có bảng nào có nội dung", en: "the file has no table with any content")
        : Wording(
          vi: "mọi trang có nội dung đều đang ẩn: ", en: "all sheets with content are hidden: ")
          + .list(hidden)
    case .sheetsAlike(let names):
      Wording(
        vi: "có \(names.count) biểu tổng hợp của một đơn vị trong tệp: ",
        en: "the file has \(names.count) summary tables of one unit: ") + .list(names)

    case .lineTooLong(let limit):
      Wording(vi: "dòng dài hơn mức tối đa ", en: "the line is longer than the maximum of ")
        + Wording(bytes: limit)
    case .tooManyCells(let limit):
      Wording(vi: "dòng có hơn ", en: "the line has more than ")
        + Wording(limit, vi: "ô", one: "cell", many: "cells")
    case .cellTooLong(let limit):
      Wording(vi: "ô dài hơn mức tối đa ", en: "the cell is longer than the maximum of ")
        + Wording(bytes: limit)
    case .quoteUnclosed:
      Wording(
        vi: "dấu ngoặc kép mở ở ô \(read.quoted) không được đóng cho đến hết tệp",
        en: "the quote that opens at \(read.quoted) is not closed before the file ends")
    case .textAfterQuote:
      Wording(
        vi: "sau dấu ngoặc kép đóng ô còn có chữ: \(read.quoted)",
        en: "text stands after the closing quote of a cell: \(read.quoted)")
    case .lineCut(let cells, let expected):
      Wording(
        vi: "dòng cuối chỉ có \(cells) trên \(expected) ô và không có dấu xuống dòng: "
          + "tệp có thể đã bị cắt",
        en: "the last line has \(cells) of \(expected) cells and no line end: "
          + "the file is probably cut")
    case .cellsBeyondHeading(let headings):
      Wording(
        vi: "ô \(read.quoted) nằm ngoài \(headings) cột có tiêu đề",
        en: "the cell \(read.quoted) stands right of the \(headings) columns with a heading")

    case .headingMissing:
      Wording(vi: "không có dòng tiêu đề cột", en: "there is no line of headings")
    case .headingUnknown:
      Wording(
        vi: "đọc được tiêu đề \(read.quoted), không nhận ra là loại số liệu nào",
        en: "read the headings \(read.quoted), which are of no known kind of file")
    case .headingAmbiguous(let kinds):
      Wording(
        vi: "tiêu đề \(read.quoted) hợp với nhiều loại tệp: ",
        en: "the headings \(read.quoted) fit several kinds of file: ")
        + kinds.map(\.wordsWithName).joined(separator: ", ")
    case .columnMissing(let id, let kind):
      Wording(vi: "thiếu cột ", en: "the column ") + .column(id)
        + Wording(vi: ", bắt buộc đối với ", en: " is missing, which is required in a ")
        + kind.words
    case .columnUnknown(let kind, _):
      Wording(
        vi: "\(kind.words.vi) không có cột \(read.quoted)",
        en: "a \(kind.words.en) has no column \(read.quoted)")
    case .columnRepeated(let id, let first):
      Wording(
        vi: "tiêu đề \(read.quoted) lặp lại: cột thứ \(first) đã là cột \(Wording.column(id).vi)",
        en: "the heading \(read.quoted) comes twice: "
          + "column \(first) is \(Wording.column(id).en) already")
    case .unitNotGiven:
      Wording(
        vi: "biểu tổng hợp không cho biết là của đơn vị nào",
        en: "a summary table does not say which unit it is of")

    case .cellBroken:
      read.isEmpty
        ? Wording(
          vi: "ô này đứng sai chỗ trong tệp", en: "the cell stands in the wrong place of the file")
        : Wording(
          vi: "đọc được \(read.quoted), ô này bị hỏng trong tệp",
          en: "read \(read.quoted), the file is broken at this cell")
    case .formulaFails:
      Wording(
        vi: "công thức trong ô cho lỗi \(read.quoted), không có giá trị",
        en: "the formula of the cell gives the error \(read.quoted) and no value")
    case .formulaUncomputed:
      Wording(
        vi: "ô có công thức nhưng tệp không lưu kết quả",
        en: "the cell has a formula, the file does not have its result")
    case .cellBlank(let column):
      Wording(vi: "ô để trống, cần có ", en: "the cell is blank, expected ") + .column(column)
    case .cellMerged(let column, let first):
      Wording(
        vi: "ô này gộp với ô \(first), cần có ", en: "the cell is merged with \(first), expected ")
        + .column(column)
    case .notACount(_, let defect): defect.words
    case .notADate(_, let defect): defect.words
    case .notAChoice(_, _, let expected):
      Wording(vi: "đọc được \(read.quoted), cần ", en: "read \(read.quoted), expected ")
        + .alternatives(expected)
    case .unitUnknown:
      Wording(
        vi: "đọc được \(read.quoted), đợt này không có đơn vị nào có mã hoặc tên như vậy",
        en: "read \(read.quoted), no unit of the campaign has this code or name")
    case .unitAmbiguous(_, let choices):
      Wording(
        vi: "đọc được \(read.quoted), có \(choices.count) đơn vị có thể là đơn vị này",
        en: "read \(read.quoted), which may be any of \(choices.count) units")
    case .undeclared(let declaration, _):
      Wording(
        vi: "đọc được \(read.quoted), bộ quy tắc không có \(declaration.words.vi) này",
        en: "read \(read.quoted), the rule pack declares no such \(declaration.words.en)")
    case .yearOfOtherCampaign(let expected):
      Wording(
        vi: "đọc được năm \(read.quoted), đợt đang chọn là năm \(expected)",
        en: "read the year \(read.quoted), the chosen campaign is of \(expected)")
    case .measureUnknown(let row?, _):
      Wording(
        vi: "đọc được \(read.quoted), mục \(row.quoted) không có số liệu này",
        en: "read \(read.quoted), which row \(row.quoted) does not measure")
    case .measureUnknown(nil, _):
      Wording(
        vi: "đọc được \(read.quoted), biểu tổng hợp không có số liệu này",
        en: "read \(read.quoted), which the summary table does not measure")
    case .rowBlank:
      Wording(
        vi: "dòng có số liệu nhưng không ghi mục nào",
        en: "the line has a figure but names no row")
    case .periodReversed(let from, let until):
      Wording(
        vi:
          "ngày bắt đầu \(Wording(day: from).vi) không trước ngày kết thúc \(Wording(day: until).vi)",
        en: "the first day \(from.iso) is not before the end \(until.iso)")

    case .rowRepeated(let row, let unit, let first):
      Wording(
        vi: "mục \(row.quoted) của đơn vị \(unit.text.quoted) đã có ở ",
        en: "row \(row.quoted) of unit \(unit.text.quoted) stands on ")
        + .line(of: first) + Wording(vi: "", en: " already")
    case .codeRepeated(let code, let first):
      Wording(
        vi: "mã đơn vị \(code.text.quoted) đã có ở ",
        en: "the unit code \(code.text.quoted) stands on ")
        + .line(of: first) + Wording(vi: "", en: " already")
    case .returnInTwoSheets(let unit, let first):
      Wording(
        vi: "đơn vị \(unit.text.quoted) đã có một báo cáo khác ở ",
        en: "unit \(unit.text.quoted) has another return from ")
        + .line(of: first) + Wording(vi: "", en: " on")
    case .returnContradicted(let column, let first, let place):
      Wording(vi: "đọc được \(read.quoted) ở cột ", en: "read \(read.quoted) in column ")
        + .column(column)
        + Wording(
          vi: ", dòng \(place.line) của cùng báo cáo ghi \(first.quoted)",
          en: ", line \(place.line) of the same return says \(first.quoted)")
    case .remark(let remark): remark.message(read: read)
    }
  }
}

extension Wording {
  /// `dòng 4`, with the sheet where there is one.
  fileprivate static func line(of place: SourcePlace) -> Wording {
    let line = Wording(vi: "dòng \(place.line)", en: "line \(place.line)")
    guard let sheet = place.sheet else { return line }
    return line + Wording(vi: " trang \(sheet.quoted)", en: " of sheet \(sheet.quoted)")
  }
}

extension LegacyEncoding {
  /// The encoding with the fonts that officers know it by.
  fileprivate var words: Wording {
    switch self {
    case .tcvn3: Wording(vi: "TCVN3 (phông .VnTime)", en: "TCVN3 (.VnTime fonts)")
    case .vni: Wording(vi: "VNI (phông VNI-Times)", en: "VNI (VNI-Times fonts)")
    }
  }
}
