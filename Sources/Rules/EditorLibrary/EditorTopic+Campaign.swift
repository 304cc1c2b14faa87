extension EditorTopic {
  static let campaignDeclarations: [EditorTopic] = [
    EditorTopic(
      "campaign", "Một đợt Tuần lễ của một địa bàn trong một năm", "campaign",
      [
        wording("Tên đợt", "title"),
        EditorNote("area", "Mã địa bàn có hiệu lực vào ngày đầu; \"VN\" là cả nước", "area"),
        EditorNote("year", "Năm; phải là năm của ngày đầu", "year"),
        EditorNote("theme", "Chủ đề", "theme"),
        EditorNote("first_day", "Ngày đầu, \"2021-10-01\"", "first day"),
        EditorNote("last_day", "Ngày cuối; luật viện dẫn phải còn hiệu lực", "last day"),
        EditorNote("closing", "Ngày bế mạc", "closing"),
        EditorNote("opening", "Lễ khai mạc", "opening"),
        EditorNote("based_on", "Văn bản làm căn cứ", "based on"),
        EditorNote("slogans", "Khẩu hiệu", "slogans"),
        EditorNote("decimals", "Số chữ số thập phân của điểm, 0–6; mặc định 2", "decimals"),
        source,
      ]),
    EditorTopic(
      "contact", "Đầu mối liên hệ", "contact",
      [
        wording("Bộ phận hoặc người phụ trách", "name"),
        EditorNote("email", "Thư điện tử", "email"), EditorNote("phone", "Điện thoại", "phone"),
        source,
      ]),
    EditorTopic(
      "task", "Một việc được phân công", "task",
      [wording("Nội dung việc", "text"), EditorNote("by", "Đơn vị thực hiện", "by"), source]),
    EditorTopic(
      "attributes", "Thuộc tính của đơn vị mà quy tắc đọc được", "attributes",
      [EditorNote("[string]", "string", "Mã và tên của một thuộc tính", "attribute"), source]),
    EditorTopic(
      "flags", "Dấu hiệu có thể gắn cho đơn vị hoặc cá nhân", "flags",
      [EditorNote("[string]", "string", "Mã và tên của một dấu hiệu", "flag"), source]),
    EditorTopic(
      "kind", "Thêm một loại đơn vị ngoài các loại có sẵn", "unit kind",
      [wording("Tên loại đơn vị", "name"), source]),
    EditorTopic(
      "activity", "Một loại hoạt động của tỉnh", "activity",
      [wording("Tên loại hoạt động", "name"), source]),
    EditorTopic(
      "indicator", "Một chỉ tiêu quốc gia mà các mục quy về", "national indicator",
      [
        wording("Tên chỉ tiêu", "name"), EditorNote("unit", "Đơn vị tính", "measure unit"),
        source,
      ]),
    EditorTopic(
      "law", "Một quy định được viện dẫn", "law",
      [
        wording("Văn bản, điều, khoản", "citation"),
        EditorNote("from", "Có hiệu lực từ ngày", "in force from"),
        EditorNote("before", "Hết hiệu lực từ ngày", "in force before"), source,
      ]),
    EditorTopic(
      "deadline", "Hạn nộp báo cáo và nơi nhận", "deadline",
      [
        EditorNote("from", "Loại đơn vị phải nộp", "from"),
        EditorNote("to", "Nơi nhận; một báo cáo gửi được nhiều nơi", "to"),
        EditorNote("before", "Nộp trước ngày này: hạn cuối là hôm trước", "before, strict"),
        EditorNote("by", "Nộp chậm nhất vào ngày này", "by, inclusive"),
        EditorNote("via", "Bộ phận tiếp nhận", "via"), source,
      ]),
  ]
}
