internal import LearningWeek
internal import VietnameseText

extension ListReading {
  mutating func units() throws(IntakeFailure) -> Draft {
    let kinds = Words.unitKind(context.campaign)
    let codes = UnitReferences(codesIn: grid, heading, context)
    let attributes = heading.others.map { column, heading in
      AttributeColumn(column: column, heading: heading, among: context.campaign.attributes)
    }
    var first: [UnitCode: SourcePlace] = [:]
    for attribute in attributes where attribute.isUndeclared {
      remark(.attributeUndeclared(nearest: attribute.nearest), column: attribute.column)
    }
    let isSynthetic = context.isSynthetic
    let units = try values { line -> PlacedUnit? in
      let values = line.attributes(attributes)
      guard var unit = line.reportingUnit(kinds, codes, isSynthetic: isSynthetic) else {
        return nil
      }
      unit.attributes = values
      if let before = first[unit.code] {
        line.add(.codeRepeated(unit.code, first: before), "code")
        return nil
      }
      first[unit.code] = line.place("code")
      return PlacedUnit(unit: unit, place: line.place())
    }
    return try draft(.units(units))
  }

  /// Remarks on a column as a whole.
  mutating func remark(_ remark: IntakeRemark, column: Int) {
    let place = grid.place(heading.row, column)
    let excerpt = Excerpt.of(grid.text(heading.row, column))
    if context.strict, remark.isRefusedWhenStrict {
      findings.leaveOut([IntakeDefect(.remark(remark), at: place, excerpt: excerpt)])
    } else {
      findings.warn(IntakeWarning(remark, at: place, excerpt: excerpt))
    }
  }
}

/// A column of the list of units that holds an attribute.
private struct AttributeColumn {
  let column: Int
  let id: String
  let isUndeclared: Bool
  let nearest: [String]

  init(column: Int, heading: String, among labels: [Label]) {
    self.column = column
    let declared = labels.id(meantBy: heading)
    id = declared ?? heading
    isUndeclared = !labels.isEmpty && declared == nil
    nearest = isUndeclared ? labels.ids(near: heading) : []
  }
}

extension LineReading {
  fileprivate mutating func reportingUnit(
    _ kinds: Vocabulary<UnitKind>, _ codes: UnitReferences, isSynthetic: Bool
  ) -> ReportingUnit? {
    let code = required("code").map { UnitCode($0) }
    let name = required("name")
    var level = choice("level", of: Words.level)
    var kind = choice("kind", of: kinds)
    if text("kind") == nil {
      kind = level.map { UnitKind($0.name) }
      if text("level") == nil { add(.cellBlank(column: "kind"), "kind") }
    }
    if let kind, kind.level == nil, level != nil {
      remark(.levelLeftOut(kind: kind), "level")
      level = nil
    }
    let from = date("open_from")
    let until = date("open_until")
    if let from, let until, from >= until {
      add(.periodReversed(from: from, until: until), "open_until")
    }
    let synthetic = choice("synthetic", of: Words.yesOrNo) ?? isSynthetic
    let parent = references("parent", codes).first
    let area = references("area", codes).first
    let recipients = references("report_to", codes)
    guard let code, let name, let kind else { return nil }
    return ReportingUnit(
      code: code, name: name, kind: kind, level: level ?? kind.level, parent: parent,
      area: area, reportsTo: recipients, block: text("block"), openFrom: from,
      openUntil: until, isSynthetic: synthetic)
  }

  fileprivate mutating func attributes(
    _ columns: [AttributeColumn]
  ) -> [String: AttributeValue] {
    var values: [String: AttributeValue] = [:]
    for attribute in columns {
      switch grid.attribute(row, attribute.column) {
      case .success(let value): values[attribute.id] = value
      case .failure(let defect):
        add(.notACount(column: attribute.id, defect), column: attribute.column)
      }
    }
    return values
  }

  /// The units that a cell names, several with `;` between.
  private mutating func references(_ id: String, _ codes: UnitReferences) -> [UnitCode] {
    guard let text = text(id) else { return [] }
    return text.split(separator: ";").map { String($0).cleaned }.filter { !$0.isEmpty }
      .compactMap { name in
        switch codes.match(of: name) {
        case .found(let code): return code
        case .ambiguous(let choices): add(.unitAmbiguous(column: id, choices), id)
        case .unknown(let near): add(.unitUnknown(column: id, nearest: near), id)
        }
        return nil
      }
  }
}

/// Units that a list of units may refer to: its own and those known already.
private struct UnitReferences {
  private let own: [String: UnitCode]
  private let ask: (String) -> UnitMatch

  init(codesIn grid: Grid, _ heading: FlatHeading, _ context: IntakeContext) {
    // Recipients outside the campaign are known by the word its deadlines use.
    let recipients = context.campaign.deadlines.flatMap(\.to)
    var own = Dictionary(
      recipients.map { ($0, UnitCode($0)) }, uniquingKeysWith: { first, _ in first })
    own[context.campaign.area.text] = context.campaign.area
    if let column = heading.columns["code"] {
      for row in heading.row + 1..<max(heading.row + 1, grid.rowCount) {
        let code = grid.text(row, column).cleaned
        own[code] = UnitCode(code)
      }
    }
    self.own = own
    ask = context.match
  }

  func match(of text: String) -> UnitMatch {
    own[text].map { .found($0) } ?? ask(text)
  }
}
