import Testing

@testable import VietnameseText

struct NameIndexTests {
  private static let names = [
    "Trường THPT Hưng Yên M323-PT1", "Huyện Văn Giang", "Xã Hưng An", "Trường THPT Yên Mỹ",
    "Đức Hợp", "Trung tâm GDNN-GDTX huyện Khoái Châu",
  ]

  @Test(arguments: [
    ("thpt hung y", [0]), ("hung", [0, 2]), ("YÊN thpt", [0, 3]), ("y m", [0, 3]), ("", []),
    ("duc", [4]), ("gdtx", [5]), ("gdnn gdtx kh", [5]), ("m323", [0]), ("ung", []), ("-", []),
    ("hưng hưng", [0, 2]), ("hung an x", [2]), ("khoai chau truong", []),
  ])
  func `every typed word begins some word of a name that is found`(typed: String, places: [Int]) {
    #expect(NameIndex(Self.names).places(of: typed, limit: 9) == places)
  }

  @Test func `only so many are found, the first ones`() {
    #expect(NameIndex(Self.names).places(of: "t", limit: 2) == [0, 3])
    #expect(NameIndex(Self.names).places(of: "t", limit: 0) == [])
    #expect(NameIndex([]).places(of: "t", limit: 2) == [])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `it finds what looking at every word of every name finds`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let syllables = ["An", "Ân", "Hưng", "Hùng", "Yên", "đ", "Đa", "thpt", "1", "12", "-"]
    func name(_ longest: Int) -> String {
      (0..<Int.random(in: 1...longest, using: &random))
        .map { _ in syllables.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    let names = (0..<60).map { _ in name(5) }
    for _ in 0..<20 {
      let typed = String(name(3).dropLast(Int.random(in: 0...2, using: &random)))
      let wanted = folded(typed).split(separator: " ")
      let expected = names.indices.filter { index in
        let words = folded(names[index]).split(separator: " ")
        return !wanted.isEmpty
          && wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
      }
      #expect(NameIndex(names).places(of: typed, limit: 99) == expected)
    }
  }
}
