internal import VietnameseText

extension NumberDefect {
  /// What was read and what a count looks like.
  var words: Wording {
    switch self {
    case .notANumber(let read, _, _):
      Wording(
        vi: "đọc được \(read.quoted), cần một số nguyên viết liền hoặc có dấu chấm ngăn hàng "
          + "nghìn, ví dụ 1800 hoặc 1.800",
        en: "read \(read.quoted), expected a whole number, plain or with dots between "
          + "thousands, for example 1800 or 1.800")
    case .negative(let read):
      Wording(
        vi: "đọc được \(read.quoted), số lượng không thể âm",
        en: "read \(read.quoted), a count cannot be negative")
    case .fraction(let read, _):
      Wording(
        vi: "đọc được \(read.quoted), cần số nguyên, không có phần thập phân",
        en: "read \(read.quoted), expected a whole number without decimals")
    case .brokenGroup(let read, let group, _):
      group.isEmpty
        ? Wording(
          vi: "đọc được \(read.quoted), sau dấu ngăn hàng nghìn không có chữ số nào",
          en: "read \(read.quoted), no digit follows the separator of thousands")
        : Wording(
          vi: "đọc được \(read.quoted), sau dấu ngăn hàng nghìn phải đủ 3 chữ số, "
            + "ở đây là \(group.quoted)",
          en: "read \(read.quoted), three digits must follow the separator of thousands, "
            + "here \(group.quoted) does")
    case .ambiguous(let read, _, _):
      Wording(
        vi: "đọc được \(read.quoted), không rõ dấu phẩy ngăn hàng nghìn hay phần thập phân",
        en: "read \(read.quoted), the comma may part thousands or decimals")
    case .ditto(let read):
      Wording(
        vi: "đọc được \(read.quoted) (như trên), cần ghi rõ số",
        en: "read \(read.quoted) (as above), expected the number itself")
    case .tooLarge(let read, let limit):
      Wording(
        vi: "đọc được \(read.quoted), lớn hơn mức tối đa \(Wording(number: limit).vi)",
        en: "read \(read.quoted), more than the maximum of \(Wording(number: limit).en)")
    }
  }

  var remedy: Wording {
    switch self {
    case .notANumber:
      Wording(
        vi: "sửa số này; để trống nếu đơn vị chưa báo cáo",
        en: "correct the number; leave it blank when it was not reported")
    case .fraction:
      Wording(
        vi: "ghi số nguyên; dấu ngăn hàng nghìn là dấu chấm, ví dụ 1.800",
        en: "write a whole number; the separator of thousands is the dot, as in 1.800")
    case .negative, .tooLarge:
      Wording(vi: "đối chiếu lại với đơn vị", en: "check it with the unit")
    case .brokenGroup(let read, _, _):
      Wording(
        vi:
          "ghi đủ ba chữ số mỗi nhóm hoặc viết liền, ví dụ 1.800 hoặc 1800 thay cho \(read.quoted)",
        en: "write whole groups or none, for example 1.800 or 1800 in place of \(read.quoted)")
    case .ambiguous(_, let grouped, _):
      Wording(
        vi: "nếu là \(VietnameseText.grouped(grouped)) thì ghi \(grouped) "
          + "hoặc \(VietnameseText.grouped(grouped))",
        en: "if \(Wording(number: grouped).en) is meant, write \(grouped) "
          + "or \(VietnameseText.grouped(grouped))")
    case .ditto:
      Wording(vi: "chép lại số của dòng trên", en: "repeat the number of the line above")
    }
  }

  /// The 1-based character to point at, with the text that it counts in.
  var mark: (read: String, column: Int)? {
    switch self {
    case .notANumber(let read, _, let offset), .fraction(let read, let offset),
      .brokenGroup(let read, _, let offset), .ambiguous(let read, _, let offset):
      (read, offset + 1)
    case .negative, .ditto, .tooLarge: nil
    }
  }
}
