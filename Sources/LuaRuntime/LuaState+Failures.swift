internal import CLuaHost

extension LuaState {
  /// The error that an entry ended with.
  func failure(of outcome: clh_outcome) -> LuaError {
    let report = LuaReport(heap: heap)
    guard outcome.status == Int32(CLH_STOPPED) else {
      let isSyntax = outcome.status == Int32(CLH_FAILED_SYNTAX)
      let diagnosis = diagnosis(of: report, isSyntax: isSyntax)
      if isSyntax { return .syntax(diagnosis) }
      if case .missingModule(let name) = diagnosis.kind {
        return .missingModule(name: name, diagnosis)
      }
      return .runtime(diagnosis)
    }
    if outcome.stop == Int32(CLH_STOP_HOST) { return hostStop(report) }
    return LuaError.stopped(by: outcome.stop, of: heap) { message in
      var diagnosis = stopped(report, message)
      diagnosis.excerpt = report.frames.first.flatMap {
        sources[$0.chunk]?.excerpt(ofLine: $0.line)
      }
      return diagnosis
    }
  }

  private func hostStop(_ report: LuaReport) -> LuaError {
    let error = pendingStop ?? LuaRefusal.memory
    pendingStop = nil
    // A stop that passed through a nested call is still the same stop.
    if let error = error as? LuaError { return error }
    return .stopped(error, stopped(report, "stopped by the host"))
  }

  private func stopped(_ report: LuaReport, _ message: String) -> LuaDiagnosis {
    let traceback = report.frames.map(originalPlace)
    return LuaDiagnosis(
      message: message, place: traceback.first, traceback: traceback,
      kind: report.isDeep ? .endlessRecursion : nil)
  }

  private func diagnosis(of report: LuaReport, isSyntax: Bool) -> LuaDiagnosis {
    let traceback = report.frames.map(originalPlace)
    var message = report.message
    var place = report.frames.first
    while let (named, rest) = position(in: message) {
      place = named
      message = rest
    }
    let source = place.flatMap { sources[$0.chunk] }
    var diagnosis = LuaDiagnosis(
      message: message.withoutControls(keeping: []).prefix(400).description,
      place: place.map(originalPlace), traceback: traceback)
    if isSyntax {
      diagnosis.isIncomplete = message.hasSuffix("<eof>")
      if let source, let place {
        let mistake = LuaMistake.inSource(message, source, line: place.line)
        diagnosis.kind = mistake
        diagnosis.excerpt = source.excerpt(of: mistake, message, line: place.line)
      }
      return diagnosis
    }
    let isNoted = noted?.text == message
    diagnosis.kind = isNoted ? noted?.mistake : LuaMistake.whenRun(message)
    if report.isDeep { diagnosis.kind = .endlessRecursion }
    if let source, let place {
      var target = LuaMistake.target(whenRun: message)
      if isNoted, let mistake = noted?.mistake { target = mistake.target }
      diagnosis.excerpt = source.excerpt(ofLine: place.line, at: target)
    }
    if let source, let place, place == report.frames.first {
      diagnosis.values = values(of: report, on: source.names(inLine: place.line))
    }
    return diagnosis
  }

  /// The values of the locals among the names; the last of a name is the one
  /// that the line sees.
  private func values(
    of report: LuaReport, on names: [String]
  ) -> [(name: String, value: String)] {
    names.compactMap { name in
      report.locals.last { $0.name == name }.map {
        (name, $0.value.withoutControls(keeping: []))
      }
    }
  }

  /// The position at the start of a message, of a source that was run.
  func position(in message: String) -> (LuaPlace, rest: String)? {
    for name in sources.keys where message.hasPrefix(name + ":") {
      let rest = message.utf8.dropFirst(name.utf8.count + 1)
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let tail = rest.dropFirst(digits.count)
      guard let line = Int(String(Substring(digits))), tail.starts(with: ": ".utf8) else {
        continue
      }
      return (LuaPlace(chunk: name, line: line), String(Substring(tail.dropFirst(2))))
    }
    return nil
  }

  /// The place under the name that the source was given.
  func originalPlace(_ place: LuaPlace) -> LuaPlace {
    LuaPlace(chunk: sources[place.chunk]?.name ?? place.chunk, line: place.line)
  }
}

extension LuaError {
  /// The error of a stop that the host did not ask for.
  static func stopped(
    by stop: Int32, of heap: LuaHeap, _ diagnosis: (String) -> LuaDiagnosis
  ) -> LuaError {
    let limits = clh_current_limits(heap.host)
    switch Int(stop) {
    case Int(CLH_STOP_WORK):
      return .bound(.work(limit: Int(limits.work)), diagnosis("too much work"))
    case Int(CLH_STOP_MEMORY):
      return .bound(.memory(limit: Int(limits.memory)), diagnosis("not enough memory"))
    case Int(CLH_STOP_OUTPUT):
      return .bound(.output(limit: Int(limits.output)), diagnosis("too much output"))
    case Int(CLH_STOP_TIME):
      return .bound(.time(seconds: limits.seconds), diagnosis("too much time"))
    case Int(CLH_STOP_KEYS):
      return .bound(.keys(limit: LuaBounds.keys), diagnosis("too many keys in a table"))
    default:
      return .interrupted
    }
  }
}
