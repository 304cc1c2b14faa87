internal import Intake

extension ContainerDefect {
  var code: String {
    switch self {
    case .cut: "E-FILE-CUT"
    case .damaged, .partMissing, .partRepeated, .partMistaken, .malformed, .compressionUnknown,
      .leadsNowhere:
      "E-FILE-DAMAGED"
    case .declaresEntities: "E-FILE-UNSAFE"
    case .encrypted: "E-FILE-LOCKED"
    case .exceeds: "E-FILE-EXPANDS"
    case .libraryMissing: "E-LIBRARY"
    }
  }

  var message: Wording {
    switch self {
    case .cut:
      Wording(
        vi: "tệp bị cắt: phần cuối, nơi có mục lục của tệp, bị thiếu",
        en: "the file is cut: its end, where its list of contents stands, is missing")
    case .damaged(let part):
      Wording(
        vi: "tệp bị hỏng ở phần \(part.quoted)",
        en: "the file is damaged in its part \(part.quoted)")
    case .partMissing(let part):
      Wording(
        vi: "trong tệp thiếu phần \(part.quoted)", en: "the file lacks its part \(part.quoted)")
    case .partRepeated(let part):
      Wording(
        vi: "trong tệp có hai phần \(part.quoted), không rõ phần nào đúng",
        en: "the file has the part \(part.quoted) twice and does not say which counts")
    case .partMistaken(let part):
      Wording(
        vi: "phần \(part.quoted) của tệp không phải là thứ cần có ở đó",
        en: "the part \(part.quoted) of the file is not what belongs there")
    case .malformed(let part, let line):
      Wording(
        vi: "phần \(part.quoted) của tệp bị hỏng từ dòng \(line)",
        en: "the part \(part.quoted) of the file is broken from its line \(line) on")
    case .declaresEntities(let part):
      Wording(
        vi: "phần \(part.quoted) của tệp có khai báo (DOCTYPE) mà Excel và Word không bao giờ ghi",
        en: "the part \(part.quoted) has a declaration (DOCTYPE) that Excel and Word never write")
    case .leadsNowhere(let part, let target):
      Wording(
        vi: "phần \(part.quoted) của tệp chỉ đến \(target.quoted), không có trong tệp",
        en: "the part \(part.quoted) of the file refers to \(target.quoted), which is not in it")
    case .encrypted:
      Wording(vi: "tệp có đặt mật khẩu", en: "the file is protected by a password")
    case .compressionUnknown(let part):
      Wording(
        vi: "phần \(part.quoted) của tệp nén theo cách mà Excel và Word không dùng",
        en: "the part \(part.quoted) is packed in a way that Excel and Word do not use")
    case .exceeds(.bytes, let limit):
      Wording(
        vi: "nội dung bung ra lớn hơn mức tối đa ",
        en: "unpacked, the content is larger than the maximum of ") + Wording(bytes: limit)
    case .exceeds(let bound, let limit):
      Wording(vi: "tệp có hơn ", en: "the file has more than ") + bound.words(limit)
    case .libraryMissing:
      Wording(
        vi: "máy này thiếu thư viện libzip để mở tệp Excel, Word",
        en: "this machine lacks libzip, the library that opens Excel and Word files")
    }
  }

  var remedy: Wording {
    switch self {
    case .cut:
      Wording(vi: "lấy lại hoặc xin gửi lại tệp", en: "fetch the file again or ask for it again")
    case .damaged, .partMissing, .partRepeated, .partMistaken, .malformed, .leadsNowhere,
      .compressionUnknown:
      Wording(
        vi: "mở tệp bằng Excel, Word hoặc LibreOffice rồi lưu lại; không mở được thì xin gửi lại",
        en: "open it in Excel, Word or LibreOffice and save it again, or ask for it again")
    case .declaresEntities:
      Wording(
        vi: "hỏi lại nơi gửi, đừng mở tệp này", en: "ask who sent it; do not open the file")
    case .encrypted:
      Wording(
        vi: "mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi lưu lại",
        en: "open it, take the password off (File → Info → Protect) and save it again")
    case .exceeds:
      Wording(
        vi: "xem lại có đúng là tệp cần nhập không; nếu đúng thì chia nhỏ",
        en: "check that it is the file you meant; if it is, split it")
    case .libraryMissing:
      Wording(
        vi: "cài đặt: apt-get install libzip4; hoặc lưu tệp thành CSV rồi nhập",
        en: "install it: apt-get install libzip4; or save the file as CSV and import that")
    }
  }
}

extension ContainerDefect.Bound {
  /// `4.096 phần bên trong`.
  fileprivate func words(_ limit: Int) -> Wording {
    switch self {
    case .bytes: Wording(bytes: limit)
    case .entries: Wording(limit, vi: "phần bên trong", one: "part", many: "parts inside")
    case .depth: Wording(limit, vi: "lớp lồng nhau", one: "level", many: "levels of nesting")
    case .sheets: Wording(limit, vi: "trang tính", one: "sheet", many: "sheets")
    case .tables: Wording(limit, vi: "bảng", one: "table", many: "tables")
    case .sharedTexts:
      Wording(limit, vi: "đoạn chữ khác nhau", one: "different text", many: "different texts")
    case .styles: Wording(limit, vi: "kiểu ô", one: "cell style", many: "cell styles")
    case .mergedRanges:
      Wording(limit, vi: "vùng ô gộp", one: "merged range", many: "merged ranges")
    case .relationships:
      Wording(limit, vi: "liên kết bên trong", one: "inner link", many: "inner links")
    }
  }
}
