internal import Glibc

/// A program run to its end, with what it cost.
struct MeasuredProcess {
  /// Seconds.
  var wall: Double
  /// Seconds of all its processors, in the program and in the system for it.
  var processor: Double
  /// The most memory that it held at once, in bytes.
  var peak: Double

  struct Failure: Error {
    var command: [String]
    var status: Int32
  }

  /// Runs `command`, its output going to `output`, and waits.
  /// - Throws: ``Failure`` unless it exits with 0.
  static func run(_ command: [String], output: String = "/dev/null") throws -> MeasuredProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = command.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    let clock = ContinuousClock()
    let start = clock.now
    var child: pid_t = 0
    guard posix_spawnp(&child, command[0], &actions, nil, arguments, environ) == 0 else {
      throw Failure(command: command, status: -1)
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child, status == 0 else {
      throw Failure(command: command, status: status)
    }
    return MeasuredProcess(
      wall: (clock.now - start).seconds,
      processor: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peak: Double(usage.ru_maxrss) * 1024)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
