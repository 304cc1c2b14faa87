internal import Glibc

/// Long work asks now and then whether it is to go on. Whoever begins it may say no, and what
/// was made so far is dropped: nothing is half done.
package enum Work {
  /// How many units, lines or rows of a table are gone through between two checks.
  private static let stretch = 1024

  /// Does work on this thread that asks `goesOn` at every check; without this it always goes on.
  ///
  /// Not a task-local value: those need a runtime that the program, which has no tasks, would
  /// carry for this alone.
  package static func asking<Value>(
    _ goesOn: @escaping () -> Bool, _ work: () throws -> Value
  ) rethrows -> Value {
    let question = Question(goesOn)
    let before = pthread_getspecific(key)
    pthread_setspecific(key, Unmanaged.passUnretained(question).toOpaque())
    defer {
      pthread_setspecific(key, before)
      // Alive as long as it may be asked.
      withExtendedLifetime(question) {}
    }
    return try work()
  }

  /// - Throws: when the work is not to go on.
  package static func check() throws(WorkStopped) {
    guard let asked = pthread_getspecific(key) else { return }
    let question = Unmanaged<Question>.fromOpaque(asked).takeUnretainedValue()
    if !question.goesOn() { throw WorkStopped() }
  }

  /// As `check()`, but only once in a stretch: for loops over what there may be much of.
  package static func check(at index: Int) throws(WorkStopped) {
    if index % stretch == 0 { try check() }
  }

  /// What a thread asks.
  private final class Question {
    let goesOn: () -> Bool

    init(_ goesOn: @escaping () -> Bool) { self.goesOn = goesOn }
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let code = pthread_key_create(&key, nil)
    precondition(code == 0, "a process has room for 1024 keys")
    return key
  }()
}

/// Work ended before its end because it was told to.
package struct WorkStopped: Error, Equatable {}
