internal import LearningWeek
internal import LuaRuntime
internal import Rules

extension PackFault {
  /// What is wrong; `place` is where, to name other places from there.
  func message(at place: LuaPlace?) -> Wording {
    switch self {
    case .unreadableFile(_, let code):
      Wording(vi: "không đọc được tệp: ", en: "cannot read the file: ")
        + Wording(systemCode: code)
    case .notAPlainFile:
      Wording(
        vi: "đây là liên kết, thư mục hoặc thiết bị, cần một tệp Lua",
        en: "this is a link, a folder or a device, a Lua file is needed")
    case .script(let fault): fault.message

    case .idWithoutTable(let declared):
      Wording(
        vi: "\(declared.text) chưa có bảng { … } theo sau",
        en: "\(declared.text) has no table { … } after it")
    case .tableWithoutID(let keyword):
      Wording(vi: "\(keyword) cần một mã trước bảng", en: "\(keyword) needs an id before its table")
    case .misspeltID(let declared):
      Wording(
        vi: "mã trong \(declared.text) chỉ được gồm a–z, 0–9, _ và dấu chấm",
        en: "the id in \(declared.text) may only have a–z, 0–9, _ and dots")
    case .duplicateID(let declared, let first):
      Wording(vi: "\(declared.text) đã được khai báo ", en: "\(declared.text) is declared already ")
        + (first?.words(seenFrom: place) ?? Wording(vi: "trước đó", en: "before"))
    case .repeatedDeclaration(let keyword, let first):
      Wording(
        vi: "\(keyword) chỉ khai báo một lần, đã có ",
        en: "\(keyword) is declared once only, and was ")
        + (first?.words(seenFrom: place) ?? Wording(vi: "trước đó", en: "before"))
    case .missingDeclaration(let keyword):
      Wording(
        vi: "bộ quy tắc thiếu khai báo \(keyword)", en: "the pack lacks the declaration \(keyword)")
    case .notADeclaration(let keyword, let found):
      Wording(vi: "sau \(keyword) đọc được ", en: "after \(keyword) read ") + found.words
        + Wording(vi: ", cần bảng { … }", en: ", expected a table { … }")
    case .misplacedDeclaration(let declared):
      Wording(
        vi: "đọc được \(declared.text), tệp ví dụ chỉ được có case",
        en: "read \(declared.text), a file of cases may only have case")

    case .unknownField(let declared, let field):
      Wording(
        vi: "\(declared.text) không có trường \(field.quoted)",
        en: "\(declared.text) has no field \(field.quoted)")
    case .missingField(let declared, let field):
      Wording(
        vi: "\(declared.text) thiếu trường \(field.quoted)",
        en: "\(declared.text) lacks the field \(field.quoted)")
    case .wrongField(let declared, let field, let expected, let found):
      Wording(
        vi: "trường \(field.quoted) của \(declared.text): đọc được ",
        en: "the field \(field.quoted) of \(declared.text): read ") + found.words
        + Wording(vi: ", cần ", en: ", expected ") + expected.words
    case .missingWording(let declared):
      Wording(
        vi: "\(declared.text) chưa có tên gọi cho người đọc",
        en: "\(declared.text) has no wording for people to read")
    case .severalWordings(let declared, let texts):
      Wording(
        vi: "\(declared.text) có nhiều tên gọi: ", en: "\(declared.text) has several wordings: ")
        + Wording(same: texts.prefix(3).map(\.quoted).joined(separator: ", "))
    case .exclusiveFields(let declared, let fields):
      Wording(
        vi: "\(declared.text) chỉ được ghi một trường: ",
        en: "\(declared.text) may have only one field of ") + .alternatives(fields)
    case .oneFieldOf(let declared, let fields):
      Wording(
        vi: "\(declared.text) phải ghi một trường: ", en: "\(declared.text) needs one field of ")
        + .alternatives(fields)

    case .unknownReference(let declared, let field, let reference, let id):
      Wording(
        vi: "trường \(field.quoted) của \(declared.text) ghi \(id.quoted), "
          + "không có \(reference.words.vi) này",
        en: "the field \(field.quoted) of \(declared.text) says \(id.quoted), "
          + "there is no such \(reference.words.en)")
    case .lawNotInForce(let declared, let law, let day):
      Wording(
        vi: "\(declared.text) dẫn văn bản \(law.quoted), không có hiệu lực ngày \(Words.date(day))",
        en: "\(declared.text) cites the law \(law.quoted), which is not in force on \(day.iso)")
    case .circularRows(let rows):
      Wording(
        vi: "các mục nằm dưới nhau thành vòng: ", en: "rows stand under each other in a circle: ")
        + Wording(same: rows.prefix(12).joined(separator: " → "))

    case .datesOutOfOrder(let declared, let earlier, let later):
      Wording(vi: "\(declared.text): ", en: "\(declared.text): ") + later.words
        + Wording(vi: " đứng trước ", en: " lies before ") + earlier.words
    case .yearOfFirstDay(let year, let firstDay):
      Wording(
        vi: "year là \(year) nhưng first_day là \(Words.date(firstDay))",
        en: "year is \(year) but first_day is \(firstDay.iso)")

    case .stepsOverlap(let declared, let first, let second):
      Wording(
        vi: "\(declared.text): hai bậc chồng lên nhau: ",
        en: "\(declared.text): two steps overlap: ")
        + Wording.pair(first, second)
    case .stepsGap(let declared, let first, let second):
      Wording(
        vi: "\(declared.text): giữa hai bậc còn khoảng trống: ",
        en: "\(declared.text): values are left out between two steps: ")
        + Wording.pair(first, second)
    case .emptyStep(let declared, let range):
      Wording(vi: "\(declared.text): bậc ", en: "\(declared.text): no value lies in the step ")
        + range.words + Wording(vi: " không chứa giá trị nào", en: "")
    case .stepNotWhole(let declared, let range):
      Wording(vi: "\(declared.text): bậc ", en: "\(declared.text): the step ") + range.words
        + Wording(
          vi: " có số lẻ trong khi whole = true", en: " has a fraction, yet whole = true")
    case .stepAboveMaximum(let declared, let range, let points, let maximum):
      Wording(vi: "\(declared.text): bậc ", en: "\(declared.text): the step ") + range.words
        + Wording(
          vi:
            " cho \(Wording(number: points).vi) điểm, hơn mức tối đa \(Wording(number: maximum).vi)",
          en: " gives \(Wording(number: points).en) points, "
            + "more than the maximum of \(Wording(number: maximum).en)")

    case .decimalComma(let text):
      Wording(
        vi: "Lua hiểu \(text.quoted) là hai giá trị và bỏ phần sau dấu phẩy",
        en: "Lua takes \(text.quoted) for two values and drops what follows the comma")
    case .unusedCriterion(let id):
      Wording(
        vi: "không hình thức khen thưởng nào tính tiêu chí \(id.quoted)",
        en: "no award counts the criterion \(id.quoted)")
    case .missingSource(let declared):
      Wording(vi: "\(declared.text) chưa ghi căn cứ", en: "\(declared.text) states no source")
    case .undefinedGlobal(let name):
      Wording(
        vi: "không nơi nào khai báo \(name.quoted)", en: "nothing declares \(name.quoted)")
    case .tooManyPlaces(let award, let places, let units):
      Wording(
        vi: "hình thức \(award.quoted) có \(places) suất mà chỉ nêu tên \(units) đơn vị",
        en: "the award \(award.quoted) has \(places) places and names only \(units) units")
    case .noPlaces(let award):
      Wording(
        vi: "hình thức \(award.quoted) không có suất nào",
        en: "the award \(award.quoted) has no place")
    case .percentAboveWhole(let award, let percent):
      Wording(
        vi: "hình thức \(award.quoted) lấy \(Wording(number: percent).vi) % số được xét",
        en: "the award \(award.quoted) takes \(Wording(number: percent).en) % of those considered")
    case .unusedQuota(let id):
      Wording(
        vi: "không hình thức khen thưởng nào dùng chỉ tiêu \(id.quoted)",
        en: "no award shares the quota \(id.quoted)")
    case .minimumOutOfReach(let award, let minimum, let most):
      Wording(
        vi: "hình thức \(award.quoted) đòi \(Wording(number: minimum).vi) điểm, các tiêu chí cho "
          + "nhiều nhất \(Wording(number: most).vi)",
        en:
          "the award \(award.quoted) asks for \(Wording(number: minimum).en) points, the criteria "
          + "give \(Wording(number: most).en) at most")
    case .requirementNeverMet(let declared, let text):
      Wording(
        vi: "\(declared.text): không ví dụ nào đạt điều kiện \(text.quoted)",
        en: "\(declared.text): no case meets the requirement \(text.quoted)")
    }
  }
}

extension Wording {
  fileprivate static func pair(_ first: StepRange, _ second: StepRange) -> Wording {
    first.words + Wording(vi: " và ", en: " and ") + second.words
  }
}
