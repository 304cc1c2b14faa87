internal import Fingerprint
internal import LearningWeek

/// A return in the form in which it is stored.
struct WrittenReturn {
  let key: ReturnKey
  let receivedOn: CivilDate
  let mode: DeliveryMode?
  let isEmpty: Bool
  let isSynthetic: Bool
  let file: String
  private let body: Body

  private enum Body {
    /// Lines in the order in which they are stored.
    case lines([ReturnLine], ReturnLayout)
    case packed(PackedReturn, PackedLayouts)
  }

  init(_ value: Return, lines: [ReturnLine], on form: SummaryForm) {
    let layout = ReturnLayout(of: lines, on: form)
    key = ReturnKey(value.unit, value.scope)
    receivedOn = value.receivedOn
    mode = value.mode
    isEmpty = value.isEmpty
    isSynthetic = value.isSynthetic
    file = value.file
    body = .lines(lines, layout)
  }

  init(_ packed: PackedReturn, _ layouts: PackedLayouts) {
    key = packed.key
    receivedOn = packed.receivedOn
    mode = packed.mode
    isEmpty = layouts.sheet.isEmpty(packed)
    isSynthetic = packed.isSynthetic
    file = layouts.sheet.file
    body = .packed(packed, layouts)
  }

  /// Of what it says.
  /// - Complexity: O(cells), each time.
  var content: Fingerprint {
    switch body {
    case .lines(let lines, _): ReturnContent(mode: mode, lines: lines).hash
    case .packed(let packed, let layouts): layouts.content(of: packed)
    }
  }

  /// Appends its cells as they are stored.
  func appendCells(to bytes: inout [UInt8]) {
    switch body {
    case .lines(let lines, let layout): bytes += ReturnCells.json(lines, on: layout)
    case .packed(let packed, let layouts):
      ReturnCells.append(layouts.sheet.figures(of: packed), to: &bytes)
    }
  }

  /// Appends the places of its cells as they are stored.
  func appendPlaces(to bytes: inout [UInt8]) {
    switch body {
    case .lines(let lines, let layout):
      bytes += ReturnPlaces.packed(lines, on: layout, file: file)
    case .packed(let packed, let layouts):
      ReturnPlaces.append(packed, in: layouts.sheet, to: &bytes)
    }
  }

  /// The number of its layout, or `nil` when no return has it yet.
  func existingLayout(in table: LayoutTable) throws -> Int? {
    switch body {
    case .lines(_, let layout): try table.existingID(of: layout)
    case .packed(let packed, let layouts): try layouts.existingID(of: packed, in: table)
    }
  }

  /// The number of its layout, stored when it is new.
  func layout(in table: LayoutTable, as change: Change) throws -> Int {
    switch body {
    case .lines(_, let layout): try table.id(of: layout, as: change)
    case .packed(let packed, let layouts): try layouts.id(of: packed, in: table, as: change)
    }
  }
}
