internal import LearningWeek

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads a file whole, within the bounds.
enum FileBytes {
  /// The bytes of the file at `path`.
  ///
  /// Read chunk by chunk, so that a file that is neither text nor a container, has a
  /// line past ``IntakeBounds/lineBytes`` or is too large is refused at that point,
  /// whatever its size.
  static func contents(of path: String) throws(IntakeFailure) -> [UInt8] {
    func refused(_ problem: IntakeDefect.Problem, line: Int = 1) -> IntakeFailure {
      let place = SourcePlace(file: path, line: line)
      return IntakeFailure(file: path, defects: [IntakeDefect(problem, at: place)])
    }
    // Not to wait for a writer when the path is a pipe.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw refused(errno == ENOENT || errno == ENOTDIR ? .fileMissing : .fileUnreadable(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refused(.fileUnreadable(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw refused(.fileIsFolder)
    default: throw refused(.fileIsDevice)
    }
    var lines: LineBound? = LineBound()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(0, Int(status.st_size)), IntakeBounds.fileBytes) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let start = bytes.count
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw refused(.fileUnreadable(errno)) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      if start == 0, let format = FileFormat(signatureOf: bytes) {
        guard format.isContainer else { throw refused(.formatUnsupported(format)) }
        lines = nil
      }
      if let line = lines?.firstTooLong(in: bytes) {
        throw refused(.lineTooLong(limit: IntakeBounds.lineBytes), line: line)
      }
      if bytes.count > IntakeBounds.fileBytes {
        throw refused(.fileTooLarge(limit: IntakeBounds.fileBytes))
      }
    }
  }
}
