internal import LearningWeek
internal import OfficeFile

/// Reads the file at `path`: text in columns, a workbook or a document with tables, of
/// any kind that ``FileKind`` has.
///
/// - Returns: one draft, or of a workbook with sheets of several kinds one for each, to
///   be stored in this order.
/// - Throws: every defect of the file; nothing of it is taken then.
/// - Complexity: O(size); refused files are read no further than their defect.
package func readFile(
  path: String, context: IntakeContext
) throws(IntakeFailure) -> [Draft] {
  try readBytes(FileBytes.contents(of: path), file: path, context: context)
}

/// Reads the bytes of a file as ``readFile(path:context:)`` does. `file` is the name
/// that places carry.
package func readBytes(
  _ bytes: [UInt8], file: String, context: IntakeContext
) throws(IntakeFailure) -> [Draft] {
  func refused(_ problem: IntakeDefect.Problem) -> IntakeFailure {
    let place = SourcePlace(file: file, line: 1)
    return IntakeFailure(file: file, defects: [IntakeDefect(problem, at: place)])
  }
  let format = FileFormat(signatureOf: bytes)
  if format == .legacyOffice {
    let isLocked = OfficeContainer.isEncrypted(bytes)
    throw refused(isLocked ? .container(.encrypted) : .formatUnsupported(.legacyOffice))
  }
  if let format, format.isContainer {
    return try OfficeReading(file: file, context: context).drafts(of: bytes)
  }
  if let sheet = context.sheet { throw refused(.sheetUnknown(sheet, nearest: [])) }
  return [try readText(bytes, file: file, context: context)]
}

/// Reads text in columns, from a file or pasted at the prompt. `file` is the name
/// that places carry.
package func readText(
  _ bytes: [UInt8], file: String, context: IntakeContext
) throws(IntakeFailure) -> Draft {
  let text = try TextDecoding.utf8(of: bytes, file: file)
  if let returns = try ListReading.returns(of: text, file: file, context) { return returns }
  return try readGrid(SeparatedText.grid(of: text, file: file), context: context)
}

/// Reads cells that a container, such as a spreadsheet, held.
package func readGrid(
  _ grid: Grid, context: IntakeContext
) throws(IntakeFailure) -> Draft {
  switch try Heading.find(in: grid, context) {
  case .table(let heading):
    var table = TableReading(grid, heading, context)
    return try table.draft()
  case .list(let heading):
    var list = ListReading(grid, heading, context)
    switch heading.kind {
    case .units: return try list.units()
    case .returns, .summaryTable: return try list.returns()
    case .nominations: return try list.nominations()
    case .earlierAwards: return try list.earlierAwards()
    case .evidence: return try list.evidence()
    case .flags: return try list.flags()
    case .funding: return try list.funding()
    case .narrative: return try list.narratives()
    case .facts: return try list.facts()
    }
  }
}
