extension EditorTopic {
  /// Types that are one of several.
  static let aliases: [EditorTopic] = [
    EditorTopic(
      "Candidate", "Ai hoặc đơn vị nào đang được xét", "candidate",
      [
        EditorNote("Unit", "Tập thể: u", "collective"),
        EditorNote("Nominee", "Cá nhân, hộ, sáng kiến: c", "others"),
      ]),
    EditorTopic(
      "Formula", "Cách tính điểm hoặc tỉ lệ", "formula",
      [
        EditorNote("fun(candidate: Candidate): number", "Một hàm", "function"),
        EditorNote("FormulaPart", "steps hoặc cap", "steps or cap"),
      ]),
    EditorTopic(
      "Bounds", "Số lượng cần có", "bounds",
      [
        EditorNote("integer", "Ít nhất", "least"),
        EditorNote("Range", "Từ, đến", "range"),
      ]),
    EditorTopic(
      "Quota", "Số suất", "quota",
      [
        EditorNote("integer", "Cho mỗi khối", "per block"),
        EditorNote("table<string, integer>", "Theo khối; otherwise cho khối khác", "by block"),
        EditorNote("fun(block: string): integer", "Tính từ khối", "function"),
        EditorNote("PercentQuota", "Kết quả của percent", "percent"),
      ]),
  ]

  static let parts: [EditorTopic] = [
    EditorTopic("FormulaPart", "Kết quả của steps hoặc cap", "formula"),
    EditorTopic("PercentQuota", "Kết quả của percent", "percent quota"),
    EditorTopic("OneOf", "Kết quả của one_of", "one of"),
    EditorTopic("Order", "Kết quả của more hoặc less", "order"),
    EditorTopic(
      "Selector", "Chọn đơn vị theo loại, thêm hoặc bớt từng đơn vị", "selector",
      [
        EditorNote("[integer]", "UnitKind", "Loại đơn vị", "kind"),
        EditorNote("units", "string[]", "Thêm các mã này", "units"),
        EditorNote("except", "string[]", "Trừ các mã này", "except"),
      ]),
    EditorTopic(
      "Opening", "Lễ khai mạc", "opening",
      [
        EditorNote("on", "string!", "Ngày", "on"),
        EditorNote("at", "string", "Giờ, \"08:00\"", "at"),
        EditorNote("place", "string", "Địa điểm", "place"),
        EditorNote("mode", "DeliveryMode", "Hình thức", "mode"),
        EditorNote("via", "string", "Nền tảng trực tuyến", "via"),
        EditorNote("sites", "integer", "Số điểm cầu", "sites"),
      ]),
    EditorTopic(
      "Column", "Một cột của biểu; number, label, unit, note có sẵn", "column",
      [
        EditorNote("[1]", "string", "Mã cột", "id"),
        EditorNote("[2]", "string", "Tên cột", "heading"),
        EditorNote("over", "string", "Đề mục chung trên nhiều cột", "over"),
        EditorNote("text", "boolean", "Là cột chữ", "text"),
        EditorNote("choices", "string[]", "Chỉ nhận các chữ này", "choices"),
      ]),
    EditorTopic(
      "Range", "Từ, đến", "range",
      [
        EditorNote("min", "integer", "Ít nhất", "least"),
        EditorNote("max", "integer", "Nhiều nhất", "most"),
      ]),
    EditorTopic(
      "FundingSource", "Một nguồn kinh phí", "funding source",
      [
        EditorNote("[1]", "string", "Mã nguồn", "id"),
        EditorNote("[2]", "string", "Tên nguồn", "name"),
        EditorNote("source", "string", "Nguồn văn bản", "source"),
      ]),
    EditorTopic(
      "Steps", "Các bậc điểm, không chồng và không hở", "steps",
      [
        EditorNote("[integer]", "Step", "Một bậc", "step"),
        EditorNote("of", "fun(candidate: Candidate): number!", "Giá trị để xếp bậc", "of"),
        EditorNote("whole", "boolean", "Giá trị là số nguyên", "whole numbers"),
      ]),
    EditorTopic(
      "Step", "Một bậc: from ≤ x và x ≤ to hoặc x < below", "step",
      [
        EditorNote("from", "number", "Từ", "from"),
        EditorNote("to", "number", "Đến hết", "to, inclusive"),
        EditorNote("below", "number", "Dưới", "below, exclusive"),
        EditorNote("points", "number!", "Điểm của bậc", "points"),
      ]),
    EditorTopic(
      "Percent", "Phần trăm của cái gì", "percent options",
      [
        EditorNote("of", "string", "Thuộc tính cộng trong khối; không có thì đếm", "of"),
        EditorNote("round", "Rounding", "Làm tròn; mặc định xuống", "rounding"),
      ]),
    EditorTopic(
      "Requirement", "Một điều kiện", "requirement",
      [
        EditorNote("[1]", "string", "Câu chữ của điều kiện", "wording"),
        EditorNote("[2]", "fun(candidate: Candidate): boolean", "Hàm xét; true là đạt", "test"),
        EditorNote("source", "string", "Nguồn văn bản", "source"),
      ]),
    EditorTopic(
      "OrderRule", "Một thứ tự xét riêng", "order rule",
      [
        EditorNote("[1]", "string", "Câu chữ của thứ tự", "wording"),
        EditorNote(
          "[2]", "fun(candidate: Candidate): number|boolean", "Giá trị để so", "value"),
        EditorNote("law", "string", "Mã quy định viện dẫn", "law"),
        EditorNote("source", "string", "Nguồn văn bản", "source"),
      ]),
  ]
}
