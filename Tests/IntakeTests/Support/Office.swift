import Intake
import LearningWeek
import TestSupport

/// Reads `archive` as a file `f`.
func read(_ archive: Archive, _ context: IntakeContext = .hungYen) throws -> [Draft] {
  try readBytes(archive.bytes(), file: "f", context: context)
}

/// What is wrong with `archive` as a file `f`.
func failure(_ archive: Archive, _ context: IntakeContext = .hungYen) throws -> IntakeFailure? {
  try failure(ofFile: archive.bytes(), context)
}

func failure(ofFile bytes: [UInt8], _ context: IntakeContext = .hungYen) -> IntakeFailure? {
  do {
    _ = try readBytes(bytes, file: "f", context: context)
    return nil
  } catch {
    return error
  }
}

/// The failure of a file `f` as a whole.
func refused(_ problem: IntakeDefect.Problem) -> IntakeFailure {
  IntakeFailure(file: "f", defects: [defect(problem, line: 1)])
}

/// A defect of a cell, or with `column` 0 of a line, on a sheet of `f`.
func defect(
  _ problem: IntakeDefect.Problem, _ sheet: String, _ line: Int, _ column: Int,
  _ excerpt: String = ""
) -> IntakeDefect {
  let place = SourcePlace(
    file: "f", sheet: sheet, line: line, column: column == 0 ? nil : column)
  return IntakeDefect(problem, at: place, excerpt: excerpt)
}

/// A row of cells from A on, each `<c …>` or a text.
func row(_ number: Int, _ cells: String...) -> String {
  let tags = cells.map { cell in
    if cell.hasPrefix("<c") { return cell }
    return cell.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
  }
  return "<row r=\"\(number)\">\(tags.joined())</row>"
}

/// A number, with the number of a style.
func number(_ value: String, style: Int = 0) -> String {
  "<c s=\"\(style)\"><v>\(value)</v></c>"
}

/// Styles 0 plain, 1 a date, 2 a percentage, 3 a date with a time, 4 a time.
let sheetStyles = """
  <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="22"/><xf numFmtId="20"/>\
  </cellXfs>
  """

/// A workbook of one sheet `S`.
func sheet(_ rows: String..., properties: String = "", tail: String = "") -> Archive {
  .workbook(
    [Archive.Sheet("S", rows: rows.joined(), tail: tail)], styles: sheetStyles,
    properties: properties)
}

extension Draft {
  /// The draft with every place at line 1 of a file `f`: what remains is what it says.
  var withoutPlaces: Draft {
    let place = SourcePlace(file: "f", line: 1)
    var draft = self
    draft.file = "f"
    draft.warnings = warnings.map {
      IntakeWarning($0.subject, at: place, excerpt: $0.excerpt)
    }
    switch contents {
    case .returns(let returns):
      let moved = returns.map { result in
        var result = result
        result.file = "f"
        result.lines = result.lines.map { line in
          ReturnLine(
            row: line.row, label: line.label,
            figures: line.figures.mapValues { Figure(value: $0.value, place: place) },
            texts: line.texts, place: place)
        }
        return result
      }
      draft.contents = .returns(ReturnBatch(moved))
    case .units(let units):
      draft.contents = .units(units.map { PlacedUnit(unit: $0.unit, place: place) })
    case .nominations(let values): draft.contents = .nominations(values.moved(\.place, place))
    case .earlierAwards(let values):
      draft.contents = .earlierAwards(values.moved(\.place, place))
    case .evidence(let values): draft.contents = .evidence(values.moved(\.place, place))
    case .flags(let values): draft.contents = .flags(values.moved(\.place, place))
    case .funding(let values): draft.contents = .funding(values.moved(\.place, place))
    case .narratives(let values): draft.contents = .narratives(values.moved(\.place, place))
    case .facts(let values): draft.contents = .facts(values.moved(\.place, place))
    }
    return draft
  }
}

extension Array {
  fileprivate func moved(
    _ path: WritableKeyPath<Element, SourcePlace>, _ place: SourcePlace
  ) -> [Element] {
    map {
      var value = $0
      value[keyPath: path] = place
      return value
    }
  }
}
