internal import LearningWeek

/// A value kept in a table of revisions.
protocol StoredRecord: Sendable {
  static var table: RecordTable { get }
  /// Two with the same identity in one file are two (two sponsors of one kind),
  /// not a repetition.
  static var mayRepeat: Bool { get }

  /// The unit it speaks of; `nil` for decisions about candidates.
  var recordUnit: UnitCode? { get }
  /// What makes two of them the same one, beside campaign and unit.
  var identity: [String] { get }
  /// The table's content columns without unit and place.
  var content: [SQLValue] { get }
  var recordPlace: SourcePlace? { get }
  var isRecordSynthetic: Bool { get }

  init(_ row: RecordRow) throws

  /// This value as it is to be stored when `stored` counts so far.
  func following(_ stored: Self) -> Self
}

extension StoredRecord {
  static var mayRepeat: Bool { false }

  /// The key column: parts cannot run together, because texts from files have
  /// no control characters.
  var key: String {
    ([recordUnit?.text ?? ""] + identity).joined(separator: "\u{1F}")
  }

  func following(_ stored: Self) -> Self { self }

  /// Whether a revision would say nothing new. Places do not count.
  func saysTheSame(as other: Self) -> Bool {
    content == other.content && isRecordSynthetic == other.isRecordSynthetic
  }
}

/// A decision: made at the console, never synthetic.
protocol StoredDecision: StoredRecord {}

extension StoredDecision {
  var recordPlace: SourcePlace? { nil }
  var isRecordSynthetic: Bool { false }
}
