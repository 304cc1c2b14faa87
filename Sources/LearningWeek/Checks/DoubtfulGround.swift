/// Something doubtful that a shortlist may rest on, and the campaign without it.
package enum DoubtfulGround: Hashable, Sendable {
  /// A figure that a check objects to.
  case figure(Objection)
  /// Figures that a check of the pack objects to.
  case figures(unit: UnitCode, scope: ReturnScope, [FigureName], title: String, place: SourcePlace?)
  /// A return whose revision in use came after the last day, with the one that was there in time.
  case lateRevision(Return, lastDay: CivilDate, before: Return)
  /// Stated and built totals differ in so many figures; one of them is used.
  case unreconciledTotal(unit: UnitCode, figures: Int, used: Preference.Choice)
  /// Returns of units that lack evidence.
  case missingEvidence([UnitCode])

  /// Where it lies.
  package var units: [UnitCode] {
    switch self {
    case .figure(let objection): [objection.unit]
    case .figures(let unit, _, _, _, _): [unit]
    case .lateRevision(let late, _, _): [late.unit]
    case .unreconciledTotal(let unit, _, _): [unit]
    case .missingEvidence(let units): units
    }
  }

  /// What of it lies in units that `inside` takes; `nil` for nothing.
  package func part(_ inside: (UnitCode) -> Bool) -> DoubtfulGround? {
    if case .missingEvidence(let units) = self {
      let part = units.filter(inside)
      return part.isEmpty ? nil : .missingEvidence(part)
    }
    return units.contains(where: inside) ? self : nil
  }

  /// The data as they would be without it: the figure not reported, the earlier revision in use,
  /// the other total used, the returns without evidence left out. Days of arrival stay.
  package func removed(from data: CampaignData) -> CampaignData {
    var data = data
    switch self {
    case .figure(let objection):
      for scope in ReturnScope.allCases {
        let key = ReturnKey(objection.unit, scope)
        guard let sent = data.returns[key] else { continue }
        let without = sent.without(objection, on: data.campaign.form)
        if without != sent { data.returns[key] = without }
      }
    case .figures(let unit, let scope, let names, _, _):
      data.returns[ReturnKey(unit, scope)] = data.returns[ReturnKey(unit, scope)]?
        .without(names, on: data.campaign.form)
    case .lateRevision(let late, _, let before):
      data.returns[ReturnKey(late.unit, late.scope)] = before
    case .unreconciledTotal(let unit, _, let used):
      data.preferences[unit] = Preference(
        choice: used == .stated ? .built : .stated, reason: "")
    case .missingEvidence(let units):
      for unit in units {
        for scope in ReturnScope.allCases { data.returns[ReturnKey(unit, scope)] = nil }
      }
    }
    return data
  }
}

/// A figure of a return, as rules name it.
package struct FigureName: Hashable, Sendable {
  package var row: String
  package var measure: String

  package init(row: String, measure: String) {
    self.row = row
    self.measure = measure
  }
}

extension Return {
  fileprivate func without(_ names: [FigureName], on form: SummaryForm) -> Return {
    var value = self
    for name in names {
      let cells = form.rows.first { $0.id == name.row }?.cells ?? []
      for cell in cells where cell.measure == name.measure {
        for index in value.lines.indices where value.lines[index].row == name.row {
          value.lines[index].figures[cell.column] = nil
        }
      }
    }
    return value
  }

  /// Without the figure that an objection is to.
  fileprivate func without(_ objection: Objection, on form: SummaryForm) -> Return {
    var value = self
    for index in value.lines.indices where value.lines[index].row == objection.row {
      let cells = form.rows.first { $0.id == objection.row }?.cells ?? []
      for cell in cells where objection.measure == nil || cell.measure == objection.measure {
        guard let figure = value.lines[index].figures[cell.column],
          objection.place == nil || figure.place == objection.place
        else { continue }
        value.lines[index].figures[cell.column] = nil
      }
    }
    return value
  }
}

extension Objection {
  /// Whether it is to a figure's size, rather than to something sent twice or lacking.
  package var doubtsFigure: Bool {
    switch reason {
    case .unlikePeers, .unlikeBefore, .manyPeople, .nobodyMet, .countedMoreThanOnce,
      .moreThanThereAre:
      true
    case .sameAsAbove, .sameEvidence, .samePerson, .sameAchievement, .evidenceMissing: false
    }
  }
}
