extension CommandScript {
  static let context = [
    CommandScript(
      "use",
      vi: ["tiến độ", "chọn hung yen 2020", "chọn hưng yên 2021", "chọn"],
      en: ["status", "use hung yen 2020", "use hung yen 2021", "use"]),
    CommandScript(
      "packs", vi: ["bộ quy tắc | top 2", "bộ quy tắc mới"], en: ["packs | top 2", "packs new"]),
    CommandScript(
      "info", vi: ["thông tin | top 6", "thông tin hạn nộp"],
      en: ["info | top 6", "info deadlines"]),
    CommandScript(
      "open", vi: ["tiến độ", "mở đợt", "mở đợt", "thông tin | top 1"],
      en: ["status", "open", "open", "info | top 1"]),
  ]

  static let find = [
    CommandScript(
      "units",
      vi: [
        "đơn vị huyện | top 2", "đơn vị trường trong Huyện Phù Cừ | top 2", "đơn vị báo",
        "đơn vị tỉnh --on 01/07/2025 | top 2", "đơn vị --on mai", "đơn vị xóm",
      ],
      en: [
        "units district | top 2", "units school in Huyện Phù Cừ | top 2", "units press",
        "units province --on 2025-07-01 | top 2", "units --on tomorrow", "units hamlet",
      ]),
    CommandScript(
      "find", vi: ["tìm thpt hung yen", "tìm thpt yen | top 2", "tìm xyzt", "tìm"],
      en: ["find thpt hung yen", "find thpt yen | top 2", "find xyzt", "find"]),
    CommandScript(
      "show",
      vi: [
        "xem Thư viện tỉnh", "xem M323-PT1", "xem 80 --on 2025-07-01", "xem Khoái Châu",
        "xem Khoai Chua", "xem",
      ],
      en: [
        "show Thư viện tỉnh", "show M323-PT1", "show 80 --on 2025-07-01", "show Khoái Châu",
        "show Khoai Chua", "show",
      ]),
    CommandScript("rows", vi: ["mục | top 3", "mục 5a"], en: ["rows | top 3", "rows 5a"]),
    CommandScript(
      "schema",
      vi: ["cấu trúc | top 3", "select unit, row, value from figure limit 2;", "select x;"],
      en: ["schema | top 3", "select unit, row, value from figure limit 2;", "select x;"]),
  ]
}
