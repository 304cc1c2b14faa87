extension EditorTopic {
  /// What `u`, `c` and `r` lead to.
  static let hangingObjects: [EditorTopic] = [
    EditorTopic(
      "Attributes", "Thuộc tính theo mã đã khai báo", "attributes",
      [EditorNote("[string]", "any", "Số hoặc chữ; chưa báo cáo thì dừng hàm", "value")]),
    EditorTopic(
      "EvidenceCounts", "Số minh chứng đã gửi", "evidence",
      [
        EditorNote("photos", "integer", "Số ảnh", "photos"),
        EditorNote("links", "integer", "Số đường dẫn", "links"),
        EditorNote("articles", "integer", "Số tin bài", "articles"),
        EditorNote("documents", "integer", "Số văn bản chỉ đạo", "documents"),
        EditorNote(
          "complete", "boolean",
          "Mỗi loại có ít nhất min như khai báo evidence; nhiều hơn max vẫn là đủ", "complete"),
      ]),
    EditorTopic(
      "Nomination", "Một đề nghị khen", "nomination",
      [
        EditorNote("award", "string?", "Mã hình thức khen được đề nghị", "award"),
        EditorNote("achievement", "string?", "Thành tích", "achievement"),
        EditorNote("received_on", "string?", "Ngày nhận đề nghị", "received on"),
        EditorNote("by", "string", "Mã đơn vị đề nghị", "by"),
      ]),
    EditorTopic(
      "EarlierAward", "Một lần được khen ở năm trước", "earlier award",
      [
        EditorNote("award", "string", "Mã hình thức khen", "award"),
        EditorNote("name", "string", "Tên người hoặc tập thể được khen", "name"),
        EditorNote("year", "integer", "Năm được khen", "year"),
      ]),
    EditorTopic(
      "EarlierYear", "Số liệu của đơn vị ở một đợt trước", "earlier year",
      [
        EditorNote(
          "restated", "boolean", "Không phải cùng một đơn vị: số được tính lại", "restated"),
        EditorNote("exact", "boolean", "Tính lại không mất gì: không đơn vị nào bị tách", "exact"),
        EditorNote("returned", "boolean", "Đã nộp báo cáo ở đợt ấy", "returned"),
        EditorNote(
          "value", "fun(row: string, measure: string, default?: number): number",
          "Số của chính đơn vị ở đợt ấy", "own figure"),
        EditorNote(
          "rolled", "fun(row: string, measure: string, default?: number): number",
          "Số gộp cả cấp dưới ở đợt ấy", "rolled-up figure"),
        EditorNote(
          "total", "fun(measure: string, default?: number): number",
          "Tổng một số đo ở đợt ấy", "total"),
      ]),
  ]
}
