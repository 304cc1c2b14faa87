internal import Intake
internal import LearningWeek
internal import Reporting

/// Units and what accompanies returns, as lines of the files they are imported from.
struct ExportedRecords {
  let data: CampaignData

  /// - Precondition: the kind is neither units nor one of returns.
  func table(of kind: FileKind) -> ResultTable {
    switch kind {
    case .nominations:
      Self.table(
        "kind,name,unit,position,female,achievement,award,received_on,synthetic",
        data.nominations.map { nomination in
          [
            .text(nomination.kind.rawValue), .text(nomination.name),
            .text(nomination.unit.text), .init(nomination.position),
            nomination.isFemale.map { .truth($0) } ?? .blank, .init(nomination.achievement),
            .init(nomination.award), .init(nomination.receivedOn),
            Self.mark(nomination.isSynthetic),
          ]
        })
    case .earlierAwards:
      Self.table(
        "kind,name,unit,award,year",
        data.earlierAwards.map { award in
          [
            .text(award.kind.rawValue), .text(award.name), .text(award.unit.text),
            .text(award.award), .ordinal(award.year),
          ]
        })
    case .evidence:
      Self.table(
        "unit,kind,location,caption,synthetic",
        data.evidence.map { evidence in
          [
            .text(evidence.unit.text), .text(evidence.kind.rawValue), .text(evidence.location),
            .init(evidence.caption), Self.mark(evidence.isSynthetic),
          ]
        })
    case .flags:
      Self.table(
        "name,unit,flag,reason,from,until,synthetic",
        data.flags.map { flag in
          [
            .init(flag.name), .text(flag.unit.text), .text(flag.flag), .init(flag.reason),
            .init(flag.from), .init(flag.until), Self.mark(flag.isSynthetic),
          ]
        })
    case .funding:
      Self.table(
        "unit,source,amount,note,synthetic",
        data.funding.map { funding in
          [
            .text(funding.unit.text), .text(funding.source), .init(funding.amount),
            .init(funding.note), Self.mark(funding.isSynthetic),
          ]
        })
    case .narrative:
      Self.table(
        "unit,section,text",
        data.narratives.map {
          [.text($0.unit.text), .text($0.section), .text($0.text)]
        })
    case .facts:
      Self.table(
        "unit,name,value",
        data.facts.map { [.text($0.unit.text), .text($0.name), Self.cell($0.value)] })
    case .units, .returns, .summaryTable: preconditionFailure("exported otherwise")
    }
  }

  static func units(_ units: [ReportingUnit]) -> ResultTable {
    let attributes = Set(units.flatMap(\.attributes.keys)).sorted()
    let keys =
      "code,name,kind,level,parent,area,report_to,block,open_from,open_until,synthetic"
      .split(separator: ",").map(String.init) + attributes
    let rows = units.map { unit -> [ResultTable.Cell] in
      [
        .text(unit.code.text), .text(unit.name), .text(unit.kind.id), .init(unit.level?.name),
        .init(unit.parent?.text), .init(unit.area?.text),
        unit.reportsTo.isEmpty ? .blank : .text(unit.reportsTo.map(\.text).joined(separator: ";")),
        .init(unit.block), .init(unit.openFrom), .init(unit.openUntil), mark(unit.isSynthetic),
      ] + attributes.map { unit.attributes[$0].map(cell) ?? .blank }
    }
    return ResultTable(columns: keys.map { ResultTable.Column($0, $0) }, rows: rows)
  }

  private static func table(_ keys: String, _ rows: [[ResultTable.Cell]]) -> ResultTable {
    ResultTable(
      columns: keys.split(separator: ",").map { ResultTable.Column(String($0), String($0)) },
      rows: rows)
  }

  private static func mark(_ isSynthetic: Bool) -> ResultTable.Cell {
    isSynthetic ? .truth(true) : .blank
  }

  private static func cell(_ value: AttributeValue) -> ResultTable.Cell {
    switch value {
    case .text(let text): .text(text)
    case .number(let number) where number == number.rounded() && abs(number) < 1e15:
      .ordinal(Int(number))
    case .number(let number): .text(exact(number))
    }
  }

  /// All digits of a fraction, never just three of them, which would be thousands:
  /// `12.3450`.
  private static func exact(_ number: Double) -> String {
    let text = number.description
    let fraction = text.split(separator: ".").last.map(\.count) ?? 0
    return fraction == 3 ? text + "0" : text
  }
}
