extension SchemaRelation {
  private static let candidate = Column(
    "kind", "collective, individual, household, initiative", "loại đối tượng khen thưởng")

  static let accompanying: [SchemaRelation] = [
    SchemaRelation(
      "evidence", "evidence", "minh chứng",
      [
        .campaign, .unit,
        .init("kind", "photo, link, article, document", "ảnh, liên kết, tin bài, văn bản"),
        .init("location", "path, address or number", "đường dẫn, địa chỉ hoặc số hiệu"),
        .init("caption", "caption", "chú thích"),
        .line, .file, .synthetic,
      ]),
    SchemaRelation(
      "funding", "money by source", "kinh phí theo nguồn",
      [
        .campaign, .unit,
        .init("source", "source's id", "mã nguồn"),
        .init("amount", "đồng; NULL when only words were given", "số tiền (đồng)"),
        .init("note", "as written", "ghi chú"),
        .line, .file, .synthetic,
      ]),
    SchemaRelation(
      "nomination", "proposals for commendation", "đề nghị khen thưởng",
      [
        .campaign, .unit, candidate,
        .init("name", "name", "tên"),
        .init("position", "position", "chức vụ"),
        .init("female", "1 woman, 0 man, NULL not stated", "1 nữ, 0 nam, NULL không ghi"),
        .init("achievement", "achievement", "thành tích"),
        .award, .receivedOn, .line, .file, .synthetic,
      ]),
    SchemaRelation(
      "earlier_award", "commendations of earlier years", "khen thưởng các năm trước",
      [
        .campaign, .unit, candidate,
        .init("name", "name", "tên"),
        .award,
        .init("year", "year", "năm"),
        .line, .file, .synthetic,
      ]),
    SchemaRelation(
      "flag", "marks put by other bodies", "đánh dấu của cơ quan khác",
      [
        .campaign, .unit,
        .init("name", "person; NULL for the unit itself", "tên người; NULL là chính đơn vị"),
        .init("flag", "flag's id", "mã đánh dấu"),
        .reason,
        .init("first_day", "first day it counts", "ngày đầu có hiệu lực"),
        .init("last_day", "last day; NULL while pending", "ngày cuối; NULL nếu còn hiệu lực"),
        .line, .file, .synthetic,
      ]),
    SchemaRelation(
      "narrative", "sections of narrative reports", "phần lời của báo cáo",
      [
        .campaign, .unit,
        .init("section", "section's id", "mã mục"),
        .init("text", "text", "nội dung"),
        .line, .file, .synthetic,
      ]),
    SchemaRelation(
      "fact", "facts of units in a campaign", "thông tin của đơn vị trong đợt",
      [
        .campaign, .unit,
        .init("name", "name", "tên"),
        .init("number", "value, when a number", "giá trị số"),
        .init("text", "value, when a text", "giá trị chữ"),
        .line, .file, .synthetic,
      ]),
  ]

  static let decided: [SchemaRelation] = [
    SchemaRelation(
      "extension", "later last days", "gia hạn",
      [
        .campaign, .unit,
        .init("last_day", "last day on time", "hạn mới"),
        .reason, .synthetic,
      ]),
    SchemaRelation(
      "preference", "choices between stated and built totals", "chọn số báo cáo hay số cộng",
      [
        .campaign, .unit,
        .init("choice", "stated or built", "stated hoặc built"),
        .reason, .synthetic,
      ]),
    SchemaRelation(
      "note", "dated remarks about units", "ghi chú về đơn vị",
      [
        .campaign, .unit,
        .init("day", "day", "ngày"),
        .init("text", "text", "nội dung"),
        .init("written_by", "who wrote it", "người ghi"),
        .synthetic,
      ]),
    SchemaRelation(
      "verdict", "returns accepted or sent back", "tiếp nhận hoặc trả lại báo cáo",
      [
        .campaign, .unit,
        .init("decision", "accepted or sent_back", "accepted (tiếp nhận) hoặc sent_back (trả lại)"),
        .reason,
        .init("day", "day", "ngày"),
        .init("decided_by", "who decided", "người quyết định"),
        .init("own_revision", "own return it speaks of, 0 for none", "lần sửa báo cáo riêng"),
        .init(
          "consolidated_revision", "consolidated return it speaks of, 0 for none",
          "lần sửa báo cáo tổng hợp"),
        .synthetic,
      ]),
    SchemaRelation(
      "nomination_verdict", "nominations accepted or sent back",
      "tiếp nhận hoặc trả lại hồ sơ đề nghị",
      [
        .campaign, .unit, candidate,
        .init("name", "name", "tên"),
        .award,
        .init("decision", "accepted or sent_back", "accepted (tiếp nhận) hoặc sent_back (trả lại)"),
        .reason,
        .init("day", "day", "ngày"),
        .init("decided_by", "who decided", "người quyết định"),
        .init("nomination_revision", "nomination it speaks of", "lần sửa của hồ sơ"),
        .synthetic,
      ]),
    SchemaRelation(
      "list_change", "units put on the frozen list or taken off it",
      "đơn vị thêm vào hoặc bớt khỏi danh sách phải báo cáo",
      [
        .campaign, .unit,
        .init("expected", "1 put on, 0 taken off", "1 thêm vào, 0 bớt ra"),
        .init("recipients", "whom it reports to, as a JSON array", "nơi nhận (mảng JSON)"),
        .init("last_day", "last day on time", "hạn"),
        .reason, .synthetic,
      ]),
    SchemaRelation(
      "override", "decisions of the council", "quyết định của hội đồng",
      [
        .campaign, .award,
        .init("candidate", "candidate's code", "mã ứng viên"),
        .init("is_in", "1 in, 0 out", "1 đưa vào, 0 đưa ra"),
        .reason,
        .init("decided_by", "who decided", "người quyết định"),
        .synthetic,
      ]),
    SchemaRelation(
      "ballot", "results of ballots", "kết quả bỏ phiếu",
      [
        .campaign, .award,
        .init("chosen", "codes, as a JSON array", "mã được chọn (mảng JSON)"),
        .synthetic,
      ]),
    SchemaRelation(
      "seal", "which run is the campaign's list", "lượt chạy đã chốt thành danh sách",
      [
        .campaign,
        .init(
          "run", "id of the run; NULL when the seal was taken off", "mã lượt chạy; NULL là bỏ chốt"),
        .init("result_hash", "hash of its result", "mã kiểm kết quả"),
        .reason,
        .init("sealed_by", "who sealed it", "người chốt"),
        .synthetic,
      ]),
    SchemaRelation(
      "run", "runs of the rules that were kept", "các lượt chạy quy tắc đã giữ",
      [
        .campaign,
        .init("id", "id of the run", "mã lượt chạy"),
        .init("pack_hash", "hash of the rules", "mã băm bộ quy tắc"),
        .init("data_revision", "hash of the data", "mã băm số liệu"),
        .init("program_version", "version of the program", "phiên bản chương trình"),
        .init("result_hash", "hash of the result", "mã băm kết quả"),
        .init("at", "when it was first made", "lúc chạy lần đầu"),
        .init("who", "by whom", "người chạy"),
        .init("entry", "last journal entry then", "mục nhật ký cuối khi ấy"),
        .init("listed", "candidates with a place", "số được đề nghị"),
      ]),
    SchemaRelation(
      "journal_entry", "who changed what, when and why", "nhật ký thay đổi",
      [
        .init("id", "number of the entry", "số mục"),
        .init("at", "time", "thời điểm"),
        .init("who", "who", "người thực hiện"),
        .init("command", "command as typed", "lệnh đã gõ"),
        .reason, .campaign,
        .init("undoes", "entry that it undid", "mục đã hoàn tác"),
        .init("added", "records added", "số bản ghi thêm"),
        .init("revised", "records revised", "số bản ghi sửa"),
        .init("hash", "hash that chains it to the one before", "mã băm nối với mục trước"),
      ]),
  ]
}
