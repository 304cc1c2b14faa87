package import LearningWeek

/// Why the database could not be opened, read or changed. Paths are as given.
package enum StoreError: Error, Equatable, Sendable {
  /// No file there, and it may not be created.
  case missing(path: String)
  /// Another process holds it; nothing was read or changed.
  case locked(path: String)
  /// SQLite, or a value in it, contradicts itself.
  case corrupt(path: String, detail: String)
  /// Not a database of this program, or not a file at all.
  case foreign(path: String)
  /// Written by a later version of the program.
  case newer(path: String, version: Int, supported: Int)
  /// The file or its folder may not be written by this user.
  case notWritable(path: String)
  /// An interrupted change must be rolled back first, which needs writing.
  case needsRecovery(path: String)
  /// Of an earlier version, which must be brought up to date first; that needs writing.
  case needsUpgrade(path: String)
  case diskFull(path: String)
  /// A change was asked of a store opened for reading only.
  case readOnly
  /// Stopped by ``Store/interrupt()``; nothing was changed.
  case interrupted
  /// A value speaks of a unit that the campaign does not have.
  case unknownUnit(UnitCode, place: SourcePlace?)
  /// The campaign has no frozen list of units that must report yet.
  case notOpen(campaign: String)
  /// The unit need not report in the campaign.
  case notExpected(UnitCode, campaign: String)
  /// A negative figure or a number that is not finite.
  case unstorable(UnitCode, field: String, place: SourcePlace?)
  /// There is no change left that could be undone.
  case nothingToUndo
  /// Opening a campaign cannot be undone.
  case cannotUndo(entry: Int)
  /// The schema refused a value: SQLite's message.
  case constraint(String)
  case query(QueryDefect)
  /// Anything else that SQLite reports, by its extended result code.
  case sqlite(code: Int, message: String)
}
