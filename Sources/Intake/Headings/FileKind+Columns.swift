package import LearningWeek

extension FileKind {
  /// The columns that a file of this kind may have, the required ones among them
  /// marked; for `units` any further column is an attribute. A summary table has
  /// those of the form.
  package func columns(form: SummaryForm) -> [ColumnName] {
    switch self {
    case .units: Self.unitColumns
    case .returns: Self.returnColumns(form)
    case .summaryTable: form.columns.map { ColumnName(id: $0.id, wordings: [$0.heading]) }
    case .nominations:
      [
        Self.candidateKind, Self.candidateName, Self.unit,
        ColumnName("position", "Chức vụ", "Chức danh"),
        ColumnName("female", "Nữ", "Giới tính", "Giới"),
        ColumnName("achievement", "Thành tích", "Tóm tắt thành tích", "Nội dung thành tích"),
        Self.award, Self.receivedOn, Self.synthetic,
      ]
    case .earlierAwards:
      [
        Self.candidateKind, Self.candidateName, Self.unit, Self.award.required(),
        Self.year.required(),
      ]
    case .evidence:
      [
        Self.unit, ColumnName("kind", "Loại", "Loại minh chứng", required: true),
        ColumnName(
          "location", "Nơi lưu", "Địa chỉ", "Đường dẫn", "Đường link", "Liên kết", "Link",
          "Minh chứng", required: true),
        ColumnName("caption", "Chú thích", "Mô tả", "Ghi chú", "note"), Self.synthetic,
      ]
    case .flags:
      [
        ColumnName("name", "Tên", "Họ tên", "Họ và tên"), Self.unit,
        ColumnName("flag", "Đánh dấu", "Dấu", "Cờ", required: true),
        ColumnName("reason", "Lý do"), ColumnName("from", "Từ", "Từ ngày"),
        ColumnName("until", "Đến", "Đến ngày", "to"), Self.synthetic,
      ]
    case .funding:
      [
        Self.unit, ColumnName("source", "Nguồn", "Nguồn kinh phí", required: true),
        ColumnName("amount", "Số tiền", "Kinh phí", "Số tiền (đồng)"), Self.note, Self.synthetic,
      ]
    case .narrative:
      [
        Self.unit, ColumnName("section", "Mục", "Phần", required: true),
        ColumnName("text", "Nội dung", required: true),
      ]
    case .facts:
      [
        Self.unit,
        ColumnName("name", "Tên", "Thông tin", "Thuộc tính", "Chỉ tiêu", required: true),
        ColumnName("value", "Giá trị", required: true),
      ]
    }
  }

  /// Line numbers, which say nothing.
  static let ordinal = ColumnName("number", "TT", "STT", "Số TT", "Số thứ tự", "No")

  static let ordinalKeys = Set(ordinal.keys)

  private static let unitColumns: [ColumnName] = [
    ColumnName("code", "Mã", "Mã đơn vị", "Mã số", required: true),
    ColumnName("name", "Tên", "Tên đơn vị", "Đơn vị", required: true),
    ColumnName("kind", "Loại", "Loại đơn vị", "Loại hình"),
    ColumnName("level", "Cấp"),
    ColumnName("parent", "Trực thuộc", "Thuộc", "Đơn vị cấp trên"),
    ColumnName("area", "Địa bàn", "Mã địa bàn"),
    ColumnName(
      "report_to", "Nơi nhận báo cáo", "Báo cáo về", "Báo cáo cho", "Gửi báo cáo về",
      "Tuyến báo cáo"),
    ColumnName("block", "Khối", "Cụm", "Khối thi đua", "Cụm thi đua", "Khối/cụm thi đua"),
    ColumnName("open_from", "Mở từ", "Mở từ ngày", "Hoạt động từ"),
    ColumnName("open_until", "Đóng từ", "Đóng từ ngày", "Ngừng hoạt động từ"),
    synthetic,
  ]

  private static func returnColumns(_ form: SummaryForm) -> [ColumnName] {
    let own = [
      unit, ColumnName("row", "Mục", "Mã mục", "Dòng", required: true),
      ColumnName(
        "label", "Các hoạt động", "Hoạt động", "Tên mục", "Nội dung hoạt động"),
      ColumnName("measure", "Chỉ số", "Đại lượng"), ColumnName("value", "Giá trị", "Số liệu"),
      year, ColumnName("scope", "Phạm vi"), receivedOn, ColumnName("mode", "Hình thức"),
      synthetic, ColumnName("measure_unit", "Đơn vị tính", "ĐVT"),
    ]
    let taken = Set(own.map(\.id))
    let figures = form.columns.filter { $0.isReported && !taken.contains($0.id) }
    return own + figures.map { ColumnName(id: $0.id, wordings: $0.wordings) }
  }

  private static let unit = ColumnName(
    "unit", "Đơn vị", "Mã đơn vị", "Tên đơn vị", "Đơn vị công tác", required: true)
  private static let candidateKind = ColumnName("kind", "Loại", "Đối tượng", required: true)
  private static let candidateName = ColumnName(
    "name", "Tên", "Họ tên", "Họ và tên", "Tên tập thể, cá nhân", "Tập thể, cá nhân",
    required: true)
  private static let award = ColumnName(
    "award", "Hình thức khen thưởng", "Hình thức đề nghị", "Khen thưởng", "Danh hiệu")
  private static let year = ColumnName("year", "Năm")
  private static let receivedOn = ColumnName("received_on", "Ngày nhận")
  private static let note = ColumnName("note", "Ghi chú")
  private static let synthetic = ColumnName("synthetic", "Dữ liệu mẫu")
}

extension ColumnName {
  fileprivate func required() -> ColumnName {
    ColumnName(id: id, wordings: otherWordings, required: true)
  }
}

extension FormColumn {
  /// Whether returns have a value in it.
  var isReported: Bool {
    switch role {
    case .figure, .text: true
    case .number, .label, .measureUnit: false
    }
  }

  /// Its headings: as the form has it, with the heading above, and for the columns
  /// of the national form what units write instead.
  var wordings: [String] {
    var wordings = [heading]
    if let over { wordings.append("\(over) \(heading)") }
    switch (id, role) {
    case ("sessions", .figure):
      wordings += ["Số lớp", "Số cuộc", "Số lớp, số cuộc", "Số cuộc thi", "Lớp"]
    case ("participants", .figure):
      wordings += ["Số người", "Số lượt người", "Lượt người", "Số người tham gia"]
    case ("note", _): wordings += ["Ghi chú"]
    default: break
    }
    switch role {
    case .number: wordings += FileKind.ordinal.otherWordings + ["Mục", "Số mục"]
    case .label:
      wordings += [
        "Các hoạt động", "Hoạt động", "Tên hoạt động", "Nội dung", "Nội dung hoạt động",
        "Nội dung các hoạt động",
      ]
    case .measureUnit: wordings += ["Đơn vị", "Đơn vị tính", "ĐVT"]
    case .figure, .text: break
    }
    return wordings
  }
}
