internal import CZipReading

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Owns a zip archive that lies in memory and the bytes of it.
final class ZipArchive {
  private let zip: czr_library
  private let archive: OpaquePointer
  private let storage: UnsafeMutableRawBufferPointer
  /// Index of the entry by its name in lower case; `nil` for a name that comes twice.
  private let entries: [String: UInt64?]
  private let bounds: OfficeBounds
  private var expanded = 0

  init(_ bytes: [UInt8], bounds: OfficeBounds) throws(OfficeFault) {
    guard bytes.count <= bounds.fileBytes else {
      throw .exceeded(.fileBytes, limit: bounds.fileBytes)
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAnArchive }
    // The library takes memory for each entry before it says how many there are.
    guard Self.directoryEntries(in: bytes, upTo: bounds.entries) <= bounds.entries else {
      throw .exceeded(.entries, limit: bounds.entries)
    }
    guard let zip = czr_library_of_system()?.pointee else { throw .libraryMissing }
    let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    storage.copyBytes(from: bytes)
    guard
      let source = zip.source_buffer_create(storage.baseAddress, UInt64(bytes.count), 0, nil)
    else {
      storage.deallocate()
      throw .notAnArchive
    }
    guard let archive = zip.open_from_source(source, ZIP_RDONLY, nil) else {
      zip.source_free(source)
      storage.deallocate()
      throw .truncated
    }
    self.zip = zip
    self.archive = archive
    self.storage = storage
    self.bounds = bounds
    entries = Self.names(of: archive, zip)
  }

  deinit {
    zip.discard(archive)
    storage.deallocate()
  }

  func has(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// Whether an entry lies in this folder.
  func has(folder: String) -> Bool {
    entries.keys.contains { $0.hasPrefix(folder) }
  }

  /// Gives the expanded bytes of an entry, piece by piece, until `take` returns false.
  func read(
    _ name: String, _ take: (UnsafeRawBufferPointer) throws(OfficeFault) -> Bool
  ) throws(OfficeFault) {
    guard let found = entries[Self.key(name)] else { throw .partMissing(name) }
    guard let index = found else { throw .partRepeated(name) }
    var status = zip_stat_t()
    zip.stat_init(&status)
    guard zip.stat_index(archive, index, 0, &status) == 0 else { throw .damaged(part: name) }
    guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
      throw .compressionUnknown(part: name)
    }
    guard status.size <= UInt64(bounds.entryBytes) else {
      throw .exceeded(.entryBytes, limit: bounds.entryBytes)
    }
    guard let file = zip.fopen_index(archive, index, 0) else { throw .damaged(part: name) }
    defer { _ = zip.fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    var length = 0
    while let start = piece.baseAddress {
      let count = zip.fread(file, start, UInt64(piece.count))
      guard count >= 0 else { throw .damaged(part: name) }
      if count == 0 { return }
      // What the entry says of its size need not be so.
      length += Int(count)
      expanded += Int(count)
      guard length <= bounds.entryBytes else {
        throw .exceeded(.entryBytes, limit: bounds.entryBytes)
      }
      guard expanded <= bounds.totalBytes else {
        throw .exceeded(.totalBytes, limit: bounds.totalBytes)
      }
      guard try take(UnsafeRawBufferPointer(rebasing: piece[..<Int(count)])) else { return }
    }
  }

  /// The first bytes of an entry; `nil` when there is none of this name.
  func start(of name: String, count: Int) throws(OfficeFault) -> [UInt8]? {
    guard has(name) else { return nil }
    var start: [UInt8] = []
    try read(name) { piece throws(OfficeFault) in
      start += piece.prefix(count - start.count)
      return start.count < count
    }
    return start
  }

  /// Part names are compared without regard to case; some programs write `\`.
  private static func key(_ name: String) -> String {
    String(
      decoding: name.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "\\"): UInt8(ascii: "/")
        default: byte
        }
      }, as: UTF8.self)
  }

  private static func names(of archive: OpaquePointer, _ zip: czr_library) -> [String: UInt64?] {
    var names: [String: UInt64?] = [:]
    for index in 0..<UInt64(max(0, zip.get_num_entries(archive, 0))) {
      guard let name = zip.get_name(archive, index, UInt32(ZIP_FL_ENC_GUESS)) else { continue }
      let key = key(String(cString: name))
      names[key] = names[key] == nil ? .some(index) : .some(nil)
    }
    return names
  }

  /// Counts the signatures of directory entries, no further than past `limit`.
  private static func directoryEntries(in bytes: [UInt8], upTo limit: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard var rest = bytes.baseAddress else { return 0 }
      let end = rest + bytes.count
      var count = 0
      while count <= limit, let found = memchr(rest, 0x50, end - rest) {
        let place = UnsafeRawPointer(found)
        guard end - place >= 4 else { break }
        if place.loadUnaligned(as: UInt32.self) == UInt32(littleEndian: 0x0201_4B50) {
          count += 1
        }
        rest = place + 1
      }
      return count
    }
  }
}
