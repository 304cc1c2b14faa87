internal import OfficialUnits
internal import VietnameseText

/// What Tab costs where the names of the whole country are known, held against what a
/// person takes for at once.
enum NameBenchmark {
  /// Seconds.
  private static let atOnce = 0.05

  static func comparisons() -> [Comparison] {
    let names = national()
    var index = NameIndex([])
    let preparing = ContinuousClock().measure { index = NameIndex(names) }.seconds
    var found = 0
    let asked = ["thpt hung y", "t", "truong tieu hoc an b", "xa", "mam non 12 hoa", "khong co ai"]
    let slowest =
      asked.map { typed in
        (0..<9).map { _ in
          ContinuousClock().measure { found += index.places(of: typed, limit: 50).count }.seconds
        }.sorted()[4]
      }.max() ?? 0
    precondition(found > 0, "nothing was found")
    return [
      Comparison(
        work: "complete among \(names.count) names", peer: "at once", ours: slowest,
        theirs: atOnce, bar: 1),
      Comparison(
        work: "prepare the names, once", peer: "at once", ours: preparing, theirs: atOnce),
    ]
  }

  /// Every official area of 2021, and as many schools and centres named after communes as
  /// make 60,000.
  private static func national() -> [String] {
    let areas = UnitRegister().filter { $0.firstDay <= "2021-10-01" }.map { $0.name }
    let kinds = [
      "Trường Mầm non", "Trường Tiểu học", "Trường THCS", "Trung tâm HTCĐ", "Trường THPT",
    ]
    var names = areas
    for number in 0..<max(0, 60_000 - areas.count) {
      names.append("\(kinds[number % 5]) \(areas[number % areas.count]) M\(number)-\(number % 7)")
    }
    return names
  }
}
