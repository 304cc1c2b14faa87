internal import LearningWeek
internal import LuaRuntime

/// Owns what the scripts' objects are answered from during a run, and what the
/// functions do beside returning: notes and, when asked for, what they read.
final class RunStage {
  var facts: RunFacts?
  /// Flags count on this day.
  var flagDay = CivilDate(dayNumber: 0)
  /// The award that is being decided, for the nomination that is meant.
  var award: String?
  private(set) var notes: [ScoreNote] = []
  private(set) var reads: [Reading] = []
  /// Keeping what was read costs more than reading it: only for explanations.
  var isRecording = false
  /// Whether any flag was looked at since this was set to false.
  var hasReadFlag = false

  func note(_ note: ScoreNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  func record(_ reading: @autoclosure () -> Reading) {
    guard isRecording else { return }
    let reading = reading()
    if !reads.contains(reading) { reads.append(reading) }
  }

  /// As above; says more than `subject`, which was read on the way to it.
  func record(_ reading: @autoclosure () -> Reading, insteadOf subject: ReadSubject) {
    guard isRecording else { return }
    reads.removeAll { $0.subject == subject }
    record(reading())
  }

  /// Forgets notes and reads of the function before.
  func clear() {
    if !notes.isEmpty { notes.removeAll() }
    if !reads.isEmpty { reads.removeAll() }
  }

  /// Ends the function that asked for a value that nobody reported.
  func blank(_ subject: ReadSubject) -> LuaHostError {
    record(Reading(subject: subject, value: .notReported))
    return .stop(NotReported(subject: subject))
  }

  /// Whether only a few units are looked at: filling columns over all of them costs more
  /// than it saves.
  var isForFew = false

  /// What scripts may read without a word to the host; nothing while it is recorded.
  func column(_ make: (RunFacts) -> LuaColumn?) -> LuaColumn? {
    isRecording || isForFew ? nil : facts.flatMap(make)
  }

  func current(_ type: String) throws -> RunFacts {
    guard let facts else { throw LuaHostError.stop(RuleMistake.staleObject(type: type)) }
    return facts
  }
}
