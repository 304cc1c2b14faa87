extension EditorTopic {
  static let words: [EditorTopic] = [
    EditorTopic(
      "UnitKind", "Loại đơn vị", "unit kind",
      [
        EditorNote("province", "Tỉnh, thành phố", "province"),
        EditorNote("district", "Huyện, quận, thị xã", "district"),
        EditorNote("commune", "Xã, phường, thị trấn", "commune"),
        EditorNote("agency", "Sở, ban, ngành", "agency"),
        EditorNote("school", "Trường", "school"),
        EditorNote("centre", "Trung tâm GDNN-GDTX và trung tâm khác", "centre"),
        EditorNote("community_centre", "Trung tâm học tập cộng đồng", "community centre"),
        EditorNote("library", "Thư viện", "library"),
        EditorNote("press", "Báo, đài", "press"),
        EditorNote("association", "Hội, đoàn thể", "association"),
        EditorNote("college", "Trường cao đẳng", "college"),
      ]),
    EditorTopic(
      "AreaLevel", "Cấp hành chính", "level",
      [
        EditorNote("province", "Cấp tỉnh", "province"),
        EditorNote("district", "Cấp huyện", "district"),
        EditorNote("commune", "Cấp xã", "commune"),
      ]),
    EditorTopic(
      "CandidateKind", "Đối tượng khen thưởng", "candidate kind",
      [
        EditorNote("collective", "Tập thể", "collective"),
        EditorNote("individual", "Cá nhân", "individual"),
        EditorNote("household", "Hộ gia đình", "household"),
        EditorNote("initiative", "Sáng kiến, mô hình", "initiative"),
      ]),
    EditorTopic(
      "DeliveryMode", "Hình thức tổ chức", "mode",
      [
        EditorNote("online", "Trực tuyến", "online"),
        EditorNote("in_person", "Trực tiếp", "in person"),
        EditorNote("both", "Trực tiếp và trực tuyến", "both"),
      ]),
    EditorTopic(
      "ReturnScope", "Phạm vi của báo cáo", "scope",
      [
        EditorNote("own", "Của riêng đơn vị", "own"),
        EditorNote("consolidated", "Gộp cả cấp dưới", "consolidated"),
      ]),
    EditorTopic(
      "Rounding", "Cách làm tròn số suất", "rounding",
      [
        EditorNote("down", "Xuống", "down"), EditorNote("up", "Lên", "up"),
        EditorNote("nearest", "Đến số gần nhất", "nearest"),
      ]),
    EditorTopic(
      "CaseOutcome", "Kết quả xét mà ví dụ mong đợi", "outcome",
      [
        EditorNote("eligible", "Đủ điều kiện, chưa xét thứ tự và số suất", "eligible"),
        EditorNote("shortlisted", "Vào danh sách đề nghị", "shortlisted"),
        EditorNote("ballot", "Hòa ở suất cuối, phải bỏ phiếu", "ballot"),
        EditorNote("below", "Ngoài số suất", "below"),
        EditorNote("ineligible", "Không đủ điều kiện", "ineligible"),
        EditorNote("superseded", "Đã nhận hình thức khen trước", "superseded"),
        EditorNote("overridden_in", "Được quyết định đưa vào", "overridden in"),
        EditorNote("overridden_out", "Bị quyết định đưa ra", "overridden out"),
      ]),
  ]
}
