internal import VietnameseText

extension String {
  /// The line, or where it is wider than `width` its parts, broken between words and
  /// each under the indent of the first.
  func fitted(to width: Int?) -> [String] {
    guard let width, displayWidth(self) > width else { return [self] }
    let indent = String(prefix { $0 == " " })
    return wrapped(to: Swift.max(20, width - indent.count)).map { indent + $0 }
  }
}
