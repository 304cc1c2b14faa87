internal import LearningWeek
internal import Storage
internal import VietnameseText

extension Command {
  static let prefer = Command(
    "prefer", "ưu tiên", .collect, usage: "UNIT stated|built --reason TEXT",
    summary: Wording(
      vi: "chọn số đơn vị tự ghi, hay số cộng từ các phần",
      en: "use a unit's stated total, or the one built from its parts"),
    examples: [
      "prefer 330 built --reason Đã kiểm từng trường", "ưu tiên 330 tự ghi --reason Đã gọi hỏi",
    ], options: [.reason], writes: true, canBeTried: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    var words = arguments.words.map(\.text)
    guard let choice = Preference.Choice(endOf: &words), !words.isEmpty else {
      throw Decided.missing(
        "cần đơn vị, rồi tự ghi hoặc cộng lại", "needs a unit, then stated or built",
        "prefer")
    }
    let unit = try desk.rollUp().cube.tree.units[
      session.unit(words.joined(separator: " "), of: desk)]
    let reason = try Decided.reason(arguments)
    let summary = try session.enter(
      .preference(unit.code, Preference(choice: choice, reason: reason)), of: desk,
      by: session.author(command: "prefer \(unit.code) \(choice.rawValue)", reason: reason))
    return Decided.answer(
      summary,
      Wording(
        vi: "\(unit.name): từ đây dùng số \(choice == .stated ? "tự ghi" : "cộng lại")",
        en: "\(unit.name): the \(choice.rawValue) total is used from now on"), desk: desk)
  }

  static let extend = Command(
    "extend", "gia hạn", .collect, usage: "UNIT DATE --reason TEXT",
    summary: Wording(vi: "gia hạn nộp cho một đơn vị", en: "give a unit until a later day"),
    examples: [
      "extend 330 2021-10-28 --reason Mưa lũ", "gia hạn 331 28/10/2021 --reason Mất điện",
    ], options: [.reason], writes: true, canBeTried: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    var words = arguments.words.map(\.text)
    guard words.count >= 2, let word = words.popLast() else {
      throw Decided.missing(
        "cần đơn vị và ngày", "needs a unit and a day", "extend")
    }
    let day = try Session.day(word)
    let unit = try desk.rollUp().cube.tree.units[
      session.unit(words.joined(separator: " "), of: desk)]
    let reason = try Decided.reason(arguments)
    let summary = try session.enter(
      .extension(unit.code, lastDay: day, reason: reason), of: desk,
      by: session.author(command: "extend \(unit.code) \(day.iso)", reason: reason))
    return Decided.answer(
      summary,
      Wording(
        vi: "\(unit.name): hạn mới là \(Words.date(day))",
        en: "\(unit.name): the new last day is \(Words.date(day))"), desk: desk)
  }
}

extension Preference.Choice {
  /// The choice that words end in, which are taken off them: `built`, `cộng lại`.
  fileprivate init?(endOf words: inout [String]) {
    let spoken: [String: Self] = ["tu ghi": .stated, "cong lai": .built]
    if let last = words.last, let choice = Self(rawValue: folded(last)) {
      words.removeLast()
      self = choice
    } else if let choice = spoken[folded(words.suffix(2).joined(separator: " "))] {
      words.removeLast(2)
      self = choice
    } else {
      return nil
    }
  }
}
