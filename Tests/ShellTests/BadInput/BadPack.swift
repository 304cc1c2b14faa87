import Testing

/// A pack with a mistake, and the lines to run on it.
struct BadPack: Sendable, CustomTestStringConvertible {
  var title: String
  var text: String
  /// Line of the pack that each error points at; `nil` for what is not there.
  var places: [Int?]

  var testDescription: String { title }

  /// - Parameter rest: what stands after a pack of six lines that is right.
  init(
    _ title: String, _ rest: String, start: String = ExitCodeTests.smallPack,
    at places: [Int?] = [7]
  ) {
    self.title = title
    self.text = start + rest
    self.places = places
  }
}

extension BadPack {
  /// Mistakes that loading finds.
  static let unloadable = [
    BadPack("a comma forgotten", "award \"x\" { \"Giấy khen\" to = \"collective\" }\n"),
    BadPack("a brace never closed", "award \"x\" { \"Giấy khen\",\n", at: [8]),
    BadPack("a string never closed", "award \"x\" { \"Giấy khen }\n"),
    BadPack("the not-equal of other languages", "if 1 != 2 then end\n"),
    BadPack("a name with Vietnamese letters", "local điểm = 1\n"),
    BadPack("a curly quote", "award “x” { }\n"),
    BadPack("a space of a web page", "local x\u{A0}= 1\n"),
    BadPack("a sum in short", "local n = 1\nn += 1\n", at: [8]),
    BadPack("a single = for a comparison", "local n = 1\n\tif n = 1 then end\n", at: [8]),
    BadPack("a number with groups", "local n = 1_000_000\n"),
    BadPack("a number with two points", "local d = 08.5.1\n"),
    BadPack("a sign too many", "local n = 1 == = 2\n"),
    BadPack("a function without its end", "local function f(n)\n  if n then return 1\n", at: [9]),
    BadPack(
      "a comparison with what is not there", "local n, t = 3, {}\nif n < t.x then end\n", at: [8]),
    BadPack(
      "a field of what is not there", "local t = {}\nlocal s = \"t.ạ.b\" .. t.a.b\nlocal z\n",
      at: [8]),
    BadPack("a field misspelt", "award \"x\" { \"Giấy khen\", qouta = 2 }\n", at: [7, 7]),
    BadPack("a global that nobody defined", "local n = raito(1, 2)\n"),
    BadPack("a declaration that does not exist", "criterium \"x\" { \"Điểm\" }\n"),
    BadPack("an id twice", "row \"1\" { \"Lớp nữa\", unit = \"Lớp\" }\n"),
    BadPack(
      "a reference to nothing", "row \"2a\" { \"Lớp con\", under = \"2\", unit = \"Lớp\" }\n"),
    BadPack("a kind that nobody declared", "deadline { from = \"shcool\", to = \"province\" }\n"),
    BadPack(
      "a value in two steps",
      """
      criterion "b" { "Bậc", max = 5, points = steps {
        { from = 1, to = 3, points = 2 }, { from = 3, to = 5, points = 5 },
        of = function(u) return u:total("sessions") end } }

      """, at: [8]),
    BadPack(
      "a law not yet in force",
      """
      law "nd152" { "NĐ 152/2025/NĐ-CP", from = "2025-07-01" }
      award "x" { "Giấy khen", law = "nd152" }

      """, at: [8, 8]),
    BadPack(
      "a wrong date", "deadline { from = \"centre\", to = \"province\", by = \"20/10/2021\" }\n"),
    BadPack("a module that is not there", "require \"common.nationl\"\n"),
    BadPack("the clock", "local t = os.time()\n"),
    BadPack("an endless loop", "while true do end\n"),
    BadPack(
      "three mistakes, all of them said",
      """
      award "x" { "Giấy khen", qouta = 2 }
      award "y" { to = "colective" }
      row "3" { "Mục", under = "9" }

      """, at: [7, 7, 8, 8, 9]),
    BadPack(
      "no campaign", "", start: "row \"1\" { \"Lớp\", unit = \"Lớp\" }\n",
      at: [1]),
  ]

  /// Mistakes that only running finds.
  static let unrunnable = [
    BadPack(
      "a field of a unit misspelt",
      "criterion \"b\" { \"Sớm\", max = 5, points = function(u) return u.days_erly end }\n"),
    BadPack(
      "points that are no number",
      "criterion \"b\" { \"Sớm\", max = 5, points = function(u) return \"nhiều\" end }\n"),
    BadPack(
      "points of nothing",
      "criterion \"b\" { \"Sớm\", max = 5, points = function(u) return 0 / 0 end }\n"),
    BadPack(
      "a row that the form lacks",
      "criterion \"b\" { \"Sớm\", max = 5, points = function(u) return u:value(\"9\", \"sessions\") end }\n"
    ),
    BadPack(
      "a unit written to",
      "criterion \"b\" { \"Sớm\", max = 5, points = function(u) u.name = \"x\" return 1 end }\n"),
    BadPack(
      "an error thrown two calls deep",
      """
      local function inner(u) return u.attributes .. 1 end
      local function outer(u) return inner(u) end
      criterion "b" { "Sớm", max = 5, points = function(u) return outer(u) end }

      """),
    BadPack(
      "an endless loop in a criterion",
      "criterion \"b\" { \"Sớm\", max = 5, points = function(u) while true do end end }\n"),
  ]
}
