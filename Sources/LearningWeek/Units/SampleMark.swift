/// The mark that every made-up name ends in, so that no list can pass for a real
/// one. It is part of the name as shown, and need not be typed to find it.
package enum SampleMark {
  package static let text = " (mẫu)"

  package static func removed(from name: String) -> String {
    name.hasSuffix(text) ? String(name.dropLast(text.count)) : name
  }
}
