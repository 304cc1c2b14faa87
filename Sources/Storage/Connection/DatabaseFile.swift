#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The file of a database, before SQLite touches it.
struct DatabaseFile {
  enum State {
    case absent
    /// Made by `touch` or `mktemp`, or left behind when creation was cut short.
    case empty
    case filled
    case notAFile
  }

  let path: String

  /// Whether the path means a database that lives in memory only.
  var isMemory: Bool { path == ":memory:" }

  /// The path as SQLite must be given it: a name that begins with `file:` would
  /// be read as a URI with options.
  var pathForSQLite: String { path.hasPrefix("file:") ? "./" + path : path }

  var state: State {
    var status = stat()
    guard stat(path, &status) == 0 else { return .absent }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    return status.st_size == 0 ? .empty : .filled
  }

  var isWritable: Bool { access(path, W_OK) == 0 }

  /// Creates the file, readable by its owner only, and missing folders (0700).
  ///
  /// - Throws: `notWritable`, `diskFull`.
  func create() throws(StoreError) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += folder.isEmpty && path.hasPrefix("/") ? "/" : ""
      folder += part.isEmpty ? "" : part + "/"
      guard !folder.isEmpty, mkdir(folder, 0o700) != 0 else { continue }
      // Any other failure shows when the file itself is made.
      if errno == ENOSPC { throw .diskFull(path: path) }
    }
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      // Another process made it just now: then it is theirs to fill.
      if errno == EEXIST { return }
      throw errno == ENOSPC ? .diskFull(path: path) : .notWritable(path: path)
    }
    close(file)
  }

  /// Takes an empty file away again.
  func removeIfEmpty() {
    if case .empty = state { unlink(path) }
  }
}
