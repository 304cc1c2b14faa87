internal import LearningWeek

extension PackScaffold {
  /// The rows of the summary table, each with the national indicator that it feeds.
  ///
  /// Source: the table of Hưng Yên 2021 (Báo cáo kết quả Tuần lễ, phần II.4), an
  /// example for everybody else.
  var rowsPart: String {
    "-- Các mục của biểu tổng hợp.\n" + rows.map(line).joined(separator: "\n")
  }

  private struct Row {
    var id: String
    var text: String
    var under: String?
    var unit: String?
    /// What stands between the unit and the indicator.
    var measures: String?
    var indicator: String?
  }

  private func line(_ row: Row) -> String {
    var parts = ["\"\(row.text)\""]
    if let under = row.under { parts.append("under = \"\(under)\"") }
    if row.indicator == nil { parts.append("heading = true") }
    if let unit = row.unit { parts.append("unit = \"\(unit)\"") }
    if let measures = row.measures { parts.append(measures) }
    if hasNational, let indicator = row.indicator { parts.append("indicator = \"\(indicator)\"") }
    return "row \"\(row.id)\" { " + parts.joined(separator: ", ") + ", source = \"ví dụ\" }"
  }

  private var rows: [Row] {
    let (area, level, measure) =
      hasDistricts && self.area.level == .province
      ? ("huyện", "district", "districts") : ("xã, phường", "commune", "communes")
    return [
      Row(id: "1", text: "Các lớp bồi dưỡng, tập huấn tổ chức trong Tuần lễ", unit: "Lớp"),
      Row(
        id: "1a", text: "Phổ biến kiến thức khoa học, pháp luật cho người lao động", under: "1",
        unit: "Lớp/người", indicator: "training.workers"),
      Row(
        id: "1b", text: "Bồi dưỡng, tập huấn cho cán bộ quản lý, giáo viên", under: "1",
        unit: "Lớp/người", indicator: "training.teachers"),
      Row(
        id: "1c", text: "Bồi dưỡng cán bộ quản lý, báo cáo viên trung tâm học tập cộng đồng",
        under: "1", unit: "Lớp/người", indicator: "training.community"),
      Row(
        id: "1d", text: "Các lớp bồi dưỡng, tập huấn khác", under: "1", unit: "Lớp/người",
        indicator: "training.other"),
      Row(
        id: "2", text: "Số tin bài về các hoạt động của Tuần lễ", unit: "Tin bài/cuộc",
        measures: "measures = { sessions = \"articles\" }", indicator: "media.articles"),
      Row(
        id: "3", text: "Ấn phẩm thông tin (tờ rơi, áp phích, băng rôn, khẩu hiệu)", unit: "Quyển",
        measures: "measures = { sessions = \"publications\" }", indicator: "media.publications"),
      Row(id: "4", text: "Quyên góp sách"),
      Row(
        id: "4a", text: "Số tập thể, cá nhân tặng sách", under: "4", unit: "Tập thể/cá nhân",
        measures: "measures = { sessions = \"donors\" }", indicator: "books.donors"),
      Row(
        id: "4b", text: "Số sách tặng các trường học, thư viện", under: "4", unit: "Quyển",
        measures: "measures = { sessions = \"books\" }", indicator: "books.donated"),
      Row(
        id: "5", text: "Sinh hoạt chuyên đề, tọa đàm về học tập suốt đời",
        unit: "Số cuộc/số người", indicator: "contests.seminars"),
      Row(
        id: "6", text: "Các cuộc thi", unit: "Số cuộc/số người", indicator: "contests.other"),
      Row(id: "7", text: "Tổ chức lễ khai mạc Tuần lễ"),
      Row(
        id: "7a", text: "Số \(area) tổ chức lễ khai mạc", under: "7", unit: "Đơn vị",
        measures: "measures = { \"participants\", sessions = \"\(measure)\" }, "
          + "counts = { \"\(level)\" }, adds = false",
        indicator: "opening.districts"),
      Row(
        id: "7b", text: "Số cơ sở giáo dục tổ chức lễ khai mạc", under: "7",
        unit: "Trường/trung tâm",
        measures: "measures = { \"participants\", sessions = \"institutions\" }, "
          + "counts = { \"school\", \"centre\", \"community_centre\" }",
        indicator: "opening.institutions"),
    ]
  }
}
