#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A history file that several consoles may share: one JSON string per line,
/// readable by its owner alone, written at each entry.
struct HistoryFile: Equatable, Sendable {
  /// Only the end of a long file is read.
  static let window = 1 << 20

  let path: String

  /// The entries at the end of the file, oldest first; none when there is no
  /// file. Lines that are not JSON strings are left out.
  func entries() throws(EditorError) -> [String] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return [] }
      throw .history(path: path, code: errno)
    }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    let start = max(0, size - Self.window)
    let bytes = try read(file, from: start, count: size - start)
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    if start > 0, !lines.isEmpty { lines.removeFirst() }
    return lines.compactMap { HistoryLine.decoded($0) }
  }

  /// Adds one entry under an exclusive lock, on a line of its own even when an
  /// earlier write was cut short.
  func append(_ entry: String) throws(EditorError) {
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .history(path: path, code: errno) }
    defer { close(file) }
    _ = fchmod(file, 0o600)
    while flock(file, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .history(path: path, code: errno) }
    }
    let size = Int(lseek(file, 0, SEEK_END))
    let isTorn = size > 0 ? try read(file, from: size - 1, count: 1) != [0x0A] : false
    var line = Array((isTorn ? "\n" : "").utf8)
    line += Array(HistoryLine.encoded(entry).utf8) + [0x0A]
    var written = 0
    while written < line.count {
      let count = line[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw .history(path: path, code: errno)
      }
    }
  }

  private func read(
    _ file: CInt, from start: Int, count: Int
  ) throws(EditorError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(count, 0))
    var filled = 0
    while filled < bytes.count {
      let got = bytes[filled...].withUnsafeMutableBytes {
        pread(file, $0.baseAddress, $0.count, off_t(start + filled))
      }
      if got > 0 {
        filled += got
      } else if got == 0 {
        break
      } else if errno != EINTR {
        throw .history(path: path, code: errno)
      }
    }
    return Array(bytes[..<filled])
  }
}
