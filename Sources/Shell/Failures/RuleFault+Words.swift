internal import LearningWeek
internal import Rules

extension RuleReference {
  /// Which part of the pack, as in "criterion “reach”".
  var words: Wording {
    switch self {
    case .criterion(let id):
      Wording(vi: "tiêu chí \(id.quoted)", en: "criterion \(id.quoted)")
    case .criterionRequirement(let id, let text):
      Wording(
        vi: "điều kiện \(text.quoted) của tiêu chí \(id.quoted)",
        en: "requirement \(text.quoted) of criterion \(id.quoted)")
    case .requirement(let award, let text):
      Wording(
        vi: "điều kiện \(text.quoted) của \(award.quoted)",
        en: "requirement \(text.quoted) of award \(award.quoted)")
    case .block(let award):
      Wording(vi: "cách chia khối của \(award.quoted)", en: "block of award \(award.quoted)")
    case .quota(let award, let block?):
      Wording(
        vi: "chỉ tiêu của \(award.quoted) cho khối \(block.quoted)",
        en: "quota of award \(award.quoted) for block \(block.quoted)")
    case .quota(let award, nil):
      Wording(vi: "chỉ tiêu của \(award.quoted)", en: "quota of award \(award.quoted)")
    case .order(let award, let text):
      Wording(
        vi: "thứ tự \(text.quoted) của \(award.quoted)",
        en: "order \(text.quoted) of award \(award.quoted)")
    case .check(let id): Wording(vi: "phép kiểm tra \(id.quoted)", en: "check \(id.quoted)")
    }
  }
}

extension RuleFault {
  var message: Wording {
    switch self {
    case .script(let fault): fault.message
    case .notANumber(let found):
      Wording(vi: "kết quả là ", en: "the result is ") + found.words
        + Wording(vi: ", cần một số điểm", en: ", expected a number of points")
    case .tooLarge(let number):
      Wording(
        vi: "kết quả \(number) quá lớn để làm điểm",
        en: "the result \(number) is too large for points")
    case .notATruth(let found):
      Wording(vi: "kết quả là ", en: "the result is ") + found.words
        + Wording(vi: ", cần true (đạt) hoặc false", en: ", expected true or false")
    case .notABlock(let found):
      Wording(vi: "kết quả là ", en: "the result is ") + found.words
        + Wording(vi: ", cần chữ hoặc số nguyên", en: ", expected a text or a whole number")
    case .notComparable(let found):
      Wording(vi: "kết quả là ", en: "the result is ") + found.words
        + Wording(vi: ", cần số hoặc true, false", en: ", expected a number, true or false")
    case .notPlaces(let found):
      Wording(vi: "kết quả là ", en: "the result is ") + found.words
        + Wording(
          vi: ", cần số nguyên không âm", en: ", expected a whole number that is not negative")
    case .noPlacesForBlock(let block, _):
      Wording(
        vi: "bảng quota không có khối \(block.quoted)",
        en: "the table of quotas has no block \(block.quoted)")
    }
  }

  var hint: Wording? {
    switch self {
    case .script(let fault): fault.hint
    case .notANumber(.nothing), .notATruth(.nothing), .notABlock(.nothing),
      .notComparable(.nothing), .notPlaces(.nothing):
      Wording(
        vi: "xem hàm có return ở mọi nhánh không", en: "check that every branch of it returns")
    case .notANumber, .notATruth, .notABlock, .notComparable, .notPlaces:
      Wording(vi: "sửa giá trị mà hàm trả về", en: "correct what the function returns")
    case .tooLarge:
      Wording(vi: "xem lại phép chia và đơn vị tính", en: "check the division and the measure unit")
    case .noPlacesForBlock(let block, let known):
      Wording(
        vi: "thêm [\"\(block)\"] = … hoặc otherwise = …; đã có ",
        en: "add [\"\(block)\"] = … or otherwise = …; there are ") + .list(known)
    }
  }
}
