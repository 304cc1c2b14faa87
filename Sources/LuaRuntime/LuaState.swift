internal import CLuaHost

/// Owns a Lua state with an environment of its own; for one thread at a time.
///
/// A call into it either gives a value or throws, and leaves it usable.
package final class LuaState {
  let heap: LuaHeap
  let bounds: LuaBounds
  let modules: LuaModules?
  /// What Lua calls; at an address of its own, which the C side knows.
  let host: UnsafeMutablePointer<LuaHostSide>
  var builtinNames: Set<String>
  var types: [LuaObjectType] = []
  var typeNumbers: [String: Int32] = [:]
  /// The number of the first field of each type.
  var firstFields: [Int] = []
  /// Sources that were run, by the name Lua knows them by.
  var sources: [String: LuaSource] = [:]
  /// Functions in cells that Lua has not taken yet.
  var handedOver: [LuaFunction] = []
  var isBudgeted = false
  /// What the host threw to stop the call that is ending.
  var pendingStop: (any Error & Sendable)?
  /// The last mistake raised by the runtime, and its text: an error that
  /// reaches the end with this very text is this mistake.
  var noted: (text: String, mistake: LuaMistake)?
  /// A definition that did not fit into memory; told by the next run.
  var isDefinitionLost = false

  /// - Throws: ``LuaError/bound(_:_:)`` when memory runs out.
  package init(
    bounds: LuaBounds = LuaBounds(), strictGlobals: Bool = true, modules: LuaModules? = nil
  ) throws(LuaError) {
    guard let host = clh_create(answerRequest, nil, strictGlobals) else {
      throw .bound(.memory(limit: bounds.memory), LuaDiagnosis(message: "not enough memory"))
    }
    heap = LuaHeap(host: host)
    self.bounds = bounds
    self.modules = modules
    builtinNames = LuaState.standardNames
    self.host = .allocate(capacity: 1)
    self.host.initialize(to: LuaHostSide(state: .passUnretained(self), host: host))
    clh_attach(host, self.host)
  }

  deinit {
    clh_detach(heap.host)
    host.deinitialize(count: 1)
    host.deallocate()
  }

  /// What `print` wrote: UTF-8 repaired, no control characters but line breaks
  /// and tabs.
  package var output: String {
    var count = 0
    guard let bytes = clh_output(heap.host, &count) else { return "" }
    let text = bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
    return text.withoutControls(keeping: ["\n", "\t"])
  }

  package func takeOutput() -> String {
    defer { clh_clear_output(heap.host) }
    return output
  }

  /// Work of the account that is open, or was last.
  package var workDone: Int { Int(clh_work_done(heap.host)) }

  /// Bytes that scripts hold, garbage not among them.
  /// - Precondition: nothing runs in the state.
  package var memoryHeld: Int {
    precondition(clh_depth(heap.host) == 0, "the heap is measured between calls")
    return Int(clh_memory_held(heap.host))
  }

  /// Stops whatever runs in any state; async-signal-safe. A state that does not
  /// run takes no notice.
  package static func interrupt() { clh_interrupt_all() }

  /// Stops what runs in this state.
  package func interrupt() { clh_interrupt(heap.host) }
}
