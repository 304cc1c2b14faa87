internal import VietnameseText

extension DateDefect {
  var words: Wording {
    switch self {
    case .notADate(let read, _):
      Wording(
        vi: "đọc được \(read.quoted), cần một ngày dạng ngày/tháng/năm",
        en: "read \(read.quoted), expected a date as day/month/year")
    case .yearMissing(let read):
      Wording(
        vi: "đọc được \(read.quoted), thiếu năm",
        en: "read \(read.quoted), the year is missing")
    case .yearCut(let read, let year):
      Wording(
        vi: "đọc được \(read.quoted), năm \(year.quoted) chưa đủ bốn chữ số",
        en: "read \(read.quoted), the year \(year.quoted) has not four digits")
    case .yearUnlikely(let read, let year):
      Wording(
        vi: "đọc được \(read.quoted), năm \(year) nằm ngoài khoảng 1900–2999",
        en: "read \(read.quoted), the year \(year) lies outside 1900–2999")
    case .noSuchMonth(let read, let month, _):
      Wording(
        vi: "đọc được \(read.quoted), không có tháng \(month)",
        en: "read \(read.quoted), there is no month \(month)")
    case .noSuchDay(let read, let day, let month, let year, let lastDay):
      Wording(
        vi: "đọc được \(read.quoted), tháng \(month)/\(year) có \(lastDay) ngày, "
          + "không có ngày \(day)",
        en: "read \(read.quoted), \(month)/\(year) has \(lastDay) days, not \(day)")
    }
  }

  var remedy: Wording {
    switch self {
    case .noSuchMonth(_, _, let swapped?):
      Wording(
        vi: "nếu là ngày \(swapped.vietnamese) thì ghi ngày trước, tháng sau",
        en: "if \(swapped.iso) is meant, write \(swapped.vietnamese): the day comes first")
    case .notADate, .yearMissing, .yearCut, .yearUnlikely, .noSuchMonth, .noSuchDay:
      Wording(
        vi: "ghi ngày/tháng/năm, ví dụ 05/10/2021",
        en: "write day/month/year, for example 05/10/2021")
    }
  }

  /// The 1-based character to point at, with the text that it counts in.
  var mark: (read: String, column: Int)? {
    switch self {
    case .notADate(let read, let offset): (read, offset + 1)
    case .yearMissing, .yearCut, .yearUnlikely, .noSuchMonth, .noSuchDay: nil
    }
  }
}
