internal import CLuaHost

extension LuaState {
  /// Compiles a text and runs it once, giving what it returns.
  package func run(_ source: LuaSource) throws(LuaError) -> [LuaValue] {
    try run(source, mode: Int32(CLH_AS_CHUNK))
  }

  /// As ``run(_:)``, but an expression gives its value: for a console.
  package func evaluate(_ source: LuaSource) throws(LuaError) -> [LuaValue] {
    try run(source, mode: Int32(CLH_AS_EXPRESSION_OR_CHUNK))
  }

  /// Calls a function of this state and gives its first result.
  ///
  /// Bounds start anew for each call that comes from outside, except inside
  /// ``withBudget(_:_:)``.
  package func call(
    _ function: LuaFunction, _ arguments: [LuaValue]
  ) throws(LuaError) -> LuaValue {
    openAccount()
    #if DEBUG
      let top = clh_top(heap.host)
      defer { assert(clh_top(heap.host) == top, "a call left Lua's stack changed") }
    #endif
    clearCells()
    guard function.heap === heap else {
      throw .conversion(path: "", reason: .foreignFunction)
    }
    for index in arguments.indices {
      do throws(LuaRefusal) {
        try put(arguments[index])
      } catch {
        throw .conversion(path: "[\(index + 1)]", reason: error)
      }
    }
    let outcome = clh_call(heap.host, function.reference, Int32(arguments.count))
    if outcome.status != Int32(CLH_DONE) { throw failure(of: outcome) }
    defer { clh_leave(heap.host, outcome.base) }
    if let value = heap.simpleValue(at: outcome.base + 1) { return value }
    var reader = LuaReader(heap: heap, typeNames: host.pointee.typeNames)
    return try reader.value(at: outcome.base + 1)
  }

  /// As ``call(_:_:)``; least costly with an object for argument and a simple result.
  package func call(_ function: LuaFunction, _ argument: LuaValue) throws(LuaError) -> LuaValue {
    guard case .object(let type, let handle) = argument, function.heap === heap,
      let number = host.pointee.known(type)
    else { return try call(function, [argument]) }
    openAccount()
    #if DEBUG
      let top = clh_top(heap.host)
      defer { assert(clh_top(heap.host) == top, "a call left Lua's stack changed") }
    #endif
    let answer = clh_call_with(heap.host, function.reference, number, Int64(handle))
    if answer.outcome.status != Int32(CLH_DONE) { throw failure(of: answer.outcome) }
    if answer.outcome.count == 0 { return LuaValue(answer) }
    defer { clh_leave(heap.host, answer.outcome.base) }
    var reader = LuaReader(heap: heap, typeNames: host.pointee.typeNames)
    return try reader.value(at: answer.outcome.base + 1)
  }

  /// One account for all calls in the body: an award run is one piece of work.
  package func withBudget<T>(_ bounds: LuaBounds, _ body: () throws -> T) rethrows -> T {
    let outer = clh_save_account(heap.host)
    let wasBudgeted = isBudgeted
    clh_open_account(heap.host, clh_limits(bounds))
    isBudgeted = true
    defer {
      isBudgeted = wasBudgeted
      if wasBudgeted || clh_depth(heap.host) > 0 { clh_restore_account(heap.host, outer) }
    }
    return try body()
  }

  /// Whether more lines could complete the source; runs nothing.
  package func isIncomplete(_ source: LuaSource) -> Bool {
    // With a line break at the end, since a quote ends with its line.
    let complaints = ["", "return "].map { opening in
      compilerComplaint(
        about: LuaSource(name: source.name, text: source.code + [10], opening: opening))
    }
    // A name alone is the beginning of a statement and a whole expression.
    return !complaints.contains { $0 == nil }
      && complaints.contains { $0?.message.hasSuffix("<eof>") == true }
  }

  /// What the compiler says of a source, and of which line; `nil` when it compiles.
  func compilerComplaint(about source: LuaSource) -> (message: String, line: Int)? {
    guard source.text.count <= LuaBounds.source else { return nil }
    openAccount()
    let outcome = source.code.withUnsafeBytes { bytes in
      let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return clh_run(heap.host, source.chunkName, text, bytes.count, Int32(CLH_COMPILE_ONLY))
    }
    guard outcome.status != Int32(CLH_DONE) else {
      clh_leave(heap.host, outcome.base)
      return nil
    }
    let known = sources.updateValue(source, forKey: source.chunkName)
    defer { sources[source.chunkName] = known }
    let report = LuaReport(heap: heap)
    guard let (place, message) = position(in: report.message) else { return (report.message, 0) }
    return (message, place.line)
  }

  private func run(_ source: LuaSource, mode: Int32) throws(LuaError) -> [LuaValue] {
    openAccount()
    #if DEBUG
      let top = clh_top(heap.host)
      defer { assert(clh_top(heap.host) == top, "a run left Lua's stack changed") }
    #endif
    let code = try checkedCode(of: source)
    let outcome = code.withUnsafeBytes { bytes in
      let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return clh_run(heap.host, source.chunkName, text, bytes.count, mode)
    }
    if outcome.status != Int32(CLH_DONE) { throw failure(of: outcome) }
    defer { clh_leave(heap.host, outcome.base) }
    var reader = LuaReader(heap: heap, typeNames: host.pointee.typeNames)
    var values: [LuaValue] = []
    for index in 0..<outcome.count {
      values.append(try reader.value(at: outcome.base + 1 + index))
    }
    return values
  }

  /// Remembers the source for excerpts and refuses one that is too long.
  func checkedCode(of source: LuaSource) throws(LuaError) -> ArraySlice<UInt8> {
    guard source.text.count <= LuaBounds.source else {
      throw .bound(
        .source(limit: LuaBounds.source),
        LuaDiagnosis(
          message: "the source is longer than \(LuaBounds.source) bytes",
          place: LuaPlace(chunk: source.name, line: 1)))
    }
    sources[source.chunkName] = source
    return source.code
  }

  private func openAccount() {
    guard !isBudgeted, clh_depth(heap.host) == 0 else { return }
    clh_open_account(heap.host, clh_limits(bounds))
  }
}

extension LuaValue {
  /// A result that is not on the stack.
  fileprivate init(_ answer: clh_answer) {
    switch Int(answer.kind) {
    case Int(CLH_IS_BOOLEAN): self = .boolean(answer.integer != 0)
    case Int(CLH_IS_INTEGER): self = .integer(answer.integer)
    case Int(CLH_IS_NUMBER): self = .number(answer.number)
    default: self = .nothing
    }
  }
}

extension clh_limits {
  init(_ bounds: LuaBounds) {
    self.init(
      work: Int64(max(bounds.work, 0)), memory: Int64(max(bounds.memory, 1)),
      output: Int64(max(bounds.output, 0)), seconds: max(bounds.seconds, 0))
  }
}
