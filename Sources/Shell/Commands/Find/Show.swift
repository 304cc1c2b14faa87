internal import LearningWeek
internal import Reporting
internal import Storage

extension Command {
  static let show = Command(
    "show", "xem", .find, usage: "UNIT [--on DATE]",
    summary: Wording(
      vi: "mọi điều biết về một đơn vị trong đợt", en: "all that is known of a unit in the campaign"
    ),
    examples: ["show Huyện Khoái Châu", "xem 33", "show 80 --on 2025-07-01"],
    options: [
      CommandOption(
        "on", value: "DATE",
        Wording(
          vi: "đơn vị hành chính có hiệu lực vào ngày", en: "the official unit in force that day"))
    ]
  ) { session, arguments in
    guard let text = arguments.text else {
      throw Failure("E-ARGUMENT", Wording(vi: "xem đơn vị nào?", en: "show which unit?"))
    }
    if arguments.has("on") || session.desk == nil {
      let kinds = session.desk?.campaign.kinds ?? []
      let found = try session.officialUnits(
        named: text, among: session.store.units(on: try session.day(arguments)))
      return Answer { UnitPage.list(found, kinds, $0) }
    }
    let desk = try session.chosenDesk()
    let index = try session.unit(text, of: desk)
    let data = try desk.data()
    let rollUp = try desk.rollUp()
    let page = UnitDossier(data: data, rollUp: rollUp, index: index)
    return Answer(provenance: try desk.provenance(), page: page.page)
  }
}

extension Session {
  /// Official units of a day by code, or whose name has all the words.
  func officialUnits(
    named text: String, among units: [ReportingUnit]
  ) throws(Failure) -> [ReportingUnit] {
    let exact = units.filter { $0.code.text == text }
    if !exact.isEmpty { return exact }
    let found = units.filter { NameWords($0.name).contain(NameWords(text)) }
    if found.isEmpty {
      throw Failure(
        "E-UNIT-UNKNOWN",
        Wording(
          vi: "ngày ấy không có đơn vị hành chính “\(text)”",
          en: "no official unit “\(text)” was in force that day"),
        hint: Wording(vi: "thử --on với ngày khác", en: "try --on with another day"))
    }
    return found
  }

  /// Those of `units` that lie in the one named area, itself first.
  func officialUnits(
    _ units: [ReportingUnit], in place: String
  ) throws(Failure) -> [ReportingUnit] {
    let found = try officialUnits(named: place, among: units)
    guard found.count == 1, let area = found.first else {
      let shown = found.prefix(9).map { "\($0.name) (\($0.code))" }.joined(separator: "; ")
      throw Failure(
        "E-UNIT-AMBIGUOUS",
        Wording(
          vi: "“\(place)” hợp với \(found.count) đơn vị",
          en: "“\(place)” fits \(found.count) units"),
        hint: Wording(vi: "gõ mã: \(shown)", en: "type the code: \(shown)"))
    }
    var inside: Set<UnitCode> = [area.code]
    // Units come level by level, so a parent is known before its children.
    for unit in units {
      if let parent = unit.parent, inside.contains(parent) { inside.insert(unit.code) }
    }
    return units.filter { inside.contains($0.code) }
  }
}
