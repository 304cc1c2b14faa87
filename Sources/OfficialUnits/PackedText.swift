import COfficialUnits

/// Reads an embedded table from its first line on, field by field, without copying.
///
/// The table is lines of tab-separated fields after some lines that begin with `#`. That its
/// lines all have their fields is checked by the tests, not here.
struct PackedText {
  private var rest: UnsafeRawBufferPointer

  init(_ text: OfficialText) {
    rest = UnsafeRawBufferPointer(start: text.start, count: text.count)
    while rest.first == UInt8(ascii: "#") { _ = field(endedBy: UInt8(ascii: "\n")) }
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func field() -> Field { field(endedBy: UInt8(ascii: "\t")) }

  mutating func lastField() -> Field { field(endedBy: UInt8(ascii: "\n")) }

  private mutating func field(endedBy end: UInt8) -> Field {
    var count = 0
    while count < rest.count, rest[count] != end { count += 1 }
    let field = Field(bytes: UnsafeRawBufferPointer(rebasing: rest.prefix(count)))
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count + 1))
    return field
  }
}

extension PackedText {
  /// Bytes of one field, part of the program and so valid for ever.
  struct Field {
    let bytes: UnsafeRawBufferPointer

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text, or `nil` for an empty field.
    var textIfAny: String? { bytes.isEmpty ? nil : text }

    /// Compares byte by byte, which puts ISO dates in order of time.
    func isAfter(_ text: String) -> Bool { text.utf8.lexicographicallyPrecedes(bytes) }
  }
}
