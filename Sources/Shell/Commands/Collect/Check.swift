internal import LearningWeek
internal import Reporting
internal import Rules
internal import VietnameseText

extension Command {
  static let check = Command(
    "check", "kiểm tra", .collect, usage: "[in UNIT]",
    summary: Wording(
      vi: "kiểm tra báo cáo: sai, đáng ngờ, trùng, thiếu minh chứng",
      en: "examine what was sent: errors, doubts, repetitions, missing evidence"),
    detail: Wording(
      vi: "Gồm các phép kiểm tra của bộ quy tắc và các phép có sẵn; danh sách đề nghị dựa vào điều "
        + "đáng ngờ nào, bỏ nó thì đổi ra sao. Không số liệu nào bị đổi.",
      en: "The pack's own checks and the built-in ones; what the shortlist rests on that is in "
        + "doubt, and how it would change without it. No figure is changed."),
    examples: ["check", "kiểm tra trong Huyện Khoái Châu"], clauses: [.within], takesWords: false
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let tree = try desk.rollUp().cube.tree
    let data = try desk.data()
    var objections = try desk.objections(session)
    var report = try desk.checkReport()
    let footing = ListFooting(
      session: session, desk: desk, objections: objections, findings: report.findings)
    var inside: (UnitCode) -> Bool = { _ in true }
    let unit = try session.unit(in: arguments, of: desk)
    if let unit {
      inside = { code in tree.index(of: code).map { tree.lies($0, within: unit) } ?? false }
      report.findings.removeAll { !inside($0.unit) }
      report.unrun.removeAll { !inside($0.unit) }
      objections = objections.filter { inside($0.unit) }
    }
    let doubts = try footing.doubts(within: inside)
    let page = CheckPage(
      findings: report.findings,
      unrun: unit == nil
        ? UnrunWords.line(report.unrun, of: desk.pack.checks)
        : UnrunWords.lines(report.unrun, of: desk.pack.checks, desk.campaign),
      objections: objections, doubts: doubts, returns: data.returns.count,
      checks: desk.pack.checks.count + BuiltInChecks.count + FootingWords.ids.count)
    return Answer(provenance: try desk.provenance(), page: page.page)
  }
}

extension CampaignDesk {
  /// What the built-in checks object to in the whole campaign.
  func objections(_ session: Session) throws -> [Objection] {
    let years = CampaignYears(session: session, desk: self)
    var history: [Int: BuiltInChecks.History] = [:]
    for year in try years.all() where year < campaign.year {
      history[year] = try years.earlier(year)?.history
    }
    return try BuiltInChecks(
      data(), tree: rollUp().cube.tree, history: history, key: { folded($0) }
    ).objections()
  }
}

/// How `check` looks: worst first, the pack's own before the built-in ones.
struct CheckPage {
  var findings: [Finding]
  /// The pack's checks that could not be run everywhere, a line each.
  var unrun: [Wording]
  var objections: [Objection]
  /// What the shortlist rests on.
  var doubts: ListFooting.Doubts
  var returns: Int
  var checks: Int

  private struct Line {
    var severity: String
    var check: String
    var unit: UnitCode
    var name: String
    var message: String
    var place: SourcePlace?
    /// Of what the shortlist rests on: how it would change.
    var without: JSONValue?
  }

  private static let mostNotes = 10

  private static func unlisted(_ count: Int) -> Wording {
    Wording(
      vi:
        "\(Words.number(count)) chỗ thiếu minh chứng, không kê ở đây: kiểm tra trong ĐƠN_VỊ, hoặc "
        + "kiểm tra | csv",
      en: "\(Words.number(count)) units lack evidence and are not listed here: check in UNIT, or "
        + "check | csv")
  }

  private func lines(_ language: Language) -> [Line] {
    let own = findings.map { finding in
      Line(
        severity: finding.severity.rawValue, check: finding.check, unit: finding.unit,
        name: finding.unitName, message: finding.title,
        place: finding.reads.lazy.compactMap(\.place).first)
    }
    let builtIn = objections.map { objection in
      Line(
        severity: ObjectionWords.severity(objection.severity),
        check: ObjectionWords.id(objection.reason), unit: objection.unit, name: objection.unitName,
        message: ObjectionWords.message(objection, in: language), place: objection.place)
    }
    let listed = doubts.found.map { doubt in
      let words = FootingWords(doubt: doubt)
      return Line(
        severity: "warning", check: words.id, unit: doubt.unit.code, name: doubt.unit.name,
        message: words.message.text(in: language), place: doubt.place, without: words.document)
    }
    let all = listed + own + builtIn
    return ["error", "warning", "note"].flatMap { severity in
      all.filter { $0.severity == severity }
    }
  }

  func page(in language: Language) -> Page {
    let columns = [
      ResultTable.Column("severity", Wording(vi: "mức", en: "severity").text(in: language)),
      ResultTable.Column("check", Wording(vi: "kiểm tra", en: "check").text(in: language)),
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("name", Wording(vi: "đơn vị", en: "unit").text(in: language)),
      ResultTable.Column("message", Wording(vi: "nội dung", en: "message").text(in: language)),
      ResultTable.Column("place", Wording(vi: "chỗ", en: "place").text(in: language)),
    ]
    let lines = lines(language)
    func table(_ severity: (String) -> String, _ check: (String) -> String) -> ResultTable {
      ResultTable(
        columns: columns,
        rows: lines.map { line in
          [
            .text(severity(line.severity)), .text(check(line.check)), .text(line.unit.text),
            .text(line.name), .text(line.message),
            .init(line.place.map { Failure.Place($0).text }),
          ]
        })
    }
    let machine = Deferred(table({ $0 }, { $0 }))
    // Hundreds of units without a photograph must not bury the one error.
    let notes = lines.filter { $0.severity == "note" }
    let listed = notes.count > Self.mostNotes ? lines.filter { $0.severity != "note" } : lines
    return Page(
      table: lines.isEmpty ? nil : machine.value,
      spoken: lines.isEmpty
        ? nil
        : table(
          { ObjectionWords.spoken(severity: $0).text(in: language) },
          { ObjectionWords.title(ofCheck: $0)?.text(in: language) ?? $0 }),
      sections: lines.isEmpty
        ? []
        : [
          Page.Section(
            title: "", table: listed.isEmpty ? nil : narrow(listed, columns, language),
            remarks: (notes.count > Self.mostNotes ? [Self.unlisted(notes.count)] : []).map {
              $0.text(in: language)
            })
        ],
      remarks: [summary(lines, language)] + untold.map { $0.text(in: language) },
      asides: { width in
        unrun.flatMap { $0.text(in: language).fitted(to: width) }.map { $0 + "\n" }.joined()
      }, document: document(machine.value, lines), documentHasAsides: false)
  }

  /// What could not be said of the shortlist.
  private var untold: [Wording] {
    if doubts.failed {
      return [
        Wording(
          vi:
            "danh sách đề nghị chưa tính được nên chưa xét nó dựa vào đâu: gõ danh sách để xem vì sao",
          en:
            "the shortlist cannot be drawn up, so what it rests on was not examined: see shortlist")
      ]
    }
    guard doubts.untried > 0 else { return [] }
    return [
      Wording(
        vi: "danh sách còn dựa vào \(doubts.untried) điều đáng ngờ chưa thử: kiểm tra trong ĐƠN_VỊ",
        en: "\(doubts.untried) more doubts under the shortlist were not tried: check in UNIT")
    ]
  }

  /// The rows; those about the shortlist with how it would change.
  private func document(_ table: ResultTable, _ lines: [Line]) -> JSONValue {
    .array(
      zip(table.objects, lines).map { object, line in
        guard let without = line.without, case .object(let members) = object else { return object }
        return .object(members + [JSONValue.Member("without", without)])
      })
  }

  /// The unit's code with its name, and the place under the message: six columns are too many for
  /// a screen.
  private func narrow(
    _ lines: [Line], _ columns: [ResultTable.Column], _ language: Language
  ) -> ResultTable {
    ResultTable(
      columns: [columns[0], columns[3], columns[4]],
      rows: lines.map { line in
        let place = line.place.map { " (\(Failure.Place($0).text))" } ?? ""
        return [
          .text(ObjectionWords.spoken(severity: line.severity).text(in: language)),
          .text("\(line.name) (\(line.unit))"), .text(line.message + place),
        ]
      })
  }

  private func summary(_ lines: [Line], _ language: Language) -> String {
    let scope = Wording(
      vi: "\(Words.number(returns)) báo cáo, \(checks) phép kiểm tra: ",
      en: Words.english(returns, "return") + ", " + Words.english(checks, "check") + ": ")
    guard !lines.isEmpty else {
      let allWell =
        unrun.isEmpty
        ? Wording(vi: "không có gì sai", en: "nothing wrong")
        : Wording(
          vi: "không có gì sai ở những phép chạy được", en: "nothing wrong where they could be run")
      return (scope + allWell).text(in: language)
    }
    let counts = ["error", "warning", "note"].compactMap { severity -> Wording? in
      let count = lines.count { $0.severity == severity }
      guard count > 0 else { return nil }
      let word = ObjectionWords.spoken(severity: severity)
      return Wording(
        vi: word.vi + " " + Words.number(count), en: Words.english(count, word.en))
    }
    return (scope + counts.joined(separator: ", ")).text(in: language)
  }
}
