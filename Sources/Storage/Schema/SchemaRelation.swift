/// A table or view that SQL typed by users reads, with what its columns mean.
package struct SchemaRelation: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var name: String
    package var english: String
    package var vietnamese: String

    init(_ name: String, _ english: String, _ vietnamese: String) {
      self.name = name
      self.english = english
      self.vietnamese = vietnamese
    }
  }

  package var name: String
  package var english: String
  package var vietnamese: String
  package var columns: [Column]

  init(_ name: String, _ english: String, _ vietnamese: String, _ columns: [Column]) {
    self.name = name
    self.english = english
    self.vietnamese = vietnamese
    self.columns = columns
  }
}

extension Store {
  /// What SQL can read, in the order in which it is best explained. Tables that
  /// the views are made of are left out.
  package func schema() -> [SchemaRelation] { SchemaRelation.all }
}

extension SchemaRelation {
  static let all: [SchemaRelation] = places + collected + accompanying + decided
}

extension SchemaRelation.Column {
  static let campaign = Self("campaign", "campaign's name", "tên đợt")
  static let unit = Self("unit", "unit's code", "mã đơn vị")
  static let file = Self("file", "file it was read from", "tệp đã đọc")
  static let line = Self("line", "line of the file or sheet", "dòng trong tệp hoặc trang tính")
  static let synthetic = Self("synthetic", "1 when made by the generator", "1 nếu là dữ liệu mẫu")
  static let reason = Self("reason", "reason", "lý do")
  static let award = Self("award", "award's id", "mã hình thức khen thưởng")
  static let scope = Self(
    "scope", "own or consolidated", "own (riêng) hoặc consolidated (tổng hợp)")
  static let row = Self("row", "row of the form; NULL when unmapped", "mục; NULL nếu chưa ánh xạ")
  static let label = Self("label", "row as the unit wrote it", "tên mục như đơn vị ghi")
  static let ofForm = Self("column", "column of the form", "cột của biểu")
  static let receivedOn = Self("received_on", "day of arrival", "ngày nhận")
  static let revision = Self("revision", "1 for the first", "lần sửa, 1 là bản đầu")
  static let mode = Self("mode", "online, in_person or both", "hình thức tổ chức")
  static let empty = Self("empty", "1 when nothing is reported in it", "1 nếu báo cáo trắng")
}
