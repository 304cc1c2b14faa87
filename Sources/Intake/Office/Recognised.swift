internal import LearningWeek

/// The sheets of one file, parted by whether their headings say what they are.
struct Recognised {
  struct Sheet {
    var grid: Grid
    var kind: FileKind
    var isTable: Bool
  }

  private(set) var readable: [Sheet] = []
  /// Names of the others.
  private(set) var unread: [String] = []

  /// - Throws: when none can be read, why, sheet by sheet; also when the headings of
  ///   one fit several kinds.
  init(_ grids: [Grid], _ context: IntakeContext, file: String) throws(IntakeFailure) {
    var failures: [IntakeFailure] = []
    for grid in grids {
      do {
        let heading = try Heading.find(in: grid, context)
        // A sheet alone is the one that is meant, even with a column missing.
        if heading.fits || grids.count == 1 {
          readable.append(Sheet(grid: grid, kind: heading.kind, isTable: heading.isTable))
          continue
        }
        failures.append(IntakeFailure(file: file, defects: heading.defects(in: grid)))
      } catch {
        guard error.isOfUnknownHeading else { throw error }
        failures.append(error)
      }
      if !grid.isLayout { unread.append(grid.sheet ?? "") }
    }
    if readable.isEmpty, let failure = IntakeFailure(joining: failures) { throw failure }
  }
}

extension Grid {
  /// A document's table that puts the heads of a letter, or its signatures, side by
  /// side: two columns or two rows hold no figures.
  fileprivate var isLayout: Bool {
    let isOfDocument = sheet?.hasPrefix(OfficeReading.tablePrefix) == true
    let width = (0..<rowCount).map { cellCount(ofRow: $0) }.max() ?? 0
    return isOfDocument && (rowCount < 3 || width < 3)
  }
}

extension Heading {
  var kind: FileKind {
    switch self {
    case .list(let heading): heading.kind
    case .table: .summaryTable
    }
  }

  fileprivate var isTable: Bool {
    if case .table = self { true } else { false }
  }

  fileprivate func defects(in grid: Grid) -> [IntakeDefect] {
    if case .list(let heading) = self { heading.defects(in: grid) } else { [] }
  }
}

extension IntakeFailure {
  fileprivate var isOfUnknownHeading: Bool {
    defects.allSatisfy {
      switch $0.problem {
      case .headingUnknown, .headingMissing: true
      default: false
      }
    }
  }

  /// All defects of `failures` within the bound; `nil` when there are none.
  init?(joining failures: [IntakeFailure]) {
    guard let first = failures.first else { return nil }
    let defects = failures.flatMap(\.defects)
    let beyond = max(0, defects.count - IntakeBounds.defects)
    self.init(
      file: first.file, defects: Array(defects.prefix(IntakeBounds.defects)),
      omitted: failures.reduce(beyond) { $0 + $1.omitted })
  }
}
