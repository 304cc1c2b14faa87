internal import Glibc
internal import LearningWeek

extension Surroundings {
  /// The process's own streams, clock and environment.
  package static func process(executable: String) -> Surroundings {
    var surroundings = Surroundings(
      environment: processEnvironment(), executable: executable,
      output: { write($0, to: STDOUT_FILENO) }, errors: { write($0, to: STDERR_FILENO) },
      nextLine: { readLine(strippingNewline: true) },
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      width: terminalWidth, today: { localTime().day }, now: { localTime().text },
      account: accountName, waiting: waitingForFiles)
    surroundings.errorsAreTerminal = isatty(STDERR_FILENO) == 1
    surroundings.height = { Int(terminalSize().ws_row) }
    surroundings.leave = { exit($0.rawValue) }
    return surroundings
  }

  private static func processEnvironment() -> [String: String] {
    var environment: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
      let text = String(cString: pointer)
      if let equals = text.firstIndex(of: "=") {
        environment[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      entry += 1
    }
    return environment
  }

  /// Writes all of it; a closed pipe ends the process as it would any filter.
  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while let start = rest.baseAddress, rest.count > 0 {
        let written = Glibc.write(descriptor, start, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          if errno == EPIPE { exit(ExitCode.ok.rawValue) }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
    }
  }

  /// Seconds between two looks at files: a person who saves does not notice them.
  private static let interval = timespec(tv_sec: 0, tv_nsec: 300_000_000)

  /// SIGINT is held back and asked for while waiting, so that it can end that without
  /// a handler.
  private static func waitingForFiles(_ body: (_ pause: () -> Bool) throws -> Void) throws {
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &interrupt, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body {
      while true {
        var wait = interval
        if sigtimedwait(&interrupt, nil, &wait) == SIGINT { return false }
        if errno != EINTR { return true }
      }
    }
  }

  private static func accountName() -> String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return "?" }
    return String(cString: name)
  }

  private static func terminalWidth() -> Int { Int(terminalSize().ws_col) }

  private static func terminalSize() -> winsize {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0) }
    return size
  }

  private static func localTime() -> (day: CivilDate, text: String) {
    var moment = time(nil)
    var parts = tm()
    localtime_r(&moment, &parts)
    let day =
      CivilDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: 0)
    func two(_ number: some BinaryInteger) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let offset = Int(parts.tm_gmtoff) / 60
    let zone = (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":" + two(abs(offset) % 60)
    return (
      day,
      "\(day.iso)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))\(zone)"
    )
  }
}
