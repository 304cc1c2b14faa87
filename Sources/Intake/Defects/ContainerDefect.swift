internal import OfficeFile

/// Why a workbook or document cannot be opened, or not to its end.
package enum ContainerDefect: Equatable, Sendable {
  /// Its end is missing.
  case cut
  /// A part cannot be unpacked, or not to what it was.
  case damaged(part: String)
  case partMissing(String)
  case partRepeated(String)
  /// Another kind of part stands in this one's place.
  case partMistaken(String)
  /// Not the XML that office programs write, from this line of the part on.
  case malformed(part: String, line: Int)
  /// It declares entities of its own, which no office program does.
  case declaresEntities(part: String)
  /// It refers to something that is outside the file or not there.
  case leadsNowhere(part: String, target: String)
  case encrypted
  /// Packed in a way that office files are not.
  case compressionUnknown(part: String)
  case exceeds(Bound, limit: Int)
  /// Nothing is known of the file: the system lacks what opens it.
  case libraryMissing

  package enum Bound: Hashable, Sendable {
    /// Unpacked, or of one text.
    case bytes
    case entries
    case depth
    case sheets
    case tables
    case sharedTexts
    case styles
    case mergedRanges
    case relationships
  }
}

extension IntakeDefect.Problem {
  /// What a fault of the container is to intake.
  init(_ fault: OfficeFault) {
    switch fault {
    case .notAnArchive, .truncated: self = .container(.cut)
    case .encrypted: self = .container(.encrypted)
    case .damaged(let part): self = .container(.damaged(part: part))
    case .compressionUnknown(let part): self = .container(.compressionUnknown(part: part))
    case .partRepeated(let part): self = .container(.partRepeated(part))
    case .partMissing(let part): self = .container(.partMissing(part))
    case .malformed(let part, let line): self = .container(.malformed(part: part, line: line))
    case .declaresEntities(let part): self = .container(.declaresEntities(part: part))
    case .unexpectedRoot(let part): self = .container(.partMistaken(part))
    case .relationshipBroken(let part, let target):
      self = .container(.leadsNowhere(part: part, target: target))
    case .libraryMissing: self = .container(.libraryMissing)
    case .exceeded(let bound, let limit): self.init(bound, limit)
    case .cell(.tooLong(let limit), _, _): self = .cellTooLong(limit: limit)
    case .cell: self = .cellBroken
    }
  }

  private init(_ bound: OfficeFault.Bound, _ limit: Int) {
    switch bound {
    case .fileBytes: self = .fileTooLarge(limit: limit)
    case .cells: self = .tooManyCells(limit: limit)
    case .cellBytes: self = .cellTooLong(limit: limit)
    case .entryBytes, .totalBytes, .markupBytes, .sharedStringBytes:
      self = .container(.exceeds(.bytes, limit: limit))
    case .entries: self = .container(.exceeds(.entries, limit: limit))
    case .depth: self = .container(.exceeds(.depth, limit: limit))
    case .sheets: self = .container(.exceeds(.sheets, limit: limit))
    case .tables: self = .container(.exceeds(.tables, limit: limit))
    case .sharedStrings: self = .container(.exceeds(.sharedTexts, limit: limit))
    case .cellStyles: self = .container(.exceeds(.styles, limit: limit))
    case .mergedRanges: self = .container(.exceeds(.mergedRanges, limit: limit))
    case .relationships: self = .container(.exceeds(.relationships, limit: limit))
    }
  }
}
