internal import LearningWeek
internal import Rules

/// Tried changes as people read them.
struct TriedWords {
  let desk: CampaignDesk

  /// `Trường THPT Mỹ Hào, mục 5a, lượt người: 480 → 48`.
  func line(_ change: TriedChange) throws -> Wording {
    try subject(change) + Wording(same: ": ") + values(change)
  }

  func subject(_ change: TriedChange) throws -> Wording {
    switch change {
    case .figure(let edit):
      let measure =
        desk.campaign.form.rows.first { $0.id == edit.row }?.cells
        .first { $0.column == edit.column }?.measure ?? edit.column
      let scope =
        edit.scope == .own
        ? Wording(same: "") : Wording(vi: " (tổng hợp)", en: " (consolidated)")
      return Wording(same: try name(edit.unit)) + scope
        + Wording(
          vi: ", mục \(edit.row), \(Words.measure(measure, in: .vi))",
          en: ", row \(edit.row), \(Words.measure(measure, in: .en))")
    case .override(let override): return Wording(same: "\(override.candidate), \(override.award)")
    case .ballot(let ballot):
      return Wording(vi: "bỏ phiếu ", en: "ballot ") + Wording(same: ballot.award)
    case .flag(let mark):
      let label = desk.campaign.flags.first { $0.id == mark.flag }?.text ?? mark.flag
      return Wording(same: "\(try mark.name ?? name(mark.unit)), \(label)")
    case .preference(let unit, _): return Wording(same: try name(unit))
    case .extension(let unit, _, _): return Wording(same: try name(unit))
    }
  }

  private func values(_ change: TriedChange) -> Wording {
    switch change {
    case .figure(let edit):
      return before(edit) + Wording(same: " → ") + Self.figure(edit.value)
    case .override(let override):
      return override.isIn
        ? Wording(vi: "đưa vào (\(override.reason))", en: "put in (\(override.reason))")
        : Wording(vi: "đưa ra (\(override.reason))", en: "taken out (\(override.reason))")
    case .ballot(let ballot): return Wording(same: ballot.chosen.joined(separator: ", "))
    case .flag: return Wording(vi: "không → có", en: "no → yes")
    case .preference(_, let preference):
      return preference.choice == .stated
        ? Wording(vi: "dùng số tự ghi", en: "the stated total")
        : Wording(vi: "dùng số cộng lại", en: "the built total")
    case .extension(_, let lastDay, _):
      return Wording(
        vi: "hạn mới \(Words.date(lastDay))", en: "new last day \(Words.date(lastDay))")
    }
  }

  private func before(_ edit: FigureEdit) -> Wording {
    guard let base = desk.trial?.base else { return Wording(same: "") }
    return Self.figure(
      Trial.figure(of: edit.unit, edit.scope, row: edit.row, column: edit.column, in: base))
  }

  static func figure(_ value: Int?) -> Wording {
    value.map { Wording(same: Words.number($0)) } ?? Wording(vi: "chưa báo cáo", en: "not reported")
  }

  private func name(_ unit: UnitCode) throws -> String {
    let tree = try desk.rollUp().cube.tree
    return tree.index(of: unit).map { tree.units[$0].name } ?? unit.text
  }
}
