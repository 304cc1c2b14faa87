internal import LearningWeek
internal import Reporting
internal import Rules

/// What a shortlist rests on, in words.
struct FootingWords {
  var doubt: ListFooting.Doubt
  private static let mostNames = 5

  static let ids = [
    "listed-on-doubtful-figure", "listed-on-late-revision", "listed-on-unreconciled-total",
    "listed-without-evidence",
  ]

  var id: String {
    switch doubt.ground {
    case .figure, .figures: Self.ids[0]
    case .lateRevision: Self.ids[1]
    case .unreconciledTotal: Self.ids[2]
    case .missingEvidence: Self.ids[3]
    }
  }

  var message: Wording {
    Wording(vi: "danh sách dựa vào ", en: "the list rests on ") + ground
      + Wording(same: "; ") + without + Wording(same: ": ") + effect
  }

  private var ground: Wording {
    switch doubt.ground {
    case .figure(let objection):
      return Wording(
        vi: ObjectionWords.message(objection, in: .vi),
        en: ObjectionWords.message(objection, in: .en))
    case .figures(_, _, let names, let title, _):
      let rows = Set(names.map(\.row)).sorted().joined(separator: ", ")
      return Wording(vi: "mục \(rows): \(title)", en: "row \(rows): \(title)")
    case .lateRevision(let late, let lastDay, _):
      let (day, due) = (Words.date(late.receivedOn), Words.date(lastDay))
      return Wording(
        vi: "bản sửa \(late.revision) nhận \(day), sau hạn \(due)",
        en: "revision \(late.revision), received \(day) after the last day \(due)")
    case .unreconciledTotal(_, let figures, let used):
      let count = Words.number(figures)
      return used == .stated
        ? Wording(
          vi: "tổng tự ghi, khác số cộng lại ở \(count) số",
          en: "the stated total, which differs from the built one in \(count) figures")
        : Wording(
          vi: "số cộng lại, khác tổng tự ghi ở \(count) số",
          en: "the built total, which differs from the stated one in \(count) figures")
    case .missingEvidence(let units):
      return units.count == 1
        ? Wording(
          vi: "báo cáo chưa đủ minh chứng", en: "a return that lacks evidence")
        : Wording(
          vi: "báo cáo chưa đủ minh chứng của \(units.count) đơn vị",
          en: "the returns of \(units.count) units that lack evidence")
    }
  }

  private var without: Wording {
    switch doubt.ground {
    case .figure: Wording(vi: "bỏ số ấy", en: "without the figure")
    case .figures: Wording(vi: "bỏ các số ấy", en: "without the figures")
    case .lateRevision(_, _, let before):
      Wording(
        vi: "dùng bản \(before.revision) nộp đúng hạn",
        en: "with revision \(before.revision), which came in time")
    case .unreconciledTotal(_, _, let used):
      used == .stated
        ? Wording(vi: "dùng số cộng lại", en: "with the built total")
        : Wording(vi: "dùng tổng tự ghi", en: "with the stated total")
    case .missingEvidence(let units):
      units.count == 1
        ? Wording(vi: "bỏ báo cáo ấy", en: "without it")
        : Wording(vi: "bỏ các báo cáo ấy", en: "without them")
    }
  }

  private var effect: Wording {
    guard let change = doubt.change else {
      return Wording(vi: "không tính được", en: "the rules cannot be run")
    }
    var awards: [String] = []
    for award in change.moves.map(\.award) + change.rescored.map(\.award)
    where !awards.contains(award) {
      awards.append(award)
    }
    return awards.map { award in
      Wording(same: award + " ")
        + Self.effect(
          change.moves.filter { $0.award == award }, change.rescored.filter { $0.award == award })
    }.joined(separator: "; ")
  }

  private static func effect(
    _ moves: [ListChange.Move], _ rescored: [ListChange.Rescore]
  ) -> Wording {
    let groups: [(Wording, (ListChange.Move) -> Bool)] = [
      (Wording(vi: "ra: ", en: "out: "), { $0.from.isListed && $0.to != .ballot }),
      (Wording(vi: "vào: ", en: "in: "), { $0.to?.isListed ?? false }),
      (Wording(vi: "phải bỏ phiếu: ", en: "to a ballot: "), { $0.to == .ballot }),
      (
        Wording(vi: "thôi bỏ phiếu: ", en: "out of the ballot: "),
        { $0.from == .ballot && !($0.to?.isListed ?? false) }
      ),
    ]
    let parts = groups.compactMap { head, belongs -> Wording? in
      let names = moves.filter(belongs).map(\.candidate.name)
      return names.isEmpty ? nil : head + Self.names(names)
    }
    guard parts.isEmpty else { return parts.joined(separator: ", ") }
    return Wording(vi: "không đổi tên, chỉ đổi điểm: ", en: "the same names, other points: ")
      + names(
        rescored.map { each in
          "\(each.candidate.name) \(Words.number(each.from.value)) → \(Words.number(each.to.value))"
        })
  }

  private static func names(_ names: [String]) -> Wording {
    let shown = names.prefix(mostNames).joined(separator: ", ")
    let more = names.count - mostNames
    guard more > 0 else { return Wording(same: shown) }
    return Wording(vi: "\(shown) và \(more) nữa", en: "\(shown) and \(more) more")
  }

  /// How the list would change, for programs.
  var document: JSONValue {
    guard let change = doubt.change else { return .null }
    return [
      "moves": .array(
        change.moves.map { move in
          [
            "award": .string(move.award), "code": .string(move.candidate.code),
            "name": .string(move.candidate.name), "from": .string(move.from.rawValue),
            "to": .optional(move.to) { .string($0.rawValue) },
          ]
        }),
      "rescored": .array(
        change.rescored.map { each in
          [
            "award": .string(each.award), "code": .string(each.candidate.code),
            "name": .string(each.candidate.name), "from": .number(each.from.value),
            "to": .number(each.to.value),
          ]
        }),
    ]
  }
}
