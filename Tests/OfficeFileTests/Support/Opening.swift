import OfficeFile
import TestSupport

/// The rows of every sheet of `archive` by the sheet's name.
func rows(
  _ archive: Archive, bounds: OfficeBounds = OfficeBounds()
) throws -> [String: [SheetRow]] {
  let book = try Workbook(OfficeContainer(archive.bytes(), bounds: bounds))
  var found: [String: [SheetRow]] = [:]
  for sheet in book.sheets {
    var rows: [SheetRow] = []
    _ = try book.read(sheet) {
      rows.append($0)
      return true
    }
    found[sheet.name] = rows
  }
  return found
}

/// The values of the one sheet that holds `rows`, by cell.
func values(
  _ rows: String, strings: [String] = [], styles: String = "", properties: String = "",
  isStrict: Bool = false
) throws -> [String: CellValue] {
  let archive = Archive.workbook(
    [Archive.Sheet("S", rows: rows)], strings: strings, styles: styles,
    properties: properties, isStrict: isStrict)
  let cells = try OfficeFileTests.rows(archive)["S", default: []].flatMap(\.cells)
  return Dictionary(cells.map { ($0.address.text, $0.value) }, uniquingKeysWith: { $1 })
}

/// Why `archive` cannot be read; `nil` when it can.
func fault(_ archive: Archive, bounds: OfficeBounds = OfficeBounds()) throws -> OfficeFault? {
  try fault(of: archive.bytes(), bounds: bounds)
}

/// Opens the container and reads all that is in it.
func fault(of bytes: [UInt8], bounds: OfficeBounds = OfficeBounds()) throws -> OfficeFault? {
  do throws(OfficeFault) {
    let container = try OfficeContainer(bytes, bounds: bounds)
    switch container.format {
    case .workbook:
      let book = try Workbook(container)
      for sheet in book.sheets { _ = try book.read(sheet) { _ in true } }
    case .document: _ = try TextDocument(container).tables()
    default: break
    }
    return nil
  } catch {
    return error
  }
}

/// One sheet `S` with these rows.
func book(_ rows: String, tail: String = "") -> Archive {
  .workbook([Archive.Sheet("S", rows: rows, tail: tail)])
}

func bounds(_ change: (inout OfficeBounds) -> Void) -> OfficeBounds {
  var bounds = OfficeBounds()
  change(&bounds)
  return bounds
}
