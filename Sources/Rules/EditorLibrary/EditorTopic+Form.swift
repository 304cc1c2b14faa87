extension EditorTopic {
  static let formDeclarations: [EditorTopic] = [
    EditorTopic(
      "form", "Biểu tổng hợp: các cột theo thứ tự", "form",
      [
        EditorNote("columns", "Các cột; không nêu thì dùng biểu mặc định", "columns"),
        EditorNote("rows", "Để mở: đơn vị được thêm mục riêng, tính vào tổng", "open rows"),
        source,
      ]),
    EditorTopic(
      "row", "Một mục của biểu", "row",
      [
        wording("Tên mục như in trên biểu", "label"),
        EditorNote("under", "Mã mục cha", "under"),
        EditorNote("heading", "Chỉ là đề mục, không có số riêng", "heading"),
        EditorNote("unit", "Đơn vị tính", "measure unit"),
        EditorNote("aliases", "Tên khác của mục khi đọc tệp", "aliases"),
        EditorNote("activity", "Loại hoạt động", "activity"),
        EditorNote("indicator", "Chỉ tiêu quốc gia", "national indicator"),
        EditorNote(
          "measures", "Các cột mà mục này điền; cột = \"tên\" là đổi tên số đo", "measures"),
        EditorNote("counts", "Cột số đầu là số đơn vị khác nhau thuộc loại này", "counts units"),
        EditorNote("adds", "Cộng vào tổng qua các mục; mặc định có", "adds"), source,
      ]),
    EditorTopic(
      "section", "Một phần của báo cáo bằng lời", "section",
      [
        wording("Tên phần", "title"),
        EditorNote("holds", "Phần này chứa gì thay cho lời văn", "holds"), source,
      ]),
    EditorTopic(
      "evidence", "Minh chứng phải gửi kèm", "evidence",
      [
        EditorNote("photos", "Số ảnh", "photos"),
        EditorNote("links", "Số đường dẫn", "links"),
        EditorNote("articles", "Số tin bài", "articles"),
        EditorNote("documents", "Số văn bản chỉ đạo", "documents"), source,
      ]),
    EditorTopic(
      "funding", "Các nguồn kinh phí", "funding",
      [EditorNote("[integer]", "FundingSource", "Một nguồn", "funding source"), source]),
  ]
}
