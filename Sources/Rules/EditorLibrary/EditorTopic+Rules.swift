extension EditorTopic {
  static let ruleDeclarations: [EditorTopic] = [
    EditorTopic(
      "check", "Kiểm tra từng báo cáo; true là hợp lệ", "check",
      [
        wording("Điều bị báo khi không hợp lệ", "wording"),
        EditorNote("severity", "Mức độ; mặc định \"warning\"", "severity"),
        EditorNote("test", "Hàm kiểm tra một báo cáo", "test"), source,
      ]),
    EditorTopic(
      "criterion", "Một tiêu chí chấm điểm; có points hoặc share, không có cả hai", "criterion",
      [
        wording("Tên tiêu chí", "title"), EditorNote("max", "Điểm tối đa", "maximum"),
        EditorNote("among", "Chỉ chấm đơn vị thuộc loại này", "among"),
        EditorNote("to", "Chấm ai; mặc định tập thể", "to"),
        EditorNote("points", "Cách tính ra điểm", "points"),
        EditorNote("share", "Cách tính ra tỉ lệ 0–1 của điểm tối đa", "share"),
        EditorNote("require", "Điều kiện; không đạt thì 0 điểm", "requirements"),
        EditorNote("law", "Mã quy định viện dẫn", "law"), source,
      ]),
    EditorTopic(
      "award", "Một hình thức khen; khai báo trước thì xét trước", "award",
      [
        wording("Tên hình thức khen", "title"), EditorNote("to", "Khen ai", "to"),
        EditorNote("among", "Chỉ đơn vị thuộc loại này, hoặc người ở đó", "among"),
        EditorNote("granted_by", "Người quyết định khen", "granted by"),
        EditorNote("appraised_by", "Bộ phận thẩm định", "appraised by"),
        EditorNote("decided_on", "Ngày quyết định; dấu hiệu tính vào ngày này", "decided on"),
        EditorNote("dossier_before", "Nhận hồ sơ trước ngày", "dossier before"),
        EditorNote("block", "Khối thi đua của đơn vị; mặc định một khối", "block"),
        EditorNote("quota", "Số suất; không nêu là không giới hạn", "quota"),
        EditorNote("quota_shared_by", "Mã số suất dùng chung", "shared quota"),
        EditorNote("minimum", "Điểm tối thiểu", "minimum"),
        EditorNote("nominated", "Tập thể cũng phải được đề nghị; mặc định không", "nominated"),
        EditorNote("require", "Điều kiện phải đạt", "requirements"),
        EditorNote("order", "Thứ tự xét; mặc định theo điểm", "order"),
        EditorNote("not_with", "Không nhận cùng các hình thức khen này", "not with"),
        EditorNote("law", "Mã quy định viện dẫn", "law"), source,
      ]),
    EditorTopic(
      "quota", "Số suất dùng chung cho nhiều hình thức khen", "shared quota",
      [
        wording("Câu chữ của số suất", "wording"), EditorNote("places", "Số suất", "places"),
        source,
      ]
    ),
    EditorTopic(
      "case", "Một ví dụ kiểm thử bộ quy tắc", "case",
      [
        EditorNote("units", "Các đơn vị, theo tên đặt trong ví dụ", "units"),
        EditorNote("unit", "Đơn vị duy nhất, thay cho units", "unit"),
        EditorNote("candidates", "Cá nhân, hộ, sáng kiến, theo tên", "candidates"),
        EditorNote("expect", "Điểm và kết quả mong đợi", "expectations"), source,
      ]),
  ]

  static let functions: [EditorTopic] = [
    EditorTopic("steps", "Bậc điểm theo giá trị của hàm of", "steps"),
    EditorTopic("ratio", "a chia b; b bằng 0 thì 0 và ghi chú", "ratio"),
    EditorTopic("cap", "Không quá n", "cap"),
    EditorTopic("percent", "Số suất bằng n phần trăm; làm tròn xuống nếu không nêu", "percent"),
    EditorTopic("one_of", "Câu chữ rồi các điều kiện; đạt một là đủ", "one of"),
    EditorTopic("more", "Thứ tự xét: giá trị lớn hơn, hoặc true, đứng trước", "more first"),
    EditorTopic("less", "Thứ tự xét: giá trị nhỏ hơn, hoặc false, đứng trước", "less first"),
    EditorTopic(
      "require", "Nạp mô-đun trong thư mục bộ quy tắc: \"common.national\"", "require"),
  ]
}
