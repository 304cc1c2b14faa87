internal import LearningWeek
internal import VietnameseText

/// What nominations that are being entered repeat, among themselves and of what is there.
struct RepeatedNominations {
  /// Each names one of those entered.
  var objections: [Objection]
  /// Those that take the place of one spelt otherwise.
  private var respelt: [(given: Nomination, stored: Nomination)]
  private static let mostLines = 10

  /// - Parameter stored: what was there before.
  init(given: [Nomination], stored: [Nomination], tree: UnitTree) {
    func identity(_ nomination: Nomination) -> [String] {
      [
        nomination.unit.text, nomination.kind.rawValue, toneKey(nomination.name),
        nomination.award ?? "",
      ]
    }
    let entered = Dictionary(given.map { (identity($0), $0) }, uniquingKeysWith: { $1 })
    respelt = stored.compactMap { earlier in
      guard let now = entered[identity(earlier)], earlier.kind != .collective,
        !now.name.utf8.elementsEqual(earlier.name.utf8)
      else { return nil }
      return (now, earlier)
    }
    // What is there comes first, so that what is entered is said to repeat it.
    let others = stored.filter { entered[identity($0)] == nil }
    let all = others + given.filter { entered[identity($0)] == $0 }
    objections = NominationRepetitions(key: { folded($0) }).pairs(among: all).compactMap { pair in
      guard entered[identity(pair.nomination)] != nil,
        let unit = tree.index(of: pair.nomination.unit)
      else { return nil }
      return Objection(
        pair, unit: tree.units[unit],
        of: tree.index(of: pair.earlier.unit).map { tree.units[$0] })
    }
  }

  /// Says them apart from the result: they are doubts, and nothing is merged or refused for them.
  func tell(_ session: Session) {
    let lines =
      respelt.map { given, stored in
        Wording(
          vi: "\(given.unit): “\(stored.name)” nay ghi là “\(given.name)”, cùng một hồ sơ",
          en: "\(given.unit): “\(stored.name)” is now written “\(given.name)”, one nomination")
      }
      + objections.map { objection in
        Wording(same: "\(objection.unit): ")
          + Wording(
            vi: ObjectionWords.message(objection, in: .vi),
            en: ObjectionWords.message(objection, in: .en))
      }
    for line in lines.prefix(Self.mostLines) {
      session.notice(
        Wording(vi: "chú ý W-NOMINATION-REPEATED: ", en: "warning W-NOMINATION-REPEATED: ") + line)
    }
    let more = lines.count - Self.mostLines
    if more > 0 {
      session.notice(
        Wording(vi: "và \(more) chỗ nữa: gõ kiểm tra để xem", en: "and \(more) more: see check"))
    }
  }
}
