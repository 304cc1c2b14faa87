internal import LearningWeek
internal import OfficeFile
internal import VietnameseText

/// Reads a workbook or document: each sheet or table that is shown becomes a grid, and
/// those whose headings are known become drafts.
struct OfficeReading {
  let file: String
  let context: IntakeContext

  /// Tables of a document have no names: `#2` is the second.
  static let tablePrefix = "#"

  /// The drafts, one of each kind, units first: the others may name them.
  func drafts(of bytes: [UInt8]) throws(IntakeFailure) -> [Draft] {
    let found = try sheets(of: bytes)
    for grid in found.grids {
      if let legacy = TextDecoding.legacyEncoding(of: grid.storage) {
        throw refused(.encodingLegacy(legacy))
      }
    }
    let sheets = try Recognised(found.grids, context, file: file)
    let tables = sheets.readable.filter(\.isTable)
    guard tables.count < 2 else {
      throw refused(.sheetsAlike(tables.compactMap(\.grid.sheet)))
    }
    var drafts = try read(sheets.readable)
    try refuseDoubled(in: drafts)
    drafts = Self.joined(drafts)
    var remarks: [IntakeRemark] = []
    if !found.hidden.isEmpty { remarks.append(.sheetsHidden(found.hidden)) }
    if !sheets.unread.isEmpty { remarks.append(.sheetsUnread(sheets.unread)) }
    if context.strict, let refused = remarks.first(where: \.isRefusedWhenStrict) {
      throw self.refused(.remark(refused))
    }
    let place = SourcePlace(file: file, line: 1)
    drafts[0].warnings.insert(contentsOf: remarks.map { IntakeWarning($0, at: place) }, at: 0)
    return drafts
  }

  // MARK: The sheets

  /// The sheets that are to be read, and the names of those that are hidden.
  private func sheets(
    of bytes: [UInt8]
  ) throws(IntakeFailure) -> (grids: [Grid], hidden: [String]) {
    do {
      let container = try OfficeContainer(bytes)
      switch container.format {
      case .workbook: return try sheets(of: Workbook(container))
      case .document: return (try tables(of: TextDocument(container)), [])
      case .binaryWorkbook: throw refused(.formatUnsupported(.xlsb))
      case .openDocumentSheet: throw refused(.formatUnsupported(.ods))
      case .openDocumentText: throw refused(.formatUnsupported(.odt))
      case .archive: throw refused(.formatUnsupported(.zip))
      }
    } catch let fault as OfficeFault {
      throw refused(fault)
    } catch let failure as IntakeFailure {
      throw failure
    } catch {
      // Nothing else is thrown above.
      throw refused(.container(.cut))
    }
  }

  private func sheets(of workbook: Workbook) throws -> (grids: [Grid], hidden: [String]) {
    let shown = workbook.sheets.filter { !$0.isHidden }
    let hidden = workbook.sheets.filter(\.isHidden).map(\.name)
    var room = SheetRoom()
    var grids: [Grid] = []
    // A hidden sheet is read by who asks for it by name.
    let named = try context.sheet.map { try choice($0, among: workbook.sheets.map(\.name)) }
    for sheet in named.map({ [workbook.sheets[$0]] }) ?? shown {
      var rows = SheetGrid(
        file: file, sheet: sheet.name.cleaned, workbook.dateSystem, room)
      var isStopped = false
      let merged = try workbook.read(sheet) { row in
        do { try Work.check(at: row.number) } catch { isStopped = true }
        return !isStopped && rows.take(row)
      }
      if isStopped { throw IntakeFailure.stopped(file: file) }
      if let refusal = rows.refusal { throw IntakeFailure(file: file, defects: [refusal]) }
      rows.hide(behind: merged)
      room = rows.roomLeft
      if rows.grid.rowCount > 0 { grids.append(rows.grid) }
    }
    guard !grids.isEmpty else { throw refused(.sheetMissing(hidden: hidden)) }
    return (grids, named == nil ? hidden : [])
  }

  private func tables(of document: TextDocument) throws -> [Grid] {
    let tables = try document.tables()
    let names = tables.map { Self.tablePrefix + String($0.number) }
    let named = try context.sheet.map {
      try choice($0.hasPrefix(Self.tablePrefix) ? $0 : Self.tablePrefix + $0, among: names)
    }
    var room = SheetRoom()
    var grids: [Grid] = []
    for table in named.map({ [tables[$0]] }) ?? tables {
      let name = Self.tablePrefix + String(table.number)
      var rows = SheetGrid(file: file, sheet: name, .from1900, room)
      for row in table.rows where rows.refusal == nil { _ = rows.take(row) }
      if let refusal = rows.refusal { throw IntakeFailure(file: file, defects: [refusal]) }
      room = rows.roomLeft
      if rows.grid.rowCount > 0 { grids.append(rows.grid) }
    }
    guard !grids.isEmpty else { throw refused(.sheetMissing(hidden: [])) }
    return grids
  }

  /// Index of the sheet with this name, or with the only name that folds to the same.
  private func choice(_ name: String, among names: [String]) throws(IntakeFailure) -> Int {
    if let exact = names.firstIndex(of: name) { return exact }
    let key = folded(name)
    let alike = names.indices.filter { folded(names[$0]) == key }
    guard alike.count == 1 else {
      throw refused(
        .sheetUnknown(name, nearest: alike.isEmpty ? names : alike.map { names[$0] }))
    }
    return alike[0]
  }

  // MARK: The drafts

  private func read(_ sheets: [Recognised.Sheet]) throws(IntakeFailure) -> [Draft] {
    var drafts: [Draft] = []
    var known = context
    var failures: [IntakeFailure] = []
    let order = sheets.filter { $0.kind == .units } + sheets.filter { $0.kind != .units }
    for sheet in order {
      do {
        let draft = try readGrid(sheet.grid, context: known)
        if case .units(let units) = draft.contents { known = known.knowing(units.map(\.unit)) }
        drafts.append(draft)
      } catch {
        failures.append(error)
      }
    }
    if let failure = IntakeFailure(joining: failures) { throw failure }
    return drafts
  }

  /// What one sheet says of a unit is its whole return, so another may not say it too;
  /// nor may two list one unit.
  private func refuseDoubled(in drafts: [Draft]) throws(IntakeFailure) {
    var returns: [ReturnKey: SourcePlace] = [:]
    var units: [UnitCode: SourcePlace] = [:]
    var defects: [IntakeDefect] = []
    for draft in drafts {
      if case .returns(let values) = draft.contents {
        for value in values {
          let key = ReturnKey(value.unit, value.scope)
          let place = value.lines.first?.place ?? SourcePlace(file: file, line: 1)
          if let first = returns[key] {
            defects.append(
              IntakeDefect(.returnInTwoSheets(value.unit, first: first), at: place))
          }
          returns[key] = returns[key] ?? place
        }
      }
      if case .units(let values) = draft.contents {
        for value in values {
          let (code, place) = (value.unit.code, value.place)
          if let first = units[code] {
            defects.append(IntakeDefect(.codeRepeated(code, first: first), at: place))
          }
          units[code] = units[code] ?? place
        }
      }
    }
    let failure = IntakeFailure(
      file: file, defects: Array(defects.prefix(IntakeBounds.defects)),
      omitted: max(0, defects.count - IntakeBounds.defects))
    if !defects.isEmpty { throw failure }
  }

  /// Sheets of one kind are read as one file of it.
  private static func joined(_ drafts: [Draft]) -> [Draft] {
    drafts.reduce(into: []) { joined, draft in
      if let same = joined.firstIndex(where: { $0.kind == draft.kind }) {
        joined[same].contents.append(draft.contents)
        joined[same].warnings += draft.warnings
      } else {
        joined.append(draft)
      }
    }
  }

  private func refused(_ problem: IntakeDefect.Problem) -> IntakeFailure {
    let place = SourcePlace(file: file, line: 1)
    return IntakeFailure(file: file, defects: [IntakeDefect(problem, at: place)])
  }

  private func refused(_ fault: OfficeFault) -> IntakeFailure {
    guard case .cell(let broken, let sheet, let address) = fault else {
      return refused(IntakeDefect.Problem(fault))
    }
    let place = SourcePlace(
      file: file, sheet: sheet.cleaned, line: address.row, column: address.column)
    let read: String
    switch broken {
    case .sharedStringMissing(let index): read = index
    case .unreadable(let text): read = text
    case .misplaced, .tooLong: read = ""
    }
    let defect = IntakeDefect(
      IntakeDefect.Problem(fault), at: place, excerpt: Excerpt.of(read))
    return IntakeFailure(file: file, defects: [defect])
  }
}
