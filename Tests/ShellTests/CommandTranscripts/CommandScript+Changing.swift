extension CommandScript {
  static let change = [
    CommandScript(
      "nominate",
      vi: [
        "đề nghị cá nhân Nguyễn Thị Hoa --unit M323-PT1 --award giay_khen_ca_nhan --female có",
        "đề nghị tập thể M323-PT1 --award giay_khen_tap_the", "đề nghị cá nhân Lê Văn A",
        "đề nghị",
      ],
      en: [
        "nominate individual Nguyễn Thị Hoa --unit M323-PT1 --award giay_khen_ca_nhan --female yes",
        "nominate collective M323-PT1 --award giay_khen_tap_the", "nominate individual Lê Văn A",
        "nominate",
      ]),
    CommandScript(
      "edit-unit",
      vi: [
        "sửa đơn vị M323-PT1 --set staff=66 --reason Theo công văn 12",
        "sửa đơn vị M323-PT1 --kind truong", "sửa đơn vị M323-PT1", "sửa đơn vị",
      ],
      en: [
        "edit-unit M323-PT1 --set staff=66 --reason Letter 12", "edit-unit M323-PT1 --kind shool",
        "edit-unit M323-PT1", "edit-unit",
      ]),
    CommandScript("try", vi: ["giả định", "giả định"], en: ["try", "try"]),
    CommandScript(
      "edit",
      vi: [
        "sửa M328-PT1 5a participants 48", "giả định", "so sánh", "sửa M328-PT1 5a nguoi 48",
        "sửa M328-PT1 9z participants 48", "sửa M328-PT1 5a participants nhiều", "sửa M328-PT1",
      ],
      en: [
        "edit M328-PT1 5a participants 48", "try", "diff", "edit M328-PT1 5a people 48",
        "edit M328-PT1 9z participants 48", "edit M328-PT1 5a participants many", "edit M328-PT1",
      ]),
    CommandScript(
      "apply", vi: ["áp dụng", "áp dụng --reason Đơn vị xác nhận", "áp dụng --reason Lần nữa"],
      en: ["apply", "apply --reason The unit confirmed it", "apply --reason Again"]),
    CommandScript("discard", vi: ["giả định", "bỏ", "bỏ"], en: ["try", "discard", "discard"]),
    CommandScript("undo", vi: ["hoàn tác", "hoàn tác hết"], en: ["undo", "undo all"]),
    CommandScript(
      "flag",
      vi: [
        "đánh dấu M328-PT1 discipline --reason Có khiếu nại", "đánh dấu M328-PT1 ky_luat",
        "đánh dấu",
      ],
      en: ["flag M328-PT1 discipline --reason A complaint", "flag M328-PT1 fault", "flag"]),
    CommandScript(
      "override",
      vi: [
        "quyết định M326-PT4 giay_khen_tap_the ra --reason Xin rút",
        "quyết định M326-PT4 giay_khen_tap_the vào", "quyết định M326-PT4 giay_khen_tap_the",
      ],
      en: [
        "override M326-PT4 giay_khen_tap_the out --reason Withdrew",
        "override M326-PT4 giay_khen_tap_the in", "override M326-PT4 giay_khen_tap_the",
      ]),
    CommandScript(
      "ballot",
      vi: ["bỏ phiếu giay_khen_tap_the M323-PT3", "bỏ phiếu giay_khen M323-PT3", "bỏ phiếu"],
      en: ["ballot giay_khen_tap_the M323-PT3", "ballot giay_khen M323-PT3", "ballot"]),
    CommandScript(
      "audit", vi: ["nhật ký", "nhật ký M328-PT1", "nhật ký nơi nào"],
      en: ["audit", "audit M328-PT1", "audit nowhere"]),
  ]

  static let out = [
    CommandScript(
      "export",
      vi: ["xuất đánh dấu > …/danh-dau.csv", "xuất kinh phí | top 2", "xuất gì đó", "xuất"],
      en: ["export flags > …/flags.csv", "export funding | top 2", "export something", "export"]),
    CommandScript(
      "chart",
      vi: [
        "biểu đồ tổng participants theo huyện", "biểu đồ tiến độ theo huyện", "biểu đồ danh sách",
        "tiến độ theo huyện | chart thiếu", "biểu đồ thông tin",
      ],
      en: [
        "chart total participants by district", "chart status by district", "chart shortlist",
        "status by district | chart missing", "chart info",
      ]),
    CommandScript(
      "generate",
      vi: ["sinh dữ liệu mẫu --seed bảy", "sinh dữ liệu mẫu --seed", "sinh dữ liệu mẫu"],
      en: ["generate --seed seven", "generate --seed", "generate"]),
  ]

  static let session = [
    CommandScript(
      "help", vi: ["trợ giúp", "trợ giúp sửa đơn vị", "trợ giúp gì đó"],
      en: ["help", "help edit-unit", "help something"]),
    CommandScript(
      "lang", vi: ["ngôn ngữ", "ngôn ngữ vi", "ngôn ngữ fr"], en: ["lang", "lang en", "lang fr"]),
    CommandScript(
      "mode", vi: ["kiểu in", "kiểu in csv", "kiểu in box", "kiểu in word"],
      en: ["mode", "mode csv", "mode box", "mode word"]),
    CommandScript(
      "set",
      vi: ["đặt", "đặt timing không", "đặt timing đôi khi", "đặt lua.work nhiều", "đặt gì 1"],
      en: ["set", "set timing no", "set timing sometimes", "set lua.work much", "set what 1"]),
    CommandScript(
      "last", vi: ["tổng books", "xem lại", "xem lại hết"], en: ["total books", "last", "last all"]),
    CommandScript("history", vi: ["lịch sử ngôn"], en: ["history lang"]),
    CommandScript(
      "expect",
      vi: [
        "kỳ vọng tổng books = 1800", "kỳ vọng tổng books > 2000",
        "kỳ vọng lỗi E-ROW-UNKNOWN tổng mục 99",
        "kỳ vọng",
      ],
      en: [
        "expect total books = 1800", "expect total books > 2000",
        "expect error E-ROW-UNKNOWN total row 99", "expect",
      ]),
    CommandScript(
      "record", vi: ["ghi phiên", "ghi phiên …/phien.txt", "tổng books", "ghi phiên off"],
      en: ["record", "record …/phien.txt", "total books", "record off"]),
    CommandScript(
      "replay", vi: ["chạy lại …/phien.txt", "chạy lại …/lenh.txt", "chạy lại"],
      en: ["replay …/phien.txt", "replay …/lenh.txt", "replay"]),
    CommandScript(
      "save", vi: ["lưu …/viec.txt", "lưu …/viec.txt", "lưu"],
      en: ["save …/viec.txt", "save …/viec.txt", "save"]),
    CommandScript(
      "read", vi: ["đọc …/lenh.txt", "đọc …/khong-co.txt", "đọc"],
      en: ["read …/lenh.txt", "read …/khong-co.txt", "read"]),
    CommandScript("quit", vi: ["thoát ngay", "thoát"], en: ["quit now", "quit"]),
  ]
}
