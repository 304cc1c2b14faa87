internal import LearningWeek
internal import Reporting
internal import Storage
internal import VietnameseText

extension Command {
  static let find = Command(
    "find", "tìm", .find, usage: "TEXT",
    summary: Wording(
      vi: "tìm đơn vị theo tên, gõ không dấu cũng được", en: "find units by name, diacritics or not"
    ),
    examples: ["find thpt hung yen", "tìm dong ket"]
  ) { session, arguments in
    guard let text = arguments.text else {
      throw Failure("E-ARGUMENT", Wording(vi: "tìm gì?", en: "find what?"))
    }
    let desk = try session.chosenDesk()
    let found: [ReportingUnit]
    switch try session.store.find(text, in: desk.campaign) {
    case .found(let unit): found = [unit]
    case .ambiguous(let units): found = units
    case .unknown(let near):
      return .said(
        near.isEmpty
          ? Wording(vi: "không có đơn vị nào", en: "no unit")
          : Wording(
            vi: "không có; gần giống: \(near.joined(separator: ", "))",
            en: "none; nearest: \(near.joined(separator: ", "))"), document: .array([]))
    }
    let kinds = desk.campaign.kinds
    return Answer(provenance: try desk.provenance()) { UnitPage.list(found, kinds, $0) }
  }
}
