internal import Glibc
internal import LineEditor
internal import LuaRuntime
internal import Storage
internal import Synchronization

/// Owns what Control-C does while a command runs: it stops SQL and Lua, and what asks
/// ``isRequested``, and the program goes on. One is in force in a process at a time.
///
/// While a line is being typed the editor has the keyboard, and Control-C is a key.
final class Interruption {
  /// The address of the database to stop, which the owner keeps alive; 0 for none.
  private static let store = Atomic<UInt>(0)
  private static let requests = Atomic<Int>(0)

  private let kept: Store
  private var before = sigaction()

  init(of store: Store) {
    kept = store
    let address = UInt(bitPattern: Unmanaged.passUnretained(store).toOpaque())
    Self.store.store(address, ordering: .releasing)
    // What was begun goes on: reads and writes need not be begun again.
    var action = sigaction.calling(flags: SA_RESTART) { _ in Interruption.request() }
    sigaction(SIGINT, &action, &before)
  }

  deinit {
    sigaction(SIGINT, &before, nil)
    Self.store.store(0, ordering: .releasing)
  }

  /// Forgets what was asked before a command begins.
  func begin() {
    Self.requests.store(0, ordering: .relaxed)
  }

  /// Whether Control-C was pressed since ``begin()``; async-signal-safe to set.
  static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

  /// - Throws: `E-INTERRUPTED` when Control-C was pressed.
  static func check() throws(Failure) {
    if isRequested { throw Failure.interruption }
  }

  private static func request() {
    requests.wrappingAdd(1, ordering: .relaxed)
    LuaState.interrupt()
    guard let pointer = UnsafeRawPointer(bitPattern: store.load(ordering: .acquiring)) else {
      return
    }
    Unmanaged<Store>.fromOpaque(pointer).takeUnretainedValue().interrupt()
  }
}
