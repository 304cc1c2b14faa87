#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The folder of packs, read so that nothing outside it can be reached.
///
/// Every step from the folder inwards is opened by name relative to the step
/// before, refusing links: a link placed anywhere below the folder leads nowhere,
/// and no check can be overtaken by a change between looking and opening. The
/// folder itself may be a link: the officer named it.
package struct PackFolder: Sendable {
  package let path: String
  /// Brings what was read into the form that the program keeps text in.
  let normalise: @Sendable ([UInt8]) -> [UInt8]
  /// Files that were read already, by their paths: they stay as they were read.
  private(set) var held: [String: [UInt8]] = [:]

  package init(
    _ path: String, normalise: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
  ) {
    self.path = path
    self.normalise = normalise
  }

  /// More than LuaRuntime compiles; larger files are refused there with their size.
  static let sizeLimit = 64 * 1024 + 1

  /// What stands at a path inside the folder.
  enum Content {
    case file([UInt8])
    case missing
    /// A link, a folder, a device: there, but not to be read as a pack.
    case notAPlainFile
    case unreadable(code: Int32)
  }

  /// The folder with these files as they were read from it.
  func holding(_ files: [PackFile]) -> PackFolder {
    var folder = self
    for file in files { folder.held[file.name] = file.text }
    return folder
  }

  /// The bytes of a file by its steps from the folder, at most `sizeLimit`.
  func read(_ steps: [String]) -> Content {
    guard let name = steps.last, steps.allSatisfy(Self.isPlainStep) else { return .missing }
    if !held.isEmpty, let text = held[steps.joined(separator: "/")] { return .file(text) }
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return .unreadable(code: errno) }
    defer { close(folder) }
    for step in steps.dropLast() {
      let next = openat(folder, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { return Self.refusal(errno) }
      close(folder)
      folder = next
    }
    // Without O_NONBLOCK a named pipe would hold the program up for ever.
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return Self.refusal(errno) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return .unreadable(code: errno) }
    guard facts.st_mode & S_IFMT == S_IFREG else { return .notAPlainFile }
    let contents = Self.contents(of: file)
    if case .file(let bytes) = contents { return .file(normalise(bytes)) }
    return contents
  }

  /// Names inside a folder, bytewise sorted; empty when it is not there.
  func names(in steps: [String]) -> [String] {
    guard steps.allSatisfy(Self.isPlainStep) else { return [] }
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return [] }
    for step in steps {
      let next = openat(folder, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(folder)
      guard next >= 0 else { return [] }
      folder = next
    }
    guard let stream = fdopendir(folder) else {
      close(folder)
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if Self.isPlainStep(name) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the folder can be opened at all.
  package var exists: Bool {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 { close(folder) }
    return folder >= 0
  }

  /// Letters, digits, `-`, `_` and inner dots: what a step may be made of, so that
  /// neither `..` nor a separator nor a hidden file can be asked for.
  static func isPlainStep(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 100 && name.utf8.first != UInt8(ascii: ".")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  private static func refusal(_ code: Int32) -> Content {
    switch code {
    case ENOENT: .missing
    case ELOOP, ENOTDIR: .notAPlainFile
    default: .unreadable(code: code)
    }
  }

  private static func contents(of file: Int32) -> Content {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16 * 1024)
    while bytes.count < sizeLimit {
      let count = piece.withUnsafeMutableBytes { Platform.read(file, into: $0) }
      if count < 0 { return .unreadable(code: errno) }
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
    }
    return .file(Array(bytes.prefix(sizeLimit)))
  }

  /// The system's `read`, which the method of the same name hides.
  private enum Platform {
    static func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
      #if canImport(Glibc)
        Glibc.read(file, buffer.baseAddress, buffer.count)
      #else
        Darwin.read(file, buffer.baseAddress, buffer.count)
      #endif
    }
  }
}
