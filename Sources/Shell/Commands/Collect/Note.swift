internal import LearningWeek
internal import Storage

extension Command {
  static let note = Command(
    "note", "ghi chú", .collect, usage: "UNIT TEXT",
    summary: Wording(
      vi: "ghi một điều cần nhớ về đơn vị, có ngày; lệnh xem kê ra",
      en: "keep a dated remark about a unit; show lists them"),
    detail: Wording(
      vi: "Đơn vị nhiều từ: đặt lời ghi, hoặc tên đơn vị, trong ngoặc kép, hoặc dùng mã. --on: "
        + "ngày khác hôm nay.",
      en: "For a unit of several words quote the text, or the unit, or use its code. --on: "
        + "another day than today."),
    examples: [
      "note 330 Đã mở thêm 2 lớp xóa mù chữ", "ghi chú Huyện Phù Cừ \"Hẹn kiểm tra tháng 12\"",
    ],
    options: [
      CommandOption(
        "on", value: "DATE", Wording(vi: "ngày của ghi chú", en: "the remark's day"))
    ], writes: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    // What is quoted second is the text, whatever stands before it the unit.
    let named = arguments.words.dropFirst().firstIndex(where: \.isQuoted) ?? 1
    let text = arguments.words.dropFirst(named).map(\.text).joined(separator: " ")
    guard !text.isEmpty else {
      throw Decided.missing("cần đơn vị, rồi lời ghi", "needs a unit, then text", "note")
    }
    let name = arguments.words.prefix(named).map(\.text).joined(separator: " ")
    let unit = try desk.rollUp().cube.tree.units[session.unit(name, of: desk)]
    let day = try arguments.options["on"].map { text throws(Failure) in try Session.day(text) }
    let author = session.author(command: "note \(unit.code)")
    let note = UnitNote(
      unit: unit.code, day: day ?? session.surroundings.today(), text: text, by: author.who)
    let summary = try session.store.save(note: note, campaign: desk.campaign, by: author)
    return Decided.answer(
      summary,
      Wording(
        vi: "đã ghi về \(unit.name), ngày \(Words.date(note.day))",
        en: "noted of \(unit.name), on \(Words.date(note.day))"), desk: desk)
  }
}
