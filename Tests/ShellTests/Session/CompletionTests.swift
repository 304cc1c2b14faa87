import LineEditor
import TestSupport
import Testing

@testable import Shell

/// What Tab offers, and the colours of the line.
@Suite struct CompletionTests {
  private func completer(language: Language = .vi) throws -> Completer {
    Completer(session: try Transcript(on: SampleDatabase.province, language: language).session)
  }

  /// Schools have the names of their districts.
  private static let gdtx = (
    inUnits: "units school in Trung tâm GDNN-GDTX huyện Phù Cừ (mẫu)¦",
    inTotal: "tổng trong Trung tâm GDNN-GDTX huyện Văn Lâm (mẫu)¦",
    inImport: "import x.csv --unit Trung tâm GDNN-GDTX huyện Yên Mỹ (mẫu)¦"
  )

  /// What the line would be with each of the first offers, a mark where the cursor is.
  private func lines(_ completer: Completer, _ typed: String, first: Int = 4) -> [String] {
    completer.completions(typed, typed.count).prefix(first).map { offer in
      var characters = Array(typed)
      characters.replaceSubrange(offer.range, with: Array(offer.text))
      return String(characters) + "¦"
    }
  }

  @Test(arguments: [
    ("stat", ["status ¦"]), ("tiến đ", ["tiến độ ¦"]), ("tien d", ["tiến độ ¦"]),
    ("  sta", ["  status ¦"]), ("?tot", ["?total ¦"]), ("help short", ["help shortlist ¦"]),
    ("show thpt my hao so 2", ["show Trường THPT Mỹ Hào số 2 (mẫu)¦"]),
    ("show M326-PT4", ["show Trường THPT Văn Giang số 4 (mẫu)¦"]),
    ("units school in huyen phu c", ["units school in Huyện Phù Cừ¦", gdtx.inUnits]),
    ("tổng trong huyen van l", ["tổng trong Huyện Văn Lâm¦", gdtx.inTotal]),
    ("total part", ["total participants ¦"]), ("total row 4b", ["total row 4b ¦"]),
    ("total by dis", ["total by district ¦"]), ("tổng theo huy", ["tổng theo huyện ¦"]),
    ("units lib", ["units library ¦"]), ("use hung", ["use hung-yen/2021 ¦"]),
    ("shortlist giay_khen_t", ["shortlist giay_khen_tap_the ¦"]),
    ("why Trường THPT Mỹ Hào giay_khen_c", ["why Trường THPT Mỹ Hào giay_khen_ca_nhan ¦"]),
    ("rule quy", ["rule quy_mo ¦"]), ("lang e", ["lang en ¦"]), ("mode mark", ["mode markdown ¦"]),
    ("set lua.w", ["set lua.work ¦"]), ("export retu", ["export returns ¦"]),
    ("import x.csv --sc", ["import x.csv --scope ¦"]),
    ("import x.csv --scope cons", ["import x.csv --scope consolidated ¦"]),
    ("import x.csv --as nom", ["import x.csv --as nominations ¦"]),
    ("import x.csv --unit huyen yen m", ["import x.csv --unit Huyện Yên Mỹ¦", gdtx.inImport]),
    ("import Scripts/hung-yen/2021.t", ["import Scripts/hung-yen/2021.table.tsv ¦"]),
    ("read Scripts/first", ["read Scripts/first-light.txt ¦"]),
    ("status > Scripts/first", ["status > Scripts/first-light.txt ¦"]),
    ("status | mark", ["status | markdown ¦"]),
    ("status | top 3 | wh", ["status | top 3 | where ¦"]),
    ("chart stat", ["chart status ¦"]), ("chart total by dis", ["chart total by district ¦"]),
    ("expect total part", ["expect total participants ¦"]),
    ("flag M326-PT4 disc", ["flag M326-PT4 discipline ¦"]),
    ("select * from return_l", ["select * from return_line ¦"]),
    ("select received_o", ["select received_on ¦"]),
    ("select figure.val", ["select figure.value ¦"]),
    ("= string.rev", ["= string.reverse¦"]), ("lua print(math.flo", ["lua print(math.floor¦"]),
    ("= tostr", ["= tostring¦"]), ("lua whi", ["lua while¦"]),
    ("nothing like this", []), ("show zzz", []), ("= f(x).y", []),
    ("select 'x' from nowhere.c", []),
  ])
  func `a line goes on as it can where the cursor is`(typed: String, expected: [String]) throws {
    let found = lines(try completer(), typed)
    #expect(found == expected)
  }

  @Test func `what was named in Lua and columns of the last result are offered, too`() throws {
    let transcript = try Transcript(on: SampleDatabase.province)
    let completer = Completer(session: transcript.session)
    transcript.type("lua truong = { ten = 1, tuoi = 2 }", "status by district")
    #expect(lines(completer, "= truo") == ["= truong¦"])
    #expect(lines(completer, "= truong.t") == ["= truong.ten¦", "= truong.tuoi¦"])
    #expect(lines(completer, "last | sort exp") == ["last | sort expected ¦"])
    #expect(lines(completer, "last | cols code,rec") == ["last | cols code,received ¦"])
    #expect(lines(completer, "last | where \"mis") == ["last | where \"missing ¦"])
  }

  @Test func `looking at a path in Lua runs nothing`() throws {
    let transcript = try Transcript(on: ":memory:", pack: nil)
    transcript.type(
      "lua n = 0 t = setmetatable({}, { __index = function() n = n + 1 return {} end })")
    let completer = Completer(session: transcript.session)
    for typed in ["= t.a.b", "= (function() n = 9 end)().x", "= n.x"] {
      _ = completer.completions(typed, typed.count)
    }
    #expect(transcript.answer(to: "= n").output.first.map { $0 < "9" } == true)
  }

  @Test func `names follow the data as it changes`() throws {
    let folder = try TemporaryFolder()
    let transcript = try Transcript(on: ":memory:")
    let completer = Completer(session: transcript.session)
    #expect(lines(completer, "show truong moi") == [])
    let units = try folder.write(
      "code,name,kind,area\nHY99,Trường Mới Toanh,school,11953\n", to: "units.csv")
    transcript.type("import \(units)")
    #expect(lines(completer, "show truong moi") == ["show Trường Mới Toanh¦"])
  }

  @Test func `usage is hinted in the language once a command is there`() throws {
    #expect(try completer(language: .en).hint("units ") == "[LEVEL|KIND] [in UNIT] [--on DATE]")
    #expect(try completer().hint("đơn vị ") == "[CẤP|LOẠI] [trong ĐƠN_VỊ] [--on NGÀY]")
    #expect(try completer().hint("units school") == nil)
    #expect(try completer().hint("nothing ") == nil)
  }

  /// The line with the parts that have a colour in brackets, each behind its first letter.
  private func coloured(_ line: String) -> String {
    var characters = Array(line).map(String.init)
    for style in Highlighter.styles(of: line) where !style.range.isEmpty {
      let letter =
        switch (style.style.colour, style.style.dim) {
        case (.cyan?, _): "c"
        case (.blue?, _): "k"
        case (.magenta?, _): "o"
        case (.green?, _): "t"
        case (.red?, _): "r"
        case (_, true): "d"
        default: "?"
        }
      characters[style.range.lowerBound] = letter + "[" + characters[style.range.lowerBound]
      characters[style.range.upperBound - 1] += "]"
    }
    return characters.joined()
  }

  @Test(arguments: [
    ("status by district", "c[status] k[by] district"),
    ("  tiến độ theo huyện | top 3", "  c[tiến độ] k[theo] huyện | c[top] 3"),
    ("statsu", "r[statsu]"), ("stat", "stat"), ("tiến", "tiến"),
    ("vì sao không M1", "c[vì sao không] M1"),
    ("why-not M1", "c[why-not] M1"),
    ("import a --scope own --xyz", "c[import] a o[--scope] own r[--xyz]"),
    ("find \"Hưng Yên\"", "c[find] t[\"Hưng Yên\"]"), ("find \"Hưng", "c[find] r[\"]Hưng"),
    ("# ghi chú", "d[# ghi chú]"), ("-- x", "d[-- x]"), ("?total", "c[?]total"),
    ("= (1 + 2", "c[=] r[(]1 + 2"), ("= 1)", "c[=] 1r[)]"), ("= {[1]=2}", "c[=] {[1]=2}"),
    ("lua if x then y() end", "c[lua] k[if] x k[then] y() k[end]"),
    ("select * from unit where name = 'x'", "k[select] * k[from] unit k[where] name = t['x']"),
    ("chart total by district | csv > a.csv", "c[chart] c[total] k[by] district | c[csv] > a.csv"),
    ("expect totl = 3", "c[expect] r[totl] = 3"), ("", ""), ("   ", "   "),
  ])
  func `colours tell commands, keywords, texts and mistakes apart`(line: String, seen: String) {
    #expect(coloured(line) == seen)
  }

  @Test func `colours stay within any line`() {
    var random = SplitMix64(seed: 7)
    let pieces = [
      "total", " ", "|", ">", "\"", "(", ")", "--", "=", "select", "ế", "\n", "lua", "'", "#", "in",
    ]
    for _ in 0..<2_000 {
      let line = (0..<Int.random(in: 0...9, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let all = 0..<line.count
      #expect(Highlighter.styles(of: line).allSatisfy { all.clamped(to: $0.range) == $0.range })
    }
  }
}
