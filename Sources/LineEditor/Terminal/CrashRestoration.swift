import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Gives the terminal its modes back when the process crashes or exits while a
/// line is being read.
///
/// The signal handler reads two atomics and one block of memory, which is ready
/// before the handler is installed and never freed; it allocates nothing.
enum CrashRestoration {
  private struct Account {
    var terminal: CInt
    var modes: termios
    var output: CInt
    var farewell: StaticString
    /// What the signals did before, in the order of `signals`.
    var actions: UnsafeMutableBufferPointer<sigaction>
    /// A stack for the handler, since a crash may have used up the usual one.
    var stack: UnsafeMutableRawBufferPointer?
  }

  private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP]
  private static let stackSize = 1 << 16
  private static let isArmed = Atomic<Bool>(false)
  /// The address of the account, 0 before the first.
  private static let address = Atomic<UInt>(0)
  private static let exitHook = atexit { CrashRestoration.restore() }

  /// Keeps what a crash has to restore, until `disarm`.
  ///
  /// - Parameter farewell: Sent to the terminal before its modes are set.
  static func arm(terminal: CInt, modes: termios, output: CInt, farewell: StaticString) {
    disarm()
    _ = exitHook
    let account = prepared()
    account.pointee.terminal = terminal
    account.pointee.modes = modes
    account.pointee.output = output
    account.pointee.farewell = farewell
    account.pointee.stack = alternateStack()
    for (index, signal) in signals.enumerated() {
      sigaction(signal, nil, &account.pointee.actions[index])
    }
    isArmed.store(true, ordering: .sequentiallyConsistent)
    for signal in signals {
      var action = sigaction.calling(flags: SA_ONSTACK) { CrashRestoration.crash($0) }
      sigaction(signal, &action, nil)
    }
  }

  /// Gives the signals their actions back.
  static func disarm() {
    guard let account = armed else { return }
    giveSignalsBack(account)
    isArmed.store(false, ordering: .sequentiallyConsistent)
    if let stack = account.pointee.stack {
      var none = stack_t()
      none.ss_flags = CInt(SS_DISABLE)
      none.ss_size = stack.count
      sigaltstack(&none, nil)
      stack.deallocate()
      account.pointee.stack = nil
    }
  }

  private static var armed: UnsafeMutablePointer<Account>? {
    guard isArmed.load(ordering: .sequentiallyConsistent) else { return nil }
    return UnsafeMutablePointer(bitPattern: address.load(ordering: .sequentiallyConsistent))
  }

  /// The one account of the process.
  private static func prepared() -> UnsafeMutablePointer<Account> {
    let known = address.load(ordering: .sequentiallyConsistent)
    if let account = UnsafeMutablePointer<Account>(bitPattern: known) { return account }
    let actions = UnsafeMutableBufferPointer<sigaction>.allocate(capacity: signals.count)
    actions.initialize(repeating: sigaction())
    let account = UnsafeMutablePointer<Account>.allocate(capacity: 1)
    account.initialize(
      to: Account(terminal: -1, modes: termios(), output: -1, farewell: "", actions: actions))
    address.store(UInt(bitPattern: account), ordering: .sequentiallyConsistent)
    return account
  }

  /// Gives this thread a stack for handlers unless it has one.
  private static func alternateStack() -> UnsafeMutableRawBufferPointer? {
    var present = stack_t()
    guard sigaltstack(nil, &present) == 0, present.ss_flags & CInt(SS_DISABLE) != 0 else {
      return nil
    }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: stackSize, alignment: 16)
    var stack = stack_t()
    stack.ss_sp = memory.baseAddress
    stack.ss_size = memory.count
    sigaltstack(&stack, nil)
    return memory
  }

  private static func restore() {
    guard let account = armed else { return }
    let farewell = account.pointee.farewell
    _ = write(account.pointee.output, farewell.utf8Start, farewell.utf8CodeUnitCount)
    tcsetattr(account.pointee.terminal, TCSADRAIN, &account.pointee.modes)
  }

  private static func giveSignalsBack(_ account: UnsafeMutablePointer<Account>) {
    for (index, signal) in signals.enumerated() {
      sigaction(signal, &account.pointee.actions[index], nil)
    }
  }

  private static func crash(_ signal: CInt) {
    let code = errno
    restore()
    if let account = armed { giveSignalsBack(account) }
    // Blocked until this handler returns, then delivered to the action before.
    raise(signal)
    errno = code
  }
}
