internal import Glibc

/// The program that people page long texts with (`$PAGER`).
struct Pager {
  let command: String

  /// - Returns: Whether it could be begun; it may be left before the end of the text.
  func show(_ text: String) -> Bool {
    // As git does: leave at once what fits, keep colours and the screen.
    setenv("LESS", "FRX", 0)
    // A pager that is left early must not end the console.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    guard let pipe = popen(command, "w") else { return false }
    var text = text
    text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, pipe) }
    // 127: the shell found no such program.
    let status = pclose(pipe)
    return status >> 8 & 0xFF != 127
  }
}
