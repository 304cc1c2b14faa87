internal import LearningWeek
internal import Reporting
internal import Storage

extension Command {
  static let audit = Command(
    "audit", "nhật ký", .change, usage: "[UNIT]",
    summary: Wording(vi: "ai đã sửa gì, lúc nào, vì sao", en: "who changed what, when and why"),
    examples: ["audit", "nhật ký Huyện Khoái Châu"]
  ) { session, arguments in
    let unit = try arguments.text.map { text in
      let desk = try session.chosenDesk()
      return try desk.rollUp().cube.tree.units[session.unit(text, of: desk)].code
    }
    let entries = try session.store.journal(of: unit)
    return Answer { language in
      let columns = [
        ResultTable.Column("entry", Wording(vi: "số", en: "no.").text(in: language), .trailing),
        ResultTable.Column("at", Wording(vi: "lúc", en: "at").text(in: language)),
        ResultTable.Column("who", Wording(vi: "ai", en: "who").text(in: language)),
        ResultTable.Column("command", Wording(vi: "lệnh", en: "command").text(in: language)),
        ResultTable.Column("added", Wording(vi: "thêm", en: "new").text(in: language), .trailing),
        ResultTable.Column(
          "revised", Wording(vi: "bản sửa", en: "edited").text(in: language), .trailing),
        ResultTable.Column("reason", Wording(vi: "lý do", en: "reason").text(in: language)),
        ResultTable.Column("hash", Wording(vi: "mã kiểm", en: "hash").text(in: language)),
      ]
      func rows(_ moment: (String) -> String) -> [[ResultTable.Cell]] {
        entries.map { entry in
          [
            .integer(entry.id), .text(moment(entry.author.at)), .text(entry.author.who),
            .text(entry.author.command), .integer(entry.added), .integer(entry.revised),
            .init(entry.author.reason), .text(entry.shortHash),
          ]
        }
      }
      return Page(
        table: ResultTable(columns: columns, rows: rows { $0 }),
        spoken: ResultTable(columns: columns, rows: rows(Words.moment)))
    }
  }
}
