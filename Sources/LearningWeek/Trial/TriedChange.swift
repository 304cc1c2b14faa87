/// One change that is tried on a campaign's data before anything is written.
package enum TriedChange: Hashable, Sendable {
  case figure(FigureEdit)
  case override(Override)
  case ballot(Ballot)
  case flag(FlagMark)
  case preference(UnitCode, Preference)
  case `extension`(UnitCode, lastDay: CivilDate, reason: String)
}

/// One figure of a return written anew.
package struct FigureEdit: Hashable, Sendable {
  package var unit: UnitCode
  package var scope: ReturnScope
  package var row: String
  package var column: String
  /// `nil`: not reported.
  package var value: Int?
  /// The day from which the correction counts as received.
  package var receivedOn: CivilDate

  package init(
    unit: UnitCode, scope: ReturnScope, row: String, column: String, value: Int?,
    receivedOn: CivilDate
  ) {
    self.unit = unit
    self.scope = scope
    self.row = row
    self.column = column
    self.value = value
    self.receivedOn = receivedOn
  }

  /// Where a figure typed at the prompt was read.
  package static let place = SourcePlace(file: SourcePlace.console, line: 1)

  /// Whether it writes the same cell.
  package func isSameCell(as other: FigureEdit) -> Bool {
    (unit, row, column) == (other.unit, other.row, other.column) && scope == other.scope
  }
}

extension TriedChange {
  /// Whether it says something else of the very thing that `other` speaks of.
  func replaces(_ other: TriedChange) -> Bool {
    switch (self, other) {
    case (.figure(let a), .figure(let b)): a.isSameCell(as: b)
    case (.override(let a), .override(let b)):
      a.award == b.award && a.candidate == b.candidate
    case (.ballot(let a), .ballot(let b)): a == b
    case (.flag(let a), .flag(let b)): a.isSameMark(as: b)
    case (.preference(let a, _), .preference(let b, _)): a == b
    case (.extension(let a, _, _), .extension(let b, _, _)): a == b
    default: false
    }
  }

  /// The unit whose return it changes; `nil` for all else.
  package var unitOfFigure: UnitCode? {
    if case .figure(let edit) = self { edit.unit } else { nil }
  }

  /// The unit that gets another last day; `nil` for all else.
  package var unitOfLastDay: UnitCode? {
    if case .extension(let unit, _, _) = self { unit } else { nil }
  }

  /// The unit whose data it changes; `nil` for decisions about the list itself.
  var unit: UnitCode? {
    switch self {
    case .figure(let edit): edit.unit
    case .override, .ballot: nil
    case .flag(let mark): mark.unit
    case .preference(let unit, _), .extension(let unit, _, _): unit
    }
  }
}

extension FlagMark {
  fileprivate func isSameMark(as other: FlagMark) -> Bool {
    (unit, name, flag, from) == (other.unit, other.name, other.flag, other.from)
  }
}

extension CampaignData {
  /// The data as they would be with the change. `revision` stays.
  mutating func apply(_ change: TriedChange) {
    switch change {
    case .figure(let edit): apply(edit)
    case .override(let override):
      overrides.removeAll { $0.award == override.award && $0.candidate == override.candidate }
      overrides.append(override)
    case .ballot(let ballot):
      if !ballots.contains(ballot) { ballots.append(ballot) }
    case .flag(let mark):
      flags.removeAll { $0.isSameMark(as: mark) }
      flags.append(mark)
    case .preference(let unit, let preference): preferences[unit] = preference
    case .extension(let unit, let lastDay, _):
      guard let expectation = expected[unit] else { return }
      let original = expectation.originalLastDay ?? expectation.lastDay
      expected[unit]?.originalLastDay = original
      expected[unit]?.lastDay = lastDay
    }
  }

  /// A return that has the figure; one that is not there yet begins with it.
  private mutating func apply(_ edit: FigureEdit) {
    let key = ReturnKey(edit.unit, edit.scope)
    var value =
      returns[key]
      ?? Return(
        unit: edit.unit, scope: edit.scope, revision: 0, receivedOn: edit.receivedOn, lines: [],
        file: FigureEdit.place.file)
    let label = campaign.form.rows.first { $0.id == edit.row }?.label ?? edit.row
    value.write(edit, label: label)
    value.revision += 1
    value.receivedOn = edit.receivedOn
    value.file = FigureEdit.place.file
    returns[key] = value
    note(Receipt(receivedOn: edit.receivedOn, isEmpty: value.isEmpty), of: edit.unit)
  }

  private mutating func note(_ now: Receipt, of unit: UnitCode) {
    guard let known = receipts[unit] else {
      receipts[unit] = now
      return
    }
    let isEarlier = known.isEmpty == now.isEmpty && now.receivedOn < known.receivedOn
    // One that is not empty stands before all that are.
    if known.isEmpty && !now.isEmpty || isEarlier { receipts[unit] = now }
  }
}

extension Return {
  /// Lines of one row add up: the first is written, the others give the cell up.
  fileprivate mutating func write(_ edit: FigureEdit, label: String) {
    var isWritten = edit.value == nil
    for index in lines.indices where lines[index].row == edit.row {
      lines[index].figures[edit.column] = nil
      guard !isWritten, let number = edit.value else { continue }
      lines[index].figures[edit.column] = Figure(value: number, place: FigureEdit.place)
      isWritten = true
    }
    guard !isWritten, let number = edit.value else { return }
    lines.append(
      ReturnLine(
        row: edit.row, label: label,
        figures: [edit.column: Figure(value: number, place: FigureEdit.place)],
        place: FigureEdit.place))
  }
}
