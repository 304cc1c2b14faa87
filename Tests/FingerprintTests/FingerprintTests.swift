import Fingerprint
import Testing

struct FingerprintTests {
  private func fingerprint(_ add: (inout FingerprintBuilder) -> Void) -> Fingerprint {
    var builder = FingerprintBuilder()
    add(&builder)
    return builder.finish()
  }

  // Source of the hash: FIPS 180-4, SHA-256 of the empty message.
  @Test func `nothing has the hash of the empty message`() {
    #expect(
      fingerprint { _ in }.hex
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `the prefix is the start of the hex form`() {
    let empty = fingerprint { _ in }
    #expect(empty.prefix(12) == "e3b0c44298fc")
    #expect(empty.prefix(0) == "")
    #expect(empty.prefix(100) == empty.hex)
    #expect(empty.bytes.count == 32)
  }

  @Test func `fields do not run together`() {
    let sequences: [(inout FingerprintBuilder) -> Void] = [
      { $0.add("ab") },
      {
        $0.add("a")
        $0.add("b")
      },
      {
        $0.add("")
        $0.add("ab")
      },
      {
        $0.add("ab")
        $0.add("")
      },
      { $0.add(bytes: Array("ab".utf8)) },
      { $0.add("1") },
      { $0.add(1) },
      { $0.add(0) },
      { $0.add("") },
      { $0.add(nil as String?) },
      { _ in },
    ]
    #expect(Set(sequences.map { fingerprint($0) }).count == sequences.count)
  }

  @Test func `a number that is there is the same optional or not`() {
    #expect(fingerprint { $0.add(7 as Int?) } == fingerprint { $0.add(7) })
  }

  @Test func `all bits of a number are taken`() {
    let numbers = [-1.5, 1.5, -0.0, 0.0, -.greatestFiniteMagnitude]
    let hashes = numbers.map { number in fingerprint { $0.add(bits: number.bitPattern) } }
    #expect(Set(hashes).count == numbers.count)
  }

  @Test func `fields written before give the same hash as fields added one by one`() {
    var fields = FingerprintFields()
    fields.add("một")
    fields.add(2)
    #expect(
      fingerprint {
        $0.add(fields)
        $0.add(nil as Int?)
      }
        == fingerprint {
          $0.add("một")
          $0.add(2)
          $0.add(nil as Int?)
        })
  }

  @Test func `canonically equivalent texts differ`() {
    #expect(fingerprint { $0.add("e\u{301}") } != fingerprint { $0.add("\u{e9}") })
  }

  @Test func `finishing changes nothing`() {
    var builder = FingerprintBuilder()
    builder.add("một")
    _ = builder.finish()
    builder.add("hai")
    #expect(
      builder.finish()
        == fingerprint {
          $0.add("một")
          $0.add("hai")
        })
  }

  @Test(arguments: [8190, 8191, 8192, 8193, 20_000])
  func `long content hashes as a whole`(length: Int) {
    let text = String(repeating: "x", count: length)
    let other = String(repeating: "x", count: length - 1) + "y"
    #expect(fingerprint { $0.add(text) } == fingerprint { $0.add(text) })
    #expect(fingerprint { $0.add(text) } != fingerprint { $0.add(other) })
  }
}
