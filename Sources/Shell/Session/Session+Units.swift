internal import LearningWeek
internal import Storage
internal import VietnameseText

extension Session {
  /// The unit that `in …` names, as its index in the campaign's tree.
  func unit(in arguments: Arguments, of desk: CampaignDesk) throws -> Int? {
    try arguments.text(of: .within).map { try unit($0, of: desk) }
  }

  /// The unit that a text names: its code, its name however typed, or `.` for the
  /// campaign's own area while no unit has been named (``References``).
  /// - Throws: `E-UNIT-AMBIGUOUS` with the candidates, never a guess;
  ///   `E-UNIT-UNKNOWN` with the nearest names.
  func unit(_ text: String, of desk: CampaignDesk) throws -> Int {
    let tree = try desk.rollUp().cube.tree
    if text == "." { return 0 }
    switch try store.find(text, in: desk.campaign) {
    case .found(let unit):
      guard let index = tree.index(of: unit.code) else { throw unknown(text, []) }
      references.last = unit.code.text
      return index
    case .ambiguous(let units):
      let indices = units.compactMap { tree.index(of: $0.code) }
      if indices.count == 1 {
        references.last = tree.units[indices[0]].code.text
        return indices[0]
      }
      throw ambiguous(text, indices, tree)
    case .unknown(let near):
      throw unknown(text, near)
    }
  }

  private func ambiguous(_ text: String, _ indices: [Int], _ tree: UnitTree) -> Failure {
    let shown = indices.prefix(9).enumerated().map { number, index in
      let unit = tree.units[index]
      let district = tree.ancestor(of: index, at: .district).map { tree.units[$0].name }
      let place = district.map { $0 == unit.name ? "" : ", " + $0 } ?? ""
      return "\(number + 1). \(unit.name)\(place) (\(unit.code))"
    }
    let more = indices.count - shown.count
    var failure = Failure(
      "E-UNIT-AMBIGUOUS",
      Wording(
        vi: "“\(text)” hợp với \(indices.count) đơn vị",
        en: "“\(text)” fits \(indices.count) units"),
      hint: Wording(
        vi: "gõ mã, @số, hoặc thêm từ:\n\(shown.joined(separator: "\n"))"
          + (more > 0 ? "\nvà \(more) đơn vị nữa" : ""),
        en: "type the code, @number, or more words:\n\(shown.joined(separator: "\n"))"
          + (more > 0 ? "\nand \(more) more" : "")))
    failure.choices = indices.map { tree.units[$0].code.text }
    return failure
  }

  private func unknown(_ text: String, _ near: [String]) -> Failure {
    Failure(
      "E-UNIT-UNKNOWN",
      Wording(vi: "không có đơn vị “\(text)”", en: "no unit “\(text)”"),
      hint: near.isEmpty
        ? Wording(vi: "gõ đơn vị để xem các đơn vị", en: "units lists them")
        : Wording(
          vi: "gần giống: \(near.joined(separator: ", "))",
          en: "nearest: \(near.joined(separator: ", "))"))
  }

  /// The day that `--on` names; else the campaign's first day, else today.
  func day(_ arguments: Arguments) throws(Failure) -> CivilDate {
    guard let text = arguments.options["on"] else {
      return desk?.campaign.firstDay ?? surroundings.today()
    }
    return try Self.day(text)
  }

  /// A day as typed: `2021-10-05` or `5/10/2021`.
  static func day(_ text: String) throws(Failure) -> CivilDate {
    if case .success(let written?) = WrittenDate.read(text),
      let day = CivilDate(year: written.year, month: written.month, day: written.day)
    {
      return day
    }
    throw Failure(
      "E-DATE",
      Wording(vi: "“\(text)” không phải một ngày", en: "“\(text)” is not a day"),
      hint: Wording(vi: "ví dụ 2021-10-05 hoặc 5/10/2021", en: "such as 2021-10-05 or 5/10/2021"))
  }
}

extension UnitTree {
  /// Whether the unit lies in the area of `other`, or reports to it over any number
  /// of steps, or is it.
  func lies(_ unit: Int, within other: Int) -> Bool {
    if subtree(of: other).contains(unit) { return true }
    guard let level = units[other].level else { return false }
    return ancestor(of: unit, at: level) == other
  }
}
