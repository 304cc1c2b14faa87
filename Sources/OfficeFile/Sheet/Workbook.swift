/// A workbook: its sheets in order, and what their cells refer to.
package struct Workbook {
  package struct Sheet: Hashable, Sendable {
    package var name: String
    package var isHidden: Bool
    let part: String
  }

  /// Those with cells; sheets that are charts or macros are left out.
  package let sheets: [Sheet]
  package let dateSystem: DateSystem
  private let container: OfficeContainer
  private let sharedStrings: SharedStrings
  private let styles: CellStyles

  /// - Precondition: the container's format is `workbook`.
  package init(_ container: OfficeContainer) throws(OfficeFault) {
    self.container = container
    let (archive, bounds) = (container.archive, container.bounds)
    let listener = WorkbookListener(bounds)
    try archive.read(container.mainPart, into: listener, bounds: bounds)
    dateSystem = listener.dateSystem
    let relationships = try Relationships(of: container.mainPart, in: archive, bounds: bounds)
    var sheets: [Sheet] = []
    for entry in listener.entries {
      let (part, kind) = try relationships.part(entry.relationship)
      guard kind == "worksheet" else { continue }
      guard !sheets.contains(where: { $0.part == part }) else { throw .partRepeated(part) }
      guard archive.has(part) else { throw .partMissing(part) }
      sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, part: part))
    }
    self.sheets = sheets
    let strings = try relationships.part(kind: "sharedStrings")
    sharedStrings =
      if let strings {
        try SharedStrings(strings, in: archive, bounds: bounds)
      } else {
        SharedStrings()
      }
    let styles = try relationships.part(kind: "styles")
    self.styles =
      if let styles {
        try CellStyles(styles, in: archive, bounds: bounds)
      } else {
        CellStyles()
      }
  }

  /// Gives the rows of a sheet that hold something, until `take` returns false.
  ///
  /// - Returns: the merged ranges; they stand behind the rows, and there are none
  ///   when the sheet was not read to its end.
  /// - Complexity: O(size of the sheet); no more of it is held than one row.
  package func read(
    _ sheet: Sheet, _ take: @escaping (SheetRow) -> Bool
  ) throws(OfficeFault) -> [MergedRange] {
    let listener = SheetListener(
      sheet, sharedStrings, styles, dateSystem, bounds: container.bounds, take)
    try container.archive.read(sheet.part, into: listener, bounds: container.bounds)
    return listener.merged
  }
}

/// The cells of a row that hold something, from left to right.
package struct SheetRow: Equatable, Sendable {
  /// 1-based.
  package var number: Int
  package var cells: [SheetCell]

  package init(number: Int, cells: [SheetCell]) {
    self.number = number
    self.cells = cells
  }
}

private final class WorkbookListener: PartListener {
  struct Entry {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  var entries: [Entry] = []
  var dateSystem = DateSystem.from1900
  private let bounds: OfficeBounds

  init(_ bounds: OfficeBounds) {
    self.bounds = bounds
  }

  func start(_ element: ElementName, _ attributes: ElementAttributes) throws(PartStop) {
    guard element.vocabulary == .spreadsheet else { return }
    switch element {
    case "workbookPr":
      if attributes.isOn("date1904") { dateSystem = .from1904 }
    case "sheet":
      guard entries.count < bounds.sheets else {
        throw .fault(.exceeded(.sheets, limit: bounds.sheets))
      }
      let state = attributes.text("state") ?? "visible"
      entries.append(
        Entry(
          name: attributes.text("name") ?? "", isHidden: state != "visible",
          relationship: attributes.text("id") ?? ""))
    default: break
    }
  }
}
