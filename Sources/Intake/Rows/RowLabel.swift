internal import VietnameseText

/// The wording of a row as it is compared: folded, abbreviations written out, with
/// and without the remark in brackets at its end.
struct RowLabel: Hashable {
  /// Words of the whole label.
  let words: [String]
  /// Words without a bracketed tail; the same as ``words`` when there is none.
  let core: [String]

  init(_ text: String) {
    let text = text.cleaned
    words = Self.words(text)
    let core = Self.words(Self.withoutTail(text))
    self.core = core.isEmpty ? words : core
  }

  /// Share of words in common, 0…1, order and small words apart.
  func likeness(to other: RowLabel) -> Double {
    let (mine, others) = (Self.telling(core), Self.telling(other.core))
    guard !mine.isEmpty, !others.isEmpty else { return 0 }
    let common = Self.common(mine, others)
    return 2 * Double(common) / Double(mine.count + others.count)
  }

  /// Whether one is the other shortened, or with slips in single words: then nothing
  /// in it speaks of another activity.
  ///
  /// A replaced word does: `Số xã tổ chức …` is not `Số huyện tổ chức …`.
  func contradicts(_ other: RowLabel) -> Bool {
    var mine = Self.telling(core)
    var others = Self.telling(other.core)
    for word in mine {
      guard let index = others.firstIndex(of: word) else { continue }
      others.remove(at: index)
      mine.remove(at: mine.firstIndex(of: word) ?? 0)
    }
    for word in mine where word.utf8.count >= 4 {
      let slips = nearest(word, among: others.filter { Self.isSlip(word, $0) }, limit: 1)
      guard let slip = slips.first, let index = others.firstIndex(of: slip) else { continue }
      others.remove(at: index)
      mine.remove(at: mine.firstIndex(of: word) ?? 0)
    }
    if (mine + others).contains(where: { Self.turningWords.contains($0) }) { return true }
    return !mine.isEmpty && !others.isEmpty
  }

  /// How many words of the shorter label the other has, as a share, 0…1; words that
  /// half the rows of a form have do not count where there are others.
  func overlap(with other: RowLabel) -> Double {
    let (mine, others) = (Self.distinctive(core), Self.distinctive(other.core))
    let shorter = min(mine.count, others.count)
    return shorter == 0 ? 0 : Double(Self.common(mine, others)) / Double(shorter)
  }

  /// Too short for likeness to mean anything but a slip.
  var isShort: Bool { Self.telling(core).count <= 3 }

  private static func common(_ a: [String], _ b: [String]) -> Int {
    var rest = b
    return a.count { word in
      guard let index = rest.firstIndex(of: word) else { return false }
      rest.remove(at: index)
      return true
    }
  }

  private static func isSlip(_ word: String, _ other: String) -> Bool {
    abs(word.utf8.count - other.utf8.count) <= 1 && word.utf8.first == other.utf8.first
  }

  private static func telling(_ words: [String]) -> [String] {
    words.filter { !smallWords.contains($0) }
  }

  private static func distinctive(_ words: [String]) -> [String] {
    let telling = telling(words)
    let rare = telling.filter { !commonWords.contains($0) }
    return rare.isEmpty ? telling : rare
  }

  private static func withoutTail(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
    return String(text[..<open])
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    // A comma or `và`: it is the same list.
    for word in folded(text).split(separator: " ") where word != "va" {
      words += abbreviations[String(word)] ?? [spelled(String(word))]
    }
    // `trung tâm HTCĐ` and `TTHTCĐ` come to the same.
    let doubled = words.indices.dropFirst(2).first {
      $0 + 1 < words.count
        && words[$0 - 2...$0 + 1].elementsEqual(["trung", "tam", "trung", "tam"])
    }
    if let doubled { words.removeSubrange(doubled...doubled + 1) }
    return words
  }

  /// `lí`, `kĩ`, `mĩ` are `lý`, `kỹ`, `mỹ` in the other spelling.
  private static func spelled(_ word: String) -> String {
    word.utf8.count == 2 && word.hasSuffix("i") ? word.prefix(1) + "y" : word
  }

  private static let smallWords: Set<String> = [
    "cac", "cho", "cua", "nhung", "o", "tai", "theo", "trong", "ve",
  ]

  private static let commonWords: Set<String> = [
    "chuc", "dong", "hoat", "le", "so", "to", "tuan",
  ]

  /// With one of these more a label speaks of something else.
  private static let turningWords: Set<String> = ["chua", "khac", "khong"]

  /// Source: the published plans, directives and tables of 2020 to 2023.
  private static let abbreviations: [String: [String]] = {
    let written = [
      "bcv": "bao cao vien", "cbgv": "can bo giao vien", "cbql": "can bo quan ly",
      "cmhs": "cha me hoc sinh", "csgd": "co so giao duc", "gdđt": "giao duc dao tao",
      "gddt": "giao duc dao tao", "gdnn": "giao duc nghe nghiep",
      "gdtx": "giao duc thuong xuyen", "gv": "giao vien", "hs": "hoc sinh",
      "htcd": "trung tam hoc tap cong dong", "htsd": "hoc tap suot doi",
      "sv": "sinh vien", "tdtt": "the duc the thao", "thcs": "trung hoc co so",
      "thhtcd": "trung tam hoc tap cong dong", "thpt": "trung hoc pho thong",
      "tt": "trung tam", "tthtcd": "trung tam hoc tap cong dong", "ubnd": "uy ban nhan dan",
      "xhht": "xa hoi hoc tap",
    ]
    return written.mapValues { $0.split(separator: " ").map(String.init) }
  }()
}
