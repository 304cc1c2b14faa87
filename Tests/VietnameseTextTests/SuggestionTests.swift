import Testing

@testable import VietnameseText

@Suite struct NearestTests {
  private let commands = [
    "use", "packs", "info", "open", "units", "find", "show", "rows", "schema", "import", "status",
    "check", "reconcile", "total", "table", "compare", "lint", "test", "score", "shortlist", "why",
    "why-not", "diff", "export", "history", "chấm", "tiến độ", "danh sách",
  ]

  @Test(arguments: [
    ("scroe", ["score"]), ("totl", ["total"]), ("shortlits", ["shortlist"]),
    ("SCORE", ["score"]), ("danh sach", ["danh sách"]), ("tien do", ["tiến độ"]),
    ("exprot", ["export"]), ("xyzzy", []), ("", []), ("q", []),
  ])
  func `a slip leads to the name that was meant`(pair: (String, [String])) {
    #expect(nearest(pair.0, among: commands, limit: 3) == pair.1)
  }

  @Test(arguments: [
    ("scỏe", "score"), ("shơ", "show"), ("lisst", "lint"), ("rơs", "rows"), ("impỏt", "import"),
    ("ínfo", "info"), ("ìno", "info"), ("statú", "status"), ("hítory", "history"),
    ("ẽpỏt", "export"), ("úe", "use"), ("tét", "test"), ("toatl", "total"),
  ])
  func `letters of an input method lead back to the command`(pair: (String, String)) {
    #expect(nearest(pair.0, among: commands, limit: 1) == [pair.1])
  }

  @Test func `the best comes first and equals keep their order`() {
    let names = ["lát", "last", "lint", "list", "listing", "lost", "mist", "test"]
    #expect(
      nearest("list", among: names, limit: 10) == [
        "list", "last", "lint", "lost", "mist", "listing",
      ])
    #expect(nearest("list", among: names, limit: 2) == ["list", "last"])
  }

  @Test func `a name is given once`() {
    #expect(nearest("last", among: ["last", "last", "list"], limit: 5) == ["last", "list"])
  }

  @Test func `nothing is asked for and nothing is given`() {
    #expect(nearest("list", among: ["list"], limit: 0) == [])
  }

  @Test func `unit names are found without diacritics and with a slip`() {
    let names = ["Trường THPT Hưng Yên", "Trường THPT Đức Hợp", "Trường THCS Hoà Bình"]
    #expect(nearest("truong thpt duc hop", among: names, limit: 1) == ["Trường THPT Đức Hợp"])
    #expect(nearest("trường thcs hòa bìh", among: names, limit: 1) == ["Trường THCS Hoà Bình"])
  }
}

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1),
    ("ca", "abc", 3), ("kitten", "sitting", 3), ("scroe", "score", 1),
  ])
  func `known distances hold both ways`(sample: (String, String, Int)) {
    let (left, right) = (Array(sample.0.utf8), Array(sample.1.utf8))
    #expect(EditDistance.between(left, right, upTo: 10) == sample.2)
    #expect(EditDistance.between(right, left, upTo: 10) == sample.2)
    #expect(EditDistance.between(left, right, upTo: sample.2 - 1) == nil)
  }

  @Test(arguments: 0..<200)
  func `the limit changes nothing but what is above it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func word() -> [UInt8] {
      (0..<Int.random(in: 0...7, using: &random)).map { _ in
        UInt8.random(in: 97...99, using: &random)
      }
    }
    let (left, right) = (word(), word())
    let full = EditDistance.between(left, right, upTo: 20)
    for limit in 0...8 {
      let expected = full.flatMap { $0 <= limit ? $0 : nil }
      #expect(EditDistance.between(left, right, upTo: limit) == expected)
    }
  }
}

@Suite struct TelexTests {
  @Test func `tone and quality keys go back to where they may have been pressed`() {
    #expect(
      telexUndone("scỏe") == [
        "score", "scoer", "sco3e", "scoe3",
      ])
    #expect(telexUndone("shơ") == ["show", "sho7"])
    #expect(telexUndone("đa") == ["dda", "dad", "d9a", "da9"])
  }

  @Test func `a lone w is one way to type ư`() {
    #expect(telexUndone("ư") == ["uw", "w", "u7"])
  }

  @Test func `doubled keys were perhaps meant once`() {
    #expect(telexUndone("lisst") == ["list"])
    #expect(telexUndone("tooll") == ["toll"])
  }

  @Test func `capitals stay where they were`() {
    #expect(telexUndone("Ỏ") == ["Or", "O3"])
  }

  @Test func `plain text without doubles gives nothing`() {
    #expect(telexUndone("score") == [])
    #expect(telexUndone("") == [])
  }

  @Test func `words are undone one by one`() {
    #expect(telexUndone("shơ 1").first == "show 1")
  }

  @Test func `a long text with many marks gives a bounded number`() {
    let text = Array(repeating: "nghiễng", count: 30).joined(separator: " ")
    #expect(telexUndone(text).count == 128)
    #expect(telexUndone("ếếếếếếếế").count <= 128)
  }

  @Test(arguments: 0..<100)
  func `candidates of Vietnamese text are plain and differ from it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let word = Alphabet.randomWord(using: &random) + "ệ"
    let candidates = telexUndone(word)
    #expect(candidates.filter { !$0.allSatisfy(\.isASCII) || $0 == word } == [])
    #expect(Set(candidates).count == candidates.count)
    #expect(candidates.isEmpty == false)
  }
}
