internal import Intake
internal import LearningWeek

extension IntakeDefect.Problem {
  /// What the officer does next.
  var hint: Wording? {
    switch self {
    case .fileMissing:
      Wording(
        vi: "kiểm tra đường dẫn và tên tệp, kể cả phần đuôi như .csv",
        en: "check the path and the name with its ending, such as .csv")
    case .fileIsFolder:
      Wording(vi: "ghi tên tệp nằm trong thư mục đó", en: "name a file in that folder")
    case .fileIsDevice:
      Wording(
        vi: "lưu nội dung vào một tệp rồi nhập tệp đó", en: "save its content as a file first")
    case .fileUnreadable:
      Wording(vi: "kiểm tra quyền đọc tệp", en: "check who may read the file")
    case .fileEmpty:
      Wording(vi: "lưu lại hoặc xin gửi lại tệp", en: "save the file again or ask for it again")
    case .fileTooLarge:
      Wording(
        vi: "chia tệp theo huyện hoặc theo đơn vị rồi nhập từng tệp",
        en: "split it by district or unit and import the parts")
    case .formatUnsupported(let format): format.remedy
    case .encodingUnknown, .encodingWindows1258:
      Wording(
        vi: "mở tệp bằng Excel hoặc LibreOffice, lưu thành “CSV UTF-8”",
        en: "open it in Excel or LibreOffice and save it as “CSV UTF-8”")
    case .encodingLegacy:
      Wording(
        vi: "đổi mã sang Unicode (UniKey: Ctrl+Shift+F6), rồi lưu thành “CSV UTF-8” hoặc .xlsx",
        en: "convert it to Unicode (UniKey: Ctrl+Shift+F6), then save it as “CSV UTF-8” or .xlsx")

    case .container(let defect): defect.remedy
    case .sheetUnknown(_, let nearest):
      nearest.isEmpty
        ? Wording(vi: "bỏ --sheet", en: "leave --sheet out")
        : Wording(vi: "tệp có các trang: ", en: "its sheets are: ") + .list(nearest)
    case .sheetMissing(let hidden):
      hidden.isEmpty
        ? Wording(vi: "xin đơn vị gửi lại tệp", en: "ask the unit for the file again")
        : Wording(
          vi: "đọc một trang bằng --sheet \((hidden.first ?? "").inDoubleQuotes)",
          en: "--sheet \((hidden.first ?? "").inDoubleQuotes) reads one of them")
    case .sheetsAlike(let names):
      Wording(
        vi: "nhập từng biểu: --sheet \((names.first ?? "").inDoubleQuotes) --unit MÃ",
        en: "import one at a time: --sheet \((names.first ?? "").inDoubleQuotes) --unit CODE")

    case .lineTooLong, .tooManyCells, .cellTooLong:
      Wording(
        vi: "xem lại có đúng là tệp cần nhập không", en: "check that it is the file you meant")
    case .quoteUnclosed:
      Wording(
        vi: "thêm dấu \" ở cuối ô; nếu tệp bị cắt thì lấy lại tệp",
        en: "add the \" at the end of the cell, or fetch the file again if it is cut")
    case .textAfterQuote:
      Wording(
        vi: "dấu \" nằm trong ô phải viết thành hai dấu \"\"",
        en: "write a \" inside a cell as two: \"\"")
    case .lineCut:
      Wording(
        vi: "lấy lại tệp đầy đủ; nếu tệp đã đủ thì thêm dấu xuống dòng ở cuối",
        en: "fetch the whole file again, or end its last line if nothing is missing")
    case .cellsBeyondHeading:
      Wording(
        vi: "đặt tiêu đề cho cột đó, hoặc đặt ô có dấu phẩy trong ngoặc kép",
        en: "give the column a heading, or put cells with commas in quotes")

    case .headingMissing:
      Wording(
        vi: "ghi tên các cột ở dòng đầu, ví dụ: Đơn vị, Mục, Số lớp, Số người",
        en: "name the columns on the first line, for example: unit, row, sessions, participants")
    case .headingUnknown(let nearest):
      Wording(
        vi: nearest.isEmpty ? "cho biết loại tệp bằng --as: " : "gần nhất là: ",
        en: nearest.isEmpty ? "say the kind of file with --as: " : "nearest kinds: ")
        + (nearest.isEmpty
        ? FileKind.allCases.map { Wording(same: $0.rawValue) }
        : nearest.map(\.wordsWithName)).joined(separator: ", ")
    case .headingAmbiguous(let kinds):
      Wording(vi: "cho biết loại tệp, ví dụ --as ", en: "say which, for example --as ")
        + Wording(same: kinds.first?.rawValue ?? "")
    case .columnMissing(let id, _):
      Wording(vi: "thêm cột có tiêu đề ", en: "add a column headed ") + .column(id)
        + Wording(vi: " (hoặc \(id.quoted))", en: "")
    case .columnUnknown(_, let nearest):
      .didYouMean(nearest)
        ?? Wording(
          vi: "xoá cột này hoặc sửa tiêu đề", en: "delete the column or correct its heading")
    case .columnRepeated:
      Wording(vi: "giữ lại một cột", en: "keep one of the columns")
    case .unitNotGiven:
      Wording(
        vi: "thêm mã hoặc tên đơn vị: nhập TỆP --unit MÃ",
        en: "add the unit's code or name: import FILE --unit CODE")

    case .cellBroken:
      Wording(
        vi: "mở tệp bằng Excel hoặc LibreOffice, kiểm tra ô này rồi lưu lại",
        en: "open the file in Excel or LibreOffice, look at the cell and save it again")
    case .formulaFails:
      Wording(
        vi: "sửa công thức hoặc ghi thẳng giá trị vào ô",
        en: "mend the formula or write the value itself into the cell")
    case .formulaUncomputed:
      Wording(
        vi: "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại để có kết quả",
        en: "open the file in Excel or LibreOffice and save it, which stores the result")
    case .cellBlank:
      Wording(vi: "điền ô này hoặc xoá cả dòng", en: "fill it in, or delete the whole line")
    case .cellMerged:
      Wording(
        vi: "bỏ gộp ô rồi ghi giá trị vào từng dòng",
        en: "unmerge the cells and write the value on every line")
    case .notACount(_, let defect): defect.remedy
    case .notADate(_, let defect): defect.remedy
    case .notAChoice(_, let nearest, _): .didYouMean(nearest)
    case .unitUnknown(_, let nearest):
      .didYouMean(nearest)
        ?? Wording(
          vi: "gõ tìm TÊN để tìm đơn vị, hoặc nhập danh sách đơn vị trước",
          en: "look the unit up with find, or import the list of units first")
    case .unitAmbiguous(_, let choices):
      Wording(vi: "ghi mã: ", en: "write its code: ") + .choices(choices)
    case .undeclared(_, let nearest):
      .didYouMean(nearest)
        ?? Wording(
          vi: "gõ thông tin để xem các mã có trong bộ quy tắc", en: "info lists what it declares")
    case .yearOfOtherCampaign:
      Wording(
        vi: "chọn bộ quy tắc của năm đó, hoặc sửa năm",
        en: "choose that year's pack with use, or correct the year")
    case .measureUnknown(_, let nearest):
      .didYouMean(nearest)
        ?? Wording(
          vi: "gõ mục để xem số liệu của từng mục", en: "rows lists what each row measures")
    case .rowBlank:
      Wording(vi: "ghi số mục, ví dụ 1a", en: "write the row's number, for example 1a")
    case .periodReversed:
      Wording(vi: "xem lại hai ngày này", en: "check the two dates")

    case .rowRepeated:
      Wording(
        vi: "mỗi mục của một đơn vị chỉ ghi một dòng", en: "give each row of a unit one line only")
    case .codeRepeated:
      Wording(vi: "mỗi đơn vị có một mã riêng", en: "give each unit a code of its own")
    case .returnContradicted:
      Wording(
        vi: "các dòng của một báo cáo phải ghi giống nhau ở cột này",
        en: "all lines of one return must say the same here")
    case .returnInTwoSheets:
      Wording(
        vi: "gộp vào một trang, hoặc chỉ nhập một trang bằng --sheet",
        en: "put them on one sheet, or import one sheet alone with --sheet")
    case .remark(let remark): remark.hint
    }
  }
}

extension Wording {
  /// Units that a text may mean: code and name, at most five.
  static func choices(_ choices: [UnitChoice]) -> Wording {
    let shown = choices.prefix(5).map { "\($0.code.text) \($0.name)" }
    let list = shown.joined(separator: "; ")
    return Wording(same: choices.count > shown.count ? list + "; …" : list)
  }
}
