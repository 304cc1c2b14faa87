import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Owns a pipe into which signal handlers write, so that signals are met in the
/// course of reading and not in the middle of anything. One relay is in force
/// in a process at a time.
final class SignalRelay {
  private static let signals = [
    SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP, SIGQUIT,
  ]
  /// The end of the pipe that handlers write to, -1 for none.
  private static let mouth = Atomic<CInt>(-1)

  /// The end of the pipe that becomes readable when a signal came.
  let readEnd: CInt
  private let writeEnd: CInt
  private var before: [CInt: sigaction] = [:]

  init() throws(EditorError) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .terminal(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    stop()
    close(readEnd)
    close(writeEnd)
  }

  /// Takes the signals over; those that the process ignores stay ignored.
  func start() {
    guard before.isEmpty else { return }
    Self.mouth.store(writeEnd, ordering: .sequentiallyConsistent)
    for signal in Self.signals {
      var old = sigaction()
      sigaction(signal, nil, &old)
      if old.isIgnored, signal != SIGWINCH { continue }
      var action = sigaction.calling { SignalRelay.note($0) }
      sigaction(signal, &action, nil)
      before[signal] = old
    }
  }

  /// Gives the signals their earlier actions back.
  func stop() {
    guard !before.isEmpty else { return }
    for (signal, old) in before {
      var action = old
      sigaction(signal, &action, nil)
    }
    before = [:]
    Self.mouth.store(-1, ordering: .sequentiallyConsistent)
  }

  /// The signals since the last call, each once, in the order of their coming.
  func taken() -> [CInt] {
    var bytes = [UInt8](repeating: 0, count: 64)
    var signals: [CInt] = []
    while case let count = read(readEnd, &bytes, bytes.count), count > 0 {
      for byte in bytes[..<count] where !signals.contains(CInt(byte)) {
        signals.append(CInt(byte))
      }
    }
    return signals
  }

  private static func note(_ signal: CInt) {
    let code = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(mouth.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = code
  }
}
