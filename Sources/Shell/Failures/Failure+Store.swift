internal import LearningWeek
internal import Storage

extension Failure {
  init(_ error: StoreError) {
    switch error {
    case .interrupted: self = .interruption
    case .query(let defect): self.init(defect)
    case .missing(let path), .locked(let path), .corrupt(let path, _), .foreign(let path),
      .newer(let path, _, _), .notWritable(let path), .needsRecovery(let path),
      .needsUpgrade(let path), .diskFull(let path):
      self.init(
        error.code, error.message, place: path.isEmpty ? nil : Place(file: path),
        hint: error.hint, exit: error.exit)
    case .unknownUnit(_, let place), .unstorable(_, _, let place):
      self.init(
        error.code, error.message, place: place.map { Place($0) }, hint: error.hint,
        exit: error.exit)
    case .readOnly, .notOpen, .notExpected, .nothingToUndo, .cannotUndo, .constraint, .sqlite:
      self.init(error.code, error.message, hint: error.hint, exit: error.exit)
    }
  }
}

extension StoreError {
  fileprivate var code: String {
    switch self {
    case .missing: "E-DATABASE-MISSING"
    case .locked: "E-DATABASE-LOCKED"
    case .corrupt: "E-DATABASE-CORRUPT"
    case .foreign: "E-DATABASE-FOREIGN"
    case .newer: "E-DATABASE-NEWER"
    case .notWritable: "E-DATABASE-PERMISSION"
    case .needsRecovery: "E-DATABASE-RECOVERY"
    case .needsUpgrade: "E-DATABASE-OLDER"
    case .diskFull: "E-DISK-FULL"
    case .readOnly: "E-READ-ONLY"
    case .interrupted: "E-INTERRUPTED"
    case .unknownUnit: "E-UNIT-UNKNOWN"
    case .notOpen: "E-CAMPAIGN-NOT-OPEN"
    case .notExpected: "E-UNIT-NOT-EXPECTED"
    case .unstorable: "E-VALUE-RANGE"
    case .nothingToUndo: "E-UNDO-NOTHING"
    case .cannotUndo: "E-UNDO-OPEN"
    case .constraint: "E-DATABASE-RULE"
    case .query: "E-SQL"
    case .sqlite: "E-DATABASE"
    }
  }

  /// The file cannot be used at all, or a command failed.
  fileprivate var exit: ExitCode {
    switch self {
    case .missing, .locked, .corrupt, .foreign, .newer, .needsRecovery, .needsUpgrade:
      .database
    case .interrupted: .interrupted
    case .notWritable, .diskFull, .readOnly, .unknownUnit, .notOpen, .notExpected,
      .unstorable, .nothingToUndo, .cannotUndo, .constraint, .query, .sqlite:
      .command
    }
  }

  fileprivate var message: Wording {
    switch self {
    case .missing:
      Wording(
        vi: "không có cơ sở dữ liệu này và không được tạo mới (--readonly)",
        en: "there is no such database and none may be made (--readonly)")
    case .locked:
      Wording(
        vi: "cơ sở dữ liệu đang được một chương trình khác sử dụng",
        en: "another program is using the database")
    case .corrupt(_, let detail):
      Wording(
        vi: "cơ sở dữ liệu bị hỏng (\(detail.cut(to: 120))), chưa thay đổi gì",
        en: "the database is damaged (\(detail.cut(to: 120))), nothing was changed")
    case .foreign:
      Wording(
        vi: "tệp này không phải cơ sở dữ liệu của tuanle, giữ nguyên không đụng tới",
        en: "the file is no database of tuanle and was left as it is")
    case .newer(_, let version, let supported):
      Wording(
        vi: "cơ sở dữ liệu ở phiên bản \(version), chương trình này chỉ đọc được đến \(supported)",
        en: "the database is of version \(version), this program reads up to \(supported)")
    case .notWritable:
      Wording(
        vi: "không có quyền ghi vào tệp này hoặc thư mục chứa nó",
        en: "the file or its folder may not be written by you")
    case .needsRecovery:
      Wording(
        vi: "lần ghi trước bị ngắt giữa chừng, phải mở ở chế độ ghi để hoàn tất",
        en: "an earlier change was cut short and must be cleared up, which needs writing")
    case .needsUpgrade:
      Wording(
        vi: "cơ sở dữ liệu ở phiên bản cũ, phải mở ở chế độ ghi một lần để chuyển lên",
        en: "the database is of an earlier version and must be opened for writing once")
    case .diskFull:
      Wording(vi: "đĩa đã đầy, chưa lưu gì", en: "the disk is full, nothing was stored")
    case .readOnly:
      Wording(
        vi: "cơ sở dữ liệu đang mở chỉ để đọc (--readonly)",
        en: "the database is open for reading only (--readonly)")
    case .interrupted: Failure.interruption.message
    case .unknownUnit(let code, _):
      Wording(
        vi: "đợt này không có đơn vị mã \(code.text.quoted)",
        en: "the campaign has no unit with the code \(code.text.quoted)")
    case .notOpen(let campaign):
      Wording(
        vi: "đợt \(campaign.quoted) chưa mở, chưa chốt danh sách đơn vị phải báo cáo",
        en: "the campaign \(campaign.quoted) is not open, who must report is not settled")
    case .notExpected(let code, let campaign):
      Wording(
        vi: "đơn vị \(code.text.quoted) không phải báo cáo trong đợt \(campaign.quoted)",
        en: "unit \(code.text.quoted) need not report in the campaign \(campaign.quoted)")
    case .unstorable(let code, let field, _):
      Wording(
        vi: "số liệu \(field.quoted) của đơn vị \(code.text.quoted) âm hoặc không phải số hữu hạn",
        en: "the figure \(field.quoted) of unit \(code.text.quoted) is negative or not finite")
    case .nothingToUndo:
      Wording(vi: "không còn thay đổi nào để hoàn tác", en: "there is no change left to undo")
    case .cannotUndo(let entry):
      Wording(
        vi: "mục nhật ký số \(entry) là lần mở đợt, không hoàn tác được",
        en: "journal entry \(entry) opened the campaign, which cannot be undone")
    case .constraint(let detail):
      Wording(
        vi: "cơ sở dữ liệu từ chối giá trị này: \(detail.cut(to: 160))",
        en: "the database refused the value: \(detail.cut(to: 160))")
    case .query(let defect): defect.reason.message
    case .sqlite(let code, let message):
      Wording(
        vi: "cơ sở dữ liệu báo lỗi \(code): \(message.cut(to: 160))",
        en: "the database reports error \(code): \(message.cut(to: 160))")
    }
  }

  fileprivate var hint: Wording? {
    switch self {
    case .missing:
      Wording(
        vi: "kiểm tra đường dẫn, hoặc bỏ --readonly để tạo mới",
        en: "check the path, or leave out --readonly to make one")
    case .locked:
      Wording(
        vi: "đóng cửa sổ tuanle kia hoặc chờ lệnh ở đó xong rồi thử lại",
        en: "close the other tuanle or wait for its command to end, then try again")
    case .corrupt:
      Wording(
        vi: "giữ tệp này lại và dùng bản sao lưu gần nhất",
        en: "keep this file aside and use your latest backup")
    case .foreign:
      Wording(vi: "ghi đường dẫn khác: tuanle TỆP", en: "name another file: tuanle FILE")
    case .newer:
      Wording(vi: "dùng phiên bản tuanle mới hơn", en: "use a later version of tuanle")
    case .notWritable:
      Wording(
        vi: "xin quyền ghi, hoặc mở chỉ để đọc bằng --readonly",
        en: "ask for permission to write, or open it with --readonly")
    case .needsRecovery, .needsUpgrade:
      Wording(vi: "mở một lần không có --readonly", en: "open it once without --readonly")
    case .diskFull:
      Wording(vi: "dọn chỗ trống rồi chạy lại lệnh", en: "make room and give the command again")
    case .readOnly:
      Wording(
        vi: "mở lại không có --readonly để thay đổi", en: "open it without --readonly to change it")
    case .interrupted: Failure.interruption.hint
    case .unknownUnit:
      Wording(
        vi: "gõ tìm TÊN để tìm mã, hoặc nhập danh sách đơn vị trước",
        en: "look the code up with find, or import the list of units first")
    case .notOpen: Wording(vi: "gõ: mở đợt", en: "open it with open")
    case .notExpected:
      Wording(
        vi: "gõ tiến độ để xem danh sách phải báo cáo", en: "status lists those that must report")
    case .unstorable: Wording(vi: "đối chiếu lại với đơn vị", en: "check it with the unit")
    case .nothingToUndo, .cannotUndo:
      Wording(vi: "gõ nhật ký để xem các thay đổi", en: "audit shows the journal")
    case .constraint, .sqlite:
      Wording(
        vi: "chưa thay đổi gì; báo cho người phụ trách chương trình",
        en: "nothing was changed; tell whoever maintains the program")
    case .query(let defect): defect.reason.hint
    }
  }
}
