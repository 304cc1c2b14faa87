internal import Storage

extension Failure {
  /// The line of the statement that is meant, with a caret.
  init(_ defect: QueryDefect) {
    let bytes = Array(defect.sql.utf8)
    let offset = defect.offset.map { min(max(0, $0), bytes.count) }
    var place: Place?
    if let offset {
      let newline = UInt8(ascii: "\n")
      let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
      let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
      // No file: what was typed has none, and a batch file's line is added later.
      place = Place(
        file: "",
        excerpt: Excerpt(
          String(decoding: bytes[start..<end], as: UTF8.self),
          caret: String(decoding: bytes[start..<offset], as: UTF8.self).count + 1))
    }
    self.init("E-SQL", defect.reason.message, place: place, hint: defect.reason.hint)
  }
}

extension QueryDefect.Reason {
  var message: Wording {
    switch self {
    case .empty: Wording(vi: "chưa có câu lệnh SQL nào", en: "there is no SQL statement")
    case .several:
      Wording(
        vi: "sau dấu chấm phẩy còn câu lệnh nữa, mỗi lần chỉ chạy một câu",
        en: "another statement follows the semicolon, only one is run at a time")
    case .refused(let what):
      Wording(
        vi: "không được dùng \(what.quoted): SQL ở đây chỉ để đọc",
        en: "\(what.quoted) is not allowed: SQL is for reading here")
    case .message(let text):
      Wording(
        vi: "SQLite báo: \(text.cut(to: 200))", en: "SQLite says: \(text.cut(to: 200))")
    case .tooMuchWork:
      Wording(vi: "câu hỏi chạy quá lâu nên đã dừng", en: "the query took too long and was stopped")
    }
  }

  var hint: Wording? {
    switch self {
    case .empty:
      Wording(
        vi: "ví dụ: select * from unit limit 10;", en: "for example: select * from unit limit 10;")
    case .several: Wording(vi: "chạy từng câu một", en: "run them one by one")
    case .refused:
      Wording(
        vi: "thay đổi số liệu bằng lệnh, ví dụ nhập",
        en: "change data with commands such as import")
    case .message:
      Wording(vi: "gõ cấu trúc để xem tên bảng và cột", en: "schema lists tables and columns")
    case .tooMuchWork:
      Wording(
        vi: "thêm điều kiện nối giữa các bảng, hoặc limit",
        en: "say how the tables are joined, or add a limit")
    }
  }
}
