internal import LuaRuntime
internal import Reporting
internal import Rules
internal import VietnameseText

extension Command {
  static let set = Command(
    "set", "đặt", .session, usage: "[NAME VALUE]",
    summary: Wording(
      vi: "giới hạn của các quy tắc Lua; đo thời gian; xem từng trang",
      en: "bounds on Lua rules; timing; paging"),
    examples: ["set", "set lua.work 100000000", "set timing on"]
  ) { session, arguments in
    let name = arguments.words.first.map { folded($0.text) }
    if name == "timing" {
      session.settings.showsTiming = try truth(arguments.words)
    } else if name == "pager" {
      let named = session.surroundings.environment["PAGER"] ?? ""
      session.settings.pager =
        try truth(arguments.words) ? (named.isEmpty ? "less" : named) : nil
    } else if !arguments.words.isEmpty {
      let (bound, value) = try setting(arguments.words.map(\.text))
      var bounds = session.lua.bounds
      bound.change(&bounds, value)
      session.lua.bounds = bounds
      session.packs.bounds = bounds
      session.desk?.bounds = bounds
    }
    let bounds = session.lua.bounds
    let settings = session.settings
    return Answer { language in
      Page(
        table: ResultTable(
          columns: [
            ResultTable.Column("name", Wording(vi: "tên", en: "name").text(in: language)),
            ResultTable.Column(
              "value", Wording(vi: "giá trị", en: "value").text(in: language), .trailing),
            ResultTable.Column("meaning", Wording(vi: "ý nghĩa", en: "meaning").text(in: language)),
          ],
          rows: LuaSetting.all.map { setting in
            [
              .text(setting.name), .number(setting.value(bounds)),
              .text(setting.meaning.text(in: language)),
            ]
          } + switches(settings, language)))
    }
  }

  /// Names that `set` knows.
  static let settingNames = LuaSetting.all.map(\.name) + ["timing", "pager"]

  /// What is on or off.
  private static func switches(
    _ settings: Settings, _ language: Language
  ) -> [[ResultTable.Cell]] {
    [
      [
        .text("timing"), .truth(settings.showsTiming),
        .text(
          Wording(
            vi: "báo thời gian sau mỗi dòng (có, không)",
            en: "tell the time after each line (on, off)"
          ).text(in: language)),
      ],
      [
        .text("pager"), .truth(settings.pager != nil),
        .text(
          Wording(
            vi: "kết quả dài hơn màn hình xem bằng $PAGER (có, không)",
            en: "page what is longer than the screen with $PAGER (on, off)"
          ).text(in: language)),
      ],
    ]
  }

  private static func truth(_ words: [Word]) throws(Failure) -> Bool {
    switch words.dropFirst().map({ folded($0.text) }) {
    case ["on"], ["yes"], ["bat"], ["co"]: return true
    case ["off"], ["no"], ["tat"], ["khong"]: return false
    default:
      throw Failure(
        "E-SETTING",
        Wording(
          vi: "\(words[0].text) là có hoặc không", en: "\(words[0].text) is on or off"),
        hint: Wording(vi: "đặt \(words[0].text) có", en: "set \(words[0].text) on"))
    }
  }

  private static func setting(_ words: [String]) throws(Failure) -> (LuaSetting, Double) {
    guard let bound = LuaSetting.all.first(where: { $0.name == words[0].lowercased() }) else {
      let near = nearest(words[0], among: settingNames, limit: 1).first
      throw Failure(
        "E-SETTING",
        Wording(vi: "không có thiết lập “\(words[0])”", en: "no setting “\(words[0])”"),
        hint: near.map { Wording(vi: "ý bạn là \($0)?", en: "did you mean \($0)?") }
          ?? Wording(vi: "gõ đặt để xem các thiết lập", en: "set lists the settings"))
    }
    guard words.count == 2, let value = Double(words[1]), value.isFinite, value > 0, value < 1e15
    else {
      throw Failure(
        "E-SETTING",
        Wording(vi: "\(bound.name) cần một số dương", en: "\(bound.name) takes a number above 0"),
        hint: Wording(vi: "đặt \(bound.name) 100000000", en: "set \(bound.name) 100000000"))
    }
    return (bound, value)
  }
}

/// A bound that `set` shows and changes.
private struct LuaSetting: Sendable {
  var name: String
  var meaning: Wording
  var value: @Sendable (LuaBounds) -> Double
  var change: @Sendable (inout LuaBounds, Double) -> Void

  static let all = [
    LuaSetting(
      name: "lua.work",
      meaning: Wording(vi: "đơn vị khối lượng mỗi lần chạy", en: "units of work in one run"),
      value: { Double($0.work) }, change: { $0.work = Int($1) }),
    LuaSetting(
      name: "lua.memory", meaning: Wording(vi: "byte bộ nhớ", en: "bytes of memory"),
      value: { Double($0.memory) }, change: { $0.memory = Int($1) }),
    LuaSetting(
      name: "lua.output", meaning: Wording(vi: "byte in ra", en: "bytes printed"),
      value: { Double($0.output) }, change: { $0.output = Int($1) }),
    LuaSetting(
      name: "lua.seconds",
      meaning: Wording(vi: "giây, để phòng khi treo", en: "seconds, as a safety net"),
      value: { $0.seconds }, change: { $0.seconds = $1 }),
  ]
}
