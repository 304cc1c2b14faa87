/// How far an office file may expand before it is refused.
///
/// A workbook of a few kilobytes may stand for gigabytes, so that each of its parts
/// is read as a stream and counted while it comes.
package struct OfficeBounds: Sendable {
  /// Of the file as it is stored: 64 MiB.
  package var fileBytes = 64 << 20
  /// Parts in the container; a workbook with pictures has some dozens.
  package var entries = 4096
  /// Of one part, expanded: 256 MiB are 800,000 lines of six cells.
  package var entryBytes = 256 << 20
  /// Of all parts read, expanded.
  package var totalBytes = 512 << 20
  /// Of one tag, comment or instruction, which the parser holds whole: 1 MiB.
  package var markupBytes = 1 << 20
  /// Elements within elements.
  package var depth = 256
  package var sheets = 1024
  package var relationships = 4096
  package var cellStyles = 1 << 17
  package var sharedStrings = 2 << 20
  package var sharedStringBytes = 128 << 20
  /// Cells with a value in one sheet or document: 16 million.
  package var cells = 16 << 20
  /// 256 KiB; office programs stop at 32,767 characters.
  package var cellBytes = 256 << 10
  package var mergedRanges = 1 << 17
  package var tables = 1024

  package init() {}
}
