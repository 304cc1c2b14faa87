internal import Crypto

/// Hashes a sequence of fields, as ``FingerprintFields`` writes them.
package struct FingerprintBuilder {
  private var hash = SHA256()
  /// Fields not yet given to `hash`, which is slow with small pieces.
  private var pending = FingerprintFields()

  package init() {}

  package mutating func add(_ text: String) {
    pending.add(text)
    flushIfLarge()
  }

  /// Adds a text by its UTF-8 bytes.
  package mutating func add(utf8: UnsafeBufferPointer<UInt8>) {
    pending.add(utf8: utf8)
    flushIfLarge()
  }

  package mutating func add(bytes: [UInt8]) {
    pending.add(bytes: bytes)
    flushIfLarge()
  }

  package mutating func add(bytes: UnsafeRawBufferPointer) {
    pending.add(bytes: bytes)
    flushIfLarge()
  }

  package mutating func add(_ number: Int) {
    pending.add(number)
    flushIfLarge()
  }

  /// Adds the bits of a number.
  package mutating func add(bits: UInt64) {
    pending.add(bits: bits)
    flushIfLarge()
  }

  package mutating func add(_ text: String?) {
    pending.add(text)
    flushIfLarge()
  }

  package mutating func add(_ number: Int?) {
    pending.add(number)
    flushIfLarge()
  }

  package mutating func add(_ fields: FingerprintFields) {
    pending.add(fields)
    flushIfLarge()
  }

  /// The hash of what was added so far. Changes nothing: more may be added.
  package func finish() -> Fingerprint {
    var hash = hash
    pending.withBytes { hash.update(bufferPointer: $0) }
    return Fingerprint(digest: hash.finalize())
  }

  private mutating func flushIfLarge() {
    guard pending.count >= 8192 else { return }
    pending.withBytes { hash.update(bufferPointer: $0) }
    pending.removeAll()
  }
}

extension FingerprintFields {
  /// The hash that a builder gives when these are all its fields.
  package var hash: Fingerprint {
    var hash = SHA256()
    withBytes { hash.update(bufferPointer: $0) }
    return Fingerprint(digest: hash.finalize())
  }
}
