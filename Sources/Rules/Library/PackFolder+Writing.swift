#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension PackFolder {
  /// Why nothing was written.
  package enum WritingError: Error, Hashable, Sendable {
    /// Something has that name already: it is left as it is.
    case exists(path: String)
    case failed(path: String, code: Int32)
  }

  /// Writes new files: all of them, each whole from the moment that it has its name, or
  /// none. Folders on the way are made; nothing that is there is replaced, and no link
  /// is followed.
  func add(_ files: [(path: String, text: String)]) throws(WritingError) {
    var written: [String] = []
    do throws(WritingError) {
      for (path, text) in files {
        try add(text, at: path)
        written.append(path)
      }
    } catch {
      for path in written { try? removeNew(path) }
      throw error
    }
  }

  /// Whether anything has that name, a link that leads nowhere too.
  func holds(_ path: String) -> Bool {
    let steps = path.split(separator: "/").map(String.init)
    var folder = open(self.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    defer { close(folder) }
    for step in steps.dropLast() {
      let next = openat(folder, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { return false }
      close(folder)
      folder = next
    }
    var facts = stat()
    return fstatat(folder, steps.last ?? "", &facts, AT_SYMLINK_NOFOLLOW) == 0
  }

  private func add(_ text: String, at path: String) throws(WritingError) {
    let shown = self.path + "/" + path
    try inFolder(of: path) { folder, name throws(WritingError) in
      let draft = ".\(name).\(getpid())"
      unlinkat(folder, draft, 0)
      let file = openat(folder, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw .failed(path: shown, code: errno) }
      defer { unlinkat(folder, draft, 0) }
      let problem = Self.fill(file, with: Array(text.utf8))
      guard close(file) == 0, problem == 0 else {
        throw .failed(path: shown, code: problem == 0 ? errno : problem)
      }
      // A link, not a renaming: that would replace what is there.
      guard linkat(folder, draft, folder, name, 0) == 0 else {
        throw errno == EEXIST ? .exists(path: shown) : .failed(path: shown, code: errno)
      }
    }
  }

  private func removeNew(_ path: String) throws(WritingError) {
    try inFolder(of: path) { folder, name throws(WritingError) in
      unlinkat(folder, name, 0)
    }
  }

  /// Opens the folder of a path step by step, making what is not there.
  private func inFolder(
    of path: String, _ body: (Int32, String) throws(WritingError) -> Void
  ) throws(WritingError) {
    let steps = path.split(separator: "/").map(String.init)
    var shown = self.path
    mkdir(self.path, 0o755)
    var folder = open(self.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .failed(path: shown, code: errno) }
    defer { close(folder) }
    for step in steps.dropLast() {
      shown += "/" + step
      mkdirat(folder, step, 0o755)
      let next = openat(folder, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw .failed(path: shown, code: errno) }
      close(folder)
      folder = next
    }
    try body(folder, steps.last ?? "")
  }

  /// Writes all bytes to the disk itself; gives the code of what went wrong, or 0.
  private static func fill(_ file: Int32, with bytes: [UInt8]) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return fsync(file) == 0 ? 0 : errno
  }
}
