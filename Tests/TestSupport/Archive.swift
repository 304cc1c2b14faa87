internal import CZip

/// Makes zip archives of parts, such as office files are.
package struct Archive {
  private var parts: [(name: String, bytes: [UInt8])] = []
  /// Encrypts all parts, as archivers do.
  package var password: String?
  /// Stores them as they are, so that their bytes stand in the archive in clear.
  package var isStored = false

  package init(_ parts: [(String, String)] = []) {
    for (name, text) in parts { add(name, text) }
  }

  /// Adds a part; the same name may come twice.
  package mutating func add(_ name: String, _ text: String) {
    parts.append((name, Array(text.utf8)))
  }

  package mutating func add(_ name: String, bytes: [UInt8]) {
    parts.append((name, bytes))
  }

  /// Puts `text` in the place of a part.
  package mutating func replace(_ name: String, _ text: String) {
    parts.removeAll { $0.name == name }
    add(name, text)
  }

  package mutating func remove(_ name: String) {
    parts.removeAll { $0.name == name }
  }

  package enum Failing: Error {
    case zip(String)
  }

  /// The bytes of the archive.
  package func bytes() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = try folder.path(of: "archive.zip")
    guard let archive = zip_open(path, ZIP_CREATE, nil) else { throw Failing.zip("open") }
    var held: [UnsafeMutableRawBufferPointer] = []
    defer { for buffer in held { buffer.deallocate() } }
    for (index, part) in parts.enumerated() {
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(1, part.bytes.count), alignment: 1)
      buffer.copyBytes(from: part.bytes)
      held.append(buffer)
      // The library takes no name twice, so a second is changed afterwards.
      let isSecond = parts[..<index].contains { $0.name == part.name }
      let name = isSecond ? Self.doubled(part.name) : part.name
      let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(part.bytes.count), 0)
      let entry = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard entry >= 0 else { throw Failing.zip(String(cString: zip_strerror(archive))) }
      if isStored { zip_set_file_compression(archive, UInt64(entry), ZIP_CM_STORE, 0) }
      if let password {
        zip_file_set_encryption(archive, UInt64(entry), UInt16(ZIP_EM_AES_256), password)
      }
    }
    guard zip_close(archive) == 0 else { throw Failing.zip("close") }
    var bytes = try folder.bytes(of: path)
    for part in parts { bytes.replace(Self.doubled(part.name), with: part.name) }
    return bytes
  }

  /// A name of the same length that no part has.
  private static func doubled(_ name: String) -> String {
    "~" + name.dropFirst()
  }
}

extension [UInt8] {
  /// Puts one text in the place of another of the same length, wherever it stands.
  package mutating func replace(_ text: String, with other: String) {
    let (old, new) = (Array(text.utf8), Array(other.utf8))
    precondition(old.count == new.count && !old.isEmpty)
    var place = 0
    while place + old.count <= count {
      if self[place] == old[0], self[place..<place + old.count].elementsEqual(old) {
        replaceSubrange(place..<place + old.count, with: new)
        place += old.count
      } else {
        place += 1
      }
    }
  }
}
