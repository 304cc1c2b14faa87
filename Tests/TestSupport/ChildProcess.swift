internal import Foundation

/// A program run to its end, its streams in files.
///
/// Not Foundation's `Process`: that waits for every process which the child leaves
/// behind as well, and a terminal's server is meant to stay.
package struct ChildProcess {
  package struct Failure: Error {
    package var program: String
    package var code: CInt
  }

  package var program: String
  package var arguments: [String]
  package var environment: [String: String]
  package var folder: String
  /// Paths of files that exist.
  package var input = "/dev/null"
  package var output = "/dev/null"
  package var errors = "/dev/null"

  package init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
  }

  /// Runs it and waits for its end.
  ///
  /// - Returns: Its exit code; 128 and the signal when a signal ended it.
  /// - Throws: `Failure` when it cannot be started.
  package func run() throws -> Int32 {
    let child = try start()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Self.code(of: status)
  }

  /// Runs it and kills it (SIGKILL) as soon as `isTime` says so; that is asked over and over, with
  /// how often it was asked before.
  ///
  /// - Returns: Its exit code as `run` gives it, 137 when it was killed, and how often was asked.
  /// - Throws: `Failure` when it cannot be started.
  package func runUntil(_ isTime: (Int) -> Bool) throws -> (code: Int32, asked: Int) {
    let child = try start()
    var status: Int32 = 0
    var asked = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      if isTime(asked) {
        kill(child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        break
      }
      asked += 1
      sched_yield()
    }
    return (Self.code(of: status), asked)
  }

  /// WIFEXITED, WEXITSTATUS and WTERMSIG are macros.
  private static func code(of status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private func start() throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_TRUNC, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_TRUNC, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on block signals and ignore some; a program that
    // inherits that cannot be interrupted and does not see its own children end.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    // Not every system can spawn into another folder.
    let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program]
    var child: pid_t = 0
    let code = Self.withPointers(shell + arguments) { arguments in
      Self.withPointers(environment.map { "\($0.key)=\($0.value)" }) { environment in
        posix_spawn(&child, shell[0], &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw Failure(program: program, code: code) }
    return child
  }

  /// C strings, ended by a null pointer, for as long as `body` runs.
  private static func withPointers<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      body(buffer.baseAddress ?? .allocate(capacity: 0))
    }
  }
}
