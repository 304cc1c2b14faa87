#if canImport(Darwin)
  package import Darwin
#else
  package import Glibc
#endif

extension sigaction {
  /// An action that calls a function; it may use nothing that is not
  /// async-signal-safe.
  package static func calling(
    flags: CInt = 0, _ handler: @escaping @convention(c) (CInt) -> Void
  ) -> sigaction {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = flags
    return action
  }

  /// Whether the signal is ignored.
  var isIgnored: Bool {
    #if canImport(Darwin)
      let handler = __sigaction_u.__sa_handler
    #else
      let handler = __sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Raises a signal and returns after it was met, also on a thread that blocks it.
func raiseUnblocked(_ signal: CInt) {
  var wanted = sigset_t()
  var before = sigset_t()
  sigemptyset(&wanted)
  sigaddset(&wanted, signal)
  pthread_sigmask(SIG_UNBLOCK, &wanted, &before)
  raise(signal)
  pthread_sigmask(SIG_SETMASK, &before, nil)
}
