extension EditorTopic {
  static let objects: [EditorTopic] = [
    EditorTopic(
      "Unit", "u: một đơn vị trong đợt này, chỉ đọc", "unit",
      identity + receipt + standing + figures("Số của chính đơn vị") + context),
    EditorTopic(
      "Nominee", "c: cá nhân, hộ gia đình hoặc sáng kiến được đề nghị, chỉ đọc", "nominee",
      [
        EditorNote("code", "string", "Mã trong lượt xét", "code"),
        EditorNote("name", "string", "Tên", "name"),
        EditorNote("kind", "CandidateKind", "Loại đối tượng", "kind"),
        EditorNote("to", "CandidateKind", "Loại đối tượng, như của hình thức khen", "to"),
        EditorNote("unit", "Unit", "Đơn vị công tác", "unit"),
        EditorNote("parent", "string", "Mã đơn vị công tác", "parent"),
        EditorNote("area", "string?", "Mã địa bàn của đơn vị", "area"),
        EditorNote("block", "string?", "Khối thi đua của đơn vị", "block"),
        EditorNote("attributes", "Attributes", "Thuộc tính đã khai báo", "attributes"),
        EditorNote("position", "string", "Chức vụ; không ghi thì dừng hàm", "position"),
        EditorNote("achievement", "string", "Thành tích; không ghi thì dừng hàm", "achievement"),
        EditorNote("female", "boolean", "Là nữ; không ghi thì dừng hàm", "female"),
        EditorNote(
          "received_on", "string", "Ngày nhận đề nghị; không ghi thì dừng hàm", "received on"),
      ] + standing + context.filter { ["above", "flag"].contains($0.name) }),
    EditorTopic(
      "Return", "r: một báo cáo, trong hàm kiểm tra, chỉ đọc", "return",
      identity + receipt
        + [EditorNote("scope", "ReturnScope", "Của riêng đơn vị hay gộp cả cấp dưới", "scope")]
        + figures("Số ghi trong báo cáo này") + context),
  ]

  private static let identity: [EditorNote] = [
    EditorNote("code", "string", "Mã đơn vị", "code"),
    EditorNote("name", "string", "Tên đơn vị", "name"),
    EditorNote("kind", "UnitKind", "Loại đơn vị", "kind"),
    EditorNote("level", "AreaLevel?", "Cấp hành chính, nếu là địa bàn", "level"),
    EditorNote("area", "string?", "Mã địa bàn", "area"),
    EditorNote("parent", "string?", "Mã đơn vị cấp trên", "parent"),
    EditorNote("block", "string?", "Khối thi đua ghi trong danh sách đơn vị", "block"),
    EditorNote("to", "CandidateKind", "Luôn là \"collective\"", "to"),
    EditorNote("unit", "Unit", "Chính đơn vị", "unit"),
    EditorNote("attributes", "Attributes", "Thuộc tính đã khai báo", "attributes"),
    EditorNote("evidence", "EvidenceCounts", "Minh chứng đã gửi", "evidence"),
  ]

  private static let receipt: [EditorNote] = [
    EditorNote("returned", "boolean", "Đã nộp báo cáo, kể cả báo cáo trống", "returned"),
    EditorNote("on_time", "boolean", "Nộp đúng hạn; chưa nộp là false", "on time"),
    EditorNote(
      "days_late", "integer", "Số ngày trễ hạn, không dưới 0; chưa nộp thì dừng hàm", "days late"),
    EditorNote(
      "days_early", "integer", "Số ngày trước hạn, không dưới 0; chưa nộp thì dừng hàm",
      "days early"),
    EditorNote(
      "received_on", "string", "Ngày nhận, \"2021-10-08\"; chưa nộp thì dừng hàm", "received on"),
    EditorNote("revision", "integer", "Lần gửi thứ mấy", "revision"),
  ]

  private static let standing: [EditorNote] = [
    EditorNote("awards", "EarlierAward[]", "Khen thưởng các năm trước", "earlier awards"),
    EditorNote("nomination", "Nomination?", "Đề nghị khen, nil nếu không có", "nomination"),
  ]

  private static func figures(_ subject: String) -> [EditorNote] {
    [
      EditorNote(
        "value", "fun(row: string, measure: string, default?: number): number",
        subject + "; ô trống thì dừng hàm, trừ khi có default", "figure"),
      EditorNote(
        "rolled", "fun(row: string, measure: string, default?: number): number",
        "Số gộp cả cấp dưới", "rolled-up figure"),
      EditorNote(
        "total", "fun(measure: string, default?: number): number",
        "Tổng một số đo qua các mục cộng được", "total"),
      EditorNote(
        "has", "fun(row: string, measure: string): boolean", "Ô có số, kể cả số 0", "has figure"),
      EditorNote(
        "text", "fun(row: string, column: string): string?", "Chữ ở một cột chữ", "text"),
      EditorNote(
        "funding", "fun(source: string, default?: number): number",
        "Số tiền của một nguồn kinh phí", "funding amount"),
      EditorNote(
        "funded", "fun(source: string): boolean", "Có kinh phí, bằng tiền hay bằng chữ", "funded"),
    ]
  }

  private static let context: [EditorNote] = [
    EditorNote(
      "above", "fun(level: AreaLevel): string?", "Mã địa bàn cấp ấy mà đơn vị thuộc về", "above"),
    EditorNote(
      "flag", "fun(flag: string): boolean", "Có dấu hiệu ấy vào ngày xét", "flag"),
    EditorNote(
      "year", "fun(year: integer): EarlierYear",
      "Đơn vị này, hoặc đơn vị tiền thân, ở một đợt trước", "earlier year"),
  ]
}
