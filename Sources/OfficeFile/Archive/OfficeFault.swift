/// Why an office file, or a sheet of it, cannot be read.
package enum OfficeFault: Error, Equatable, Sendable {
  // The container.
  case notAnArchive
  /// The container's directory, which comes last, is not there or not whole.
  case truncated
  /// Protected with a password, whichever way.
  case encrypted
  /// A part cannot be expanded, or not to what its checksum says.
  case damaged(part: String)
  case compressionUnknown(part: String)
  /// Two parts have one name; which of them counts differs between programs.
  case partRepeated(String)
  case partMissing(String)

  /// The system has no libzip.
  case libraryMissing

  // The bounds.
  case exceeded(Bound, limit: Int)

  // The parts.
  /// Not well-formed, at this line of the part's text.
  case malformed(part: String, line: Int)
  /// A document type declaration: office programs write none, and entities could
  /// expand without end.
  case declaresEntities(part: String)
  /// Another kind of part stands where this one was expected.
  case unexpectedRoot(part: String)
  /// A relationship leads out of the container, or nowhere.
  case relationshipBroken(part: String, target: String)

  // The cells.
  case cell(CellFault, sheet: String, at: CellAddress)

  package enum Bound: String, Hashable, Sendable {
    case fileBytes, entries, entryBytes, totalBytes, markupBytes, depth, sheets, relationships
    case cellStyles, sharedStrings, sharedStringBytes, cells, cellBytes, mergedRanges, tables
  }

  package enum CellFault: Equatable, Sendable {
    /// The workbook has fewer shared texts.
    case sharedStringMissing(index: String)
    /// Not what the cell's type says.
    case unreadable(String)
    /// It stands before one that was read already, or beyond the last column or row.
    case misplaced
    case tooLong(limit: Int)
  }
}
