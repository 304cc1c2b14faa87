extension SchemaRelation {
  static let places: [SchemaRelation] = [
    SchemaRelation(
      "campaign", "campaigns of which anything is stored", "các đợt đã có dữ liệu",
      [
        .init("id", "number in this file", "số trong tệp này"),
        .init("name", "name of the rule pack", "tên bộ quy tắc"),
        .init("title", "title", "tên đợt"),
        .init("area", "code of its area; VN for the country", "mã địa bàn; VN là cả nước"),
        .init("year", "year", "năm"),
        .init("first_day", "first day", "ngày bắt đầu"),
        .init("last_day", "last day", "ngày kết thúc"),
        .init("pack_hash", "pack by which it was opened", "bộ quy tắc khi mở đợt"),
        .init("opened", "journal entry that opened it", "mục nhật ký đã mở đợt"),
      ]),
    SchemaRelation(
      "unit", "units of each campaign", "các đơn vị của từng đợt",
      [
        .campaign,
        .init("code", "code", "mã"),
        .init("name", "name", "tên"),
        .init("kind", "kind", "loại đơn vị"),
        .init("level", "province, district or commune; NULL for others", "cấp hành chính"),
        .init("parent", "unit it belongs to", "đơn vị trực thuộc"),
        .init("area", "smallest official area it lies in", "địa bàn"),
        .init("reports_to", "recipients, as a JSON array", "nơi nhận báo cáo (mảng JSON)"),
        .init("block", "emulation block", "khối, cụm thi đua"),
        .init("open_from", "first day it exists", "ngày bắt đầu hoạt động"),
        .init("open_until", "first day it no longer exists", "ngày thôi hoạt động"),
        .init("attributes", "attributes, as a JSON object", "thuộc tính (đối tượng JSON)"),
        .init("official", "1 for an administrative area", "1 nếu là đơn vị hành chính"),
        .synthetic,
      ]),
    SchemaRelation(
      "official_unit", "administrative units by period", "đơn vị hành chính theo thời kỳ",
      [
        .init("code", "official code", "mã hành chính"),
        .init("first_day", "first day of the period", "ngày đầu của thời kỳ"),
        .init("end_day", "day after the last; NULL while in force", "ngày sau ngày cuối"),
        .init("name", "whole name", "tên đầy đủ"),
        .init("type", "kind as the list has it", "loại theo danh mục"),
        .init("level", "1 province, 2 district, 3 commune", "cấp: 1 tỉnh, 2 huyện, 3 xã"),
        .init("parent", "code of the area above", "mã cấp trên"),
      ]),
    SchemaRelation(
      "expectation", "who must report, to whom and until when", "ai phải báo cáo, cho ai, hạn nào",
      [
        .campaign, .unit,
        .init("recipient", "first recipient", "nơi nhận thứ nhất"),
        .init("recipients", "all, as a JSON array", "mọi nơi nhận (mảng JSON)"),
        .init("last_day", "last day on time, with any extension", "hạn nộp, kể cả gia hạn"),
        .init("original_last_day", "as the plan set it", "hạn nộp theo kế hoạch"),
      ]),
  ]

  static let collected: [SchemaRelation] = [
    SchemaRelation(
      "return", "returns in use", "báo cáo đang dùng",
      [.campaign, .unit, .scope, .revision, .receivedOn, .mode, .empty, .file, .synthetic]),
    SchemaRelation(
      "return_revision", "returns with all their revisions", "báo cáo với mọi lần sửa",
      [
        .campaign, .unit, .scope, .revision, .receivedOn, .mode, .empty,
        .init("withdrawn", "1 when taken back", "1 nếu đã rút"),
        .file, .synthetic,
        .init("layout", "number of its lines and columns", "số của khuôn biểu"),
        .init("cells", "cells in the layout's order (JSON)", "các ô theo khuôn (JSON)"),
        .init("entry", "journal entry that wrote it", "mục nhật ký đã ghi"),
        .init("in_use", "1 when it counts", "1 nếu đang dùng"),
      ]),
    SchemaRelation(
      "return_line", "lines of the returns in use", "các dòng của báo cáo đang dùng",
      [
        .campaign, .unit, .scope, .revision,
        .init("line", "1 for the first", "thứ tự dòng"),
        .row, .label,
      ]),
    SchemaRelation(
      "figure", "numbers of the returns in use; blanks have no line",
      "số liệu của báo cáo đang dùng; ô trống không có dòng",
      [
        .campaign, .unit, .scope, .row, .label, .ofForm,
        .init("value", "number reported", "số đã báo cáo"),
        .synthetic,
      ]),
    SchemaRelation(
      "return_text", "texts of the returns in use", "chữ trong báo cáo đang dùng",
      [
        .campaign, .unit, .scope, .row, .label, .ofForm,
        .init("text", "text", "nội dung"),
        .synthetic,
      ]),
  ]
}
