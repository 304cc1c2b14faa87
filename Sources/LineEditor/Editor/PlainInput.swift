#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lines of a file descriptor, read in blocks; what is behind a line waits for
/// the next call.
struct PlainInput {
  /// What a call for a line gave.
  enum Outcome: Equatable {
    case line(String)
    case end
    /// A signal that the host handles itself.
    case broken
  }

  private static let blockSize = 1 << 16

  let file: CInt
  private var waiting: [UInt8] = []
  private var start = 0
  private var searched = 0

  init(file: CInt) {
    self.file = file
  }

  /// The next line without its end, composed; the last one need not have an
  /// end. Invalid bytes become U+FFFD.
  mutating func next() throws(EditorError) -> Outcome {
    while true {
      if let end = waiting[searched...].firstIndex(of: 0x0A) {
        defer { advance(to: end + 1) }
        return .line(text(waiting[start..<end]))
      }
      searched = waiting.count
      var request = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      if poll(&request, 1, -1) < 0 {
        if errno == EINTR { return .broken }
        throw .input(code: errno)
      }
      var block = [UInt8](repeating: 0, count: Self.blockSize)
      let count = read(file, &block, block.count)
      if count > 0 {
        waiting += block[..<count]
      } else if count == 0 || errno == EIO {
        guard start < waiting.count else { return .end }
        defer { discard() }
        return .line(text(waiting[start...]))
      } else if errno == EINTR {
        return .broken
      } else if errno != EAGAIN {
        throw .input(code: errno)
      }
    }
  }

  mutating func discard() {
    waiting = []
    start = 0
    searched = 0
  }

  private mutating func advance(to place: Int) {
    start = place
    searched = place
    if start > Self.blockSize {
      waiting.removeFirst(start)
      start = 0
      searched = 0
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return ComposedForm.of(String(decoding: line, as: UTF8.self))
  }
}
