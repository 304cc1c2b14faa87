import Foundation
import TestSupport

/// Owns a tmux server with one window, in which the program runs as a person sees it.
/// Waits for what it expects to stand on the screen, never for time to pass.
final class TerminalWindow {
  struct Failure: Error {
    var command: [String]
    var message: String
  }

  /// Milliseconds without any output after which what was expected will not come.
  private static let deadline: CInt = 20_000

  let folder: TemporaryFolder
  /// What was read so far of what was written to the window.
  private var output: [UInt8] = []
  private let socket: String
  private let pipe: CInt

  /// Starts the program in a window; after it a shell prints its exit code and
  /// whether the terminal is as it was, then reads a line and says it.
  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 30,
    environment: [String: String] = [:]
  ) throws {
    folder = try TemporaryFolder()
    socket = folder.path + "/tmux"
    let fifo = try folder.path(of: "written")
    let gate = try folder.path(of: "gate")
    guard mkfifo(fifo, 0o600) == 0, mkfifo(gate, 0o600) == 0 else {
      throw Failure(command: ["mkfifo"], message: String(cString: strerror(errno)))
    }
    // Open for writing too, so that there is no end of file before tmux writes.
    pipe = open(fifo, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    try folder.write(
      "set -g status off\nset -g remain-on-exit on\nset -s escape-time 0\n", to: "tmux.conf")
    let program = ([ShippedProgram.path ?? ""] + arguments).map(Self.quoted).joined(separator: " ")
    let variables = ShippedProgram.environment(home: folder, environment)
      .sorted { $0.key < $1.key }.map { Self.quoted("\($0.key)=\($0.value)") }
      .joined(separator: " ")
    let script = """
      cd \(Self.quoted(Repository.root))
      before=$(stty -g)
      read go < \(Self.quoted(gate))
      env -i \(variables) \(program)
      echo "code $?"
      [ "$before" = "$(stty -g)" ] && echo "terminal as before"
      read line && echo "then $line"
      read rest
      """
    try tmux(
      "-f", folder.path + "/tmux.conf", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      script)
    try tmux("pipe-pane", "-O", "cat > " + Self.quoted(fifo))
    // Only now, so that no byte it writes is missed.
    try folder.open(gate: gate)
  }

  deinit {
    _ = try? tmux("kill-server")
    close(pipe)
  }

  /// Types text, letter by letter as it is encoded.
  func type(_ text: String) throws {
    try tmux("send-keys", "-l", "--", text)
  }

  /// Presses keys by tmux's names: `Enter`, `Tab`, `C-c`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Types a line and ends it.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Pastes text as a terminal does that marks what is pasted.
  func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text)
    try tmux("paste-buffer", "-p")
  }

  /// The screen's lines with something on them, without blanks at their ends.
  func screen() throws -> [String] {
    try captured(["capture-pane", "-p"])
  }

  /// All lines so far, those that have left the screen too; a line that the
  /// terminal had to wrap is one.
  func history() throws -> [String] {
    try captured(["capture-pane", "-p", "-J", "-S", "-"])
  }

  /// The screen once `holds` of it, or as it stands at the deadline.
  @discardableResult
  func screen(when holds: ([String]) -> Bool) throws -> [String] {
    while true {
      let lines = try screen()
      if holds(lines) { return lines }
      guard waitForOutput() else { return try screen() }
    }
  }

  /// The screen once its last line is this one.
  @discardableResult
  func screen(endingWith line: String) throws -> [String] {
    try screen { $0.last == line }
  }

  /// Everything that was written to the window until this text, which may be on the
  /// screen before it comes here.
  func output(until text: String) -> [UInt8] {
    while !String(decoding: output, as: UTF8.self).contains(text), waitForOutput() {}
    return output
  }

  /// Reads what was written since; `false` when nothing was until the deadline.
  private func waitForOutput() -> Bool {
    var request = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Self.deadline) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(pipe, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes[..<count]
    return true
  }

  private func captured(_ command: [String]) throws -> [String] {
    var lines = try tmux(command).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try tmux(arguments)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    var process = ChildProcess(
      "/usr/bin/env", ["tmux", "-u", "-S", socket] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh"],
      folder: folder.path)
    process.output = try folder.write("", to: "answer")
    process.errors = process.output
    let code = try process.run()
    let text = String(decoding: try folder.bytes(of: process.output), as: UTF8.self)
    guard code == 0 else { throw Failure(command: arguments, message: text) }
    return text
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

extension TemporaryFolder {
  /// Lets a script go on that waits to read a line from a named pipe.
  fileprivate func open(gate: String) throws {
    let handle = try FileHandle(forWritingTo: URL(filePath: gate))
    try handle.write(contentsOf: Data("go\n".utf8))
    try handle.close()
  }
}
