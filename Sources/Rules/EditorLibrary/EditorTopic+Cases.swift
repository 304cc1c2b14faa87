extension EditorTopic {
  static let caseParts: [EditorTopic] = [
    EditorTopic(
      "CaseUnit", "Một đơn vị trong ví dụ", "unit of a case",
      [
        EditorNote("kind", "UnitKind", "Loại đơn vị; mặc định \"school\"", "kind"),
        EditorNote("name", "string", "Tên", "name"),
        EditorNote("parent", "string", "Đơn vị cấp trên", "parent"),
        EditorNote("area", "string", "Mã địa bàn", "area"),
        EditorNote("report_to", "string|string[]", "Nơi nhận báo cáo", "reports to"),
        EditorNote("block", "string", "Khối thi đua", "block"),
        EditorNote("attributes", "table<string, number|string>", "Thuộc tính", "attributes"),
        EditorNote(
          "values", "table<string, table<string, integer>>",
          "Số của chính đơn vị, theo mục; biểu mở thì nhận cả tên mục đơn vị tự thêm",
          "own figures"),
        EditorNote(
          "stated", "table<string, table<string, integer>>", "Số gộp đơn vị tự báo, theo mục",
          "stated figures"),
        EditorNote("texts", "table<string, table<string, string>>", "Chữ theo mục", "texts"),
        EditorNote("evidence", "CaseEvidence", "Số minh chứng", "evidence"),
        EditorNote("funding", "table<string, integer|string>", "Kinh phí theo nguồn", "funding"),
        EditorNote("received_on", "string", "Ngày nhận báo cáo", "received on"),
        EditorNote("flags", "table<string, boolean>", "Dấu hiệu", "flags"),
        EditorNote("awards", "CaseAward[]", "Khen thưởng các năm trước", "earlier awards"),
        EditorNote(
          "nominated", "boolean|string|string[]", "Được đề nghị khen; có thể nêu hình thức",
          "nominated"),
        EditorNote("expected", "boolean", "Phải nộp báo cáo; mặc định có", "expected"),
        EditorNote("last_day", "string", "Hạn cuối riêng", "last day"),
      ]),
    EditorTopic(
      "CaseCandidate",
      "Một đề nghị khen trong ví dụ: cá nhân, hộ, sáng kiến; tập thể (collective) là chính đơn vị",
      "candidate of a case",
      [
        EditorNote(
          "to", "CandidateKind!",
          "Loại đối tượng; \"collective\" là đề nghị khen chính đơn vị, có ngày nhận hồ sơ riêng",
          "to"),
        EditorNote("unit", "string", "Đơn vị, theo tên trong ví dụ", "unit"),
        EditorNote("name", "string", "Tên", "name"),
        EditorNote("female", "boolean", "Là nữ", "female"),
        EditorNote("position", "string", "Chức vụ", "position"),
        EditorNote("achievement", "string", "Thành tích", "achievement"),
        EditorNote("award", "string|string[]", "Hình thức khen được đề nghị", "award"),
        EditorNote(
          "received_on", "string", "Ngày nhận đề nghị; không ghi là kịp hạn", "received on"),
        EditorNote("flags", "table<string, boolean>", "Dấu hiệu", "flags"),
        EditorNote("awards", "CaseAward[]", "Khen thưởng các năm trước", "earlier awards"),
      ]),
    EditorTopic(
      "CaseEvidence", "Số minh chứng của đơn vị trong ví dụ", "evidence of a case",
      [
        EditorNote("photos", "integer", "Số ảnh", "photos"),
        EditorNote("links", "integer", "Số đường dẫn", "links"),
        EditorNote("articles", "integer", "Số tin bài", "articles"),
        EditorNote("documents", "integer", "Số văn bản chỉ đạo", "documents"),
      ]),
    EditorTopic(
      "CaseAward", "Một lần được khen ở năm trước", "earlier award",
      [
        EditorNote("award", "string!", "Mã hình thức khen", "award"),
        EditorNote("year", "integer!", "Năm được khen", "year"),
      ]),
  ]
}
