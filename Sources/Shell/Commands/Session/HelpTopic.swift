internal import VietnameseText

/// What help explains besides the commands.
struct HelpTopic: Sendable {
  /// English name; lower case.
  var name: String
  var vietnamese: String
  var summary: Wording
  var lines: [Wording]
  var examples: [String]

  /// The topic that a text names, in either language.
  static func named(_ text: String) -> HelpTopic? {
    let wanted = folded(text)
    return all.first { folded($0.name) == wanted || folded($0.vietnamese) == wanted }
  }

  static let all = [views, names, files, keys, startup]

  private static let views = HelpTopic(
    name: "views", vietnamese: "cách xem",
    summary: Wording(
      vi: "sau dấu | : chọn dòng, chọn cột, sắp xếp, vẽ, đổi cách in",
      en: "behind |: choose rows and columns, sort, draw, write otherwise"),
    lines: [
      Wording(vi: "top N: N dòng đầu", en: "top N: the first N rows"),
      Wording(
        vi: "sort CỘT [desc]: sắp xếp; số theo độ lớn, chữ theo thứ tự tiếng Việt",
        en: "sort COLUMN [desc]: numbers by size, text in Vietnamese order"),
      Wording(
        vi: "where \"ĐIỀU KIỆN\": biểu thức SQL trên các cột, như trong select; thêm fold(x) để bỏ "
          + "dấu, collate VI để so theo tiếng Việt, (select avg(x) from result) để so với cả bảng. "
          + "Tên cột như trong csv, hay như đầu cột với _ thay dấu cách",
        en: "where \"CONDITION\": an SQL expression over the columns, as in select; fold(x) takes "
          + "diacritics off, collate VI compares in Vietnamese order, (select avg(x) from result) "
          + "asks the whole table. A column goes by its name in csv, or its heading with _ for "
          + "spaces"),
      Wording(vi: "cols A,B: chỉ các cột ấy", en: "cols A,B: these columns alone"),
      Wording(
        vi: "chart [CỘT]: vẽ; cột chữ thì đếm", en: "chart [COLUMN]: draw; text is counted"),
      Wording(
        vi: "box table line csv tsv json jsonl markdown html: cách in; csv --excel: mở được ngay "
          + "bằng Excel",
        en: "box table line csv tsv json jsonl markdown html: the form; csv --excel: opens in "
          + "Excel as it is"),
    ],
    examples: [
      "status by district | where \"missing > 2\" | sort rate",
      "total participants by district | chart",
      "units | where \"fold(name) like '%phu cu%'\" | cols code,name",
    ])

  private static let names = HelpTopic(
    name: "unit names", vietnamese: "tên đơn vị",
    summary: Wording(vi: "các cách gọi một đơn vị", en: "the ways to name a unit"),
    lines: [
      Wording(
        vi: "mã: 330; tên hay vài từ của tên, không dấu cũng được: thpt my hao",
        en: "its code: 330; its name or words of it, diacritics or not: thpt my hao"),
      Wording(
        vi: "tên hợp với nhiều đơn vị thì không đoán, mà kê ra có đánh số",
        en: "a name that fits several is never guessed: they are listed with numbers"),
      Wording(
        vi:
          "@3: dòng thứ ba của bảng vừa in, hay của danh sách vừa kê; .: đơn vị vừa nhắc đến, lúc "
          + "đầu là cả địa bàn",
        en: "@3: the third row of the table or list shown last; .: the unit named last, at first "
          + "the whole area"),
      Wording(
        vi: "\"trong ngoặc kép\" là chữ, không phải từ nối (theo, trong, mục)",
        en: "\"in quotes\" is a name, never a keyword (by, in, row)"),
    ],
    examples: ["show thpt my hao so 2", "total sessions in ."])

  private static let files = HelpTopic(
    name: "files", vietnamese: "tệp",
    summary: Wording(vi: "ghi ra tệp và chạy từ tệp", en: "write to files and run from files"),
    lines: [
      Wording(
        vi: "LỆNH > TỆP ghi mới, >> ghi thêm; .csv .tsv .json .jsonl .md .html cho biết cách ghi",
        en: "COMMAND > FILE writes, >> appends; .csv .tsv .json .jsonl .md .html say in which form"),
      Wording(
        vi:
          "xuất: số liệu để nhập lại; lưu: các dòng đã gõ; ghi phiên và chạy lại: cả kết quả, để so "
          + "lại sau này",
        en: "export: data to import again; save: the lines typed; record and replay: with their "
          + "results, to compare later"),
      Wording(
        vi:
          "đọc TỆP, tuanle -f TỆP: mỗi dòng một lệnh, # là chú thích, \\ ở cuối là còn tiếp; dừng ở "
          + "lỗi đầu tiên",
        en: "read FILE, tuanle -f FILE: a command a line, # comments, \\ at the end goes on; stops "
          + "at the first error"),
    ],
    examples: ["status > tiendo.csv", "export units > don-vi.csv"])

  private static let keys = HelpTopic(
    name: "keys", vietnamese: "phím",
    summary: Wording(vi: "các phím khi gõ lệnh", en: "the keys while typing"),
    lines: [
      Wording(
        vi: "Tab: gõ nốt, Tab nữa: chọn; →: lấy chữ mờ; ↑ ↓: dòng cũ cùng phần đầu; Ctrl-R: tìm "
          + "dòng cũ, không kể dấu",
        en:
          "Tab completes, Tab again chooses; →: take the grey text; ↑ ↓: earlier lines that begin "
          + "alike; Ctrl-R: search them, diacritics aside"),
      Wording(
        vi: "Ctrl-C: bỏ dòng đang gõ, hay dừng lệnh đang chạy; Ctrl-D: thoát; Ctrl-L: xoá màn hình",
        en: "Ctrl-C: discard the line, or stop what runs; Ctrl-D: leave; Ctrl-L: clear the screen"),
      Wording(
        vi:
          "Ctrl-A Ctrl-E: đầu, cuối dòng; Alt-B Alt-F: từng từ; Ctrl-W Ctrl-U Ctrl-K: xoá; Ctrl-Y: "
          + "dán lại; Ctrl-_: hoàn tác",
        en: "Ctrl-A Ctrl-E: ends of the line; Alt-B Alt-F: by word; Ctrl-W Ctrl-U Ctrl-K: delete; "
          + "Ctrl-Y: put back; Ctrl-_: undo"),
    ],
    examples: ["history", "last --all"])

  private static let startup = HelpTopic(
    name: "start-up file", vietnamese: "tệp khởi động",
    summary: Wording(
      vi: "các dòng chạy khi mở bàn lệnh", en: "lines that run when the console opens"),
    lines: [
      Wording(
        vi: "~/.config/tuanle/rc (hoặc $XDG_CONFIG_HOME/tuanle/rc); lỗi trong tệp chỉ là cảnh báo; "
          + "--no-rc: không đọc",
        en: "~/.config/tuanle/rc (or $XDG_CONFIG_HOME/tuanle/rc); errors in it are warnings; "
          + "--no-rc: not read"),
      Wording(
        vi: "các dòng đã gõ nằm ở ~/.local/state/tuanle/history, chỉ mình đọc được",
        en: "lines typed are in ~/.local/state/tuanle/history, for you alone to read"),
    ],
    examples: ["use hung-yen/2021", "set timing on"])
}
