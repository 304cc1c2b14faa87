internal import LearningWeek
internal import VietnameseText

/// Reads a cell whose type is not known beforehand.
enum AttributeReading {
  /// A number where the cell is one (`1.800`, `0,85`), a date in ISO form where it
  /// is one (`05/10/2021`), else the text; `nil` for a blank or a dash.
  ///
  /// A zero before further digits makes it text: `0912…` is a telephone number.
  static func value(of text: String) -> Result<AttributeValue?, NumberDefect> {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if digits, text.utf8.count > 1, text.utf8.first == 0x30 { return .success(.text(text)) }
    switch WrittenNumber.read(text, upTo: 1 << 53) {
    case .success(let value): return .success(value.map { .number(Double($0)) })
    case .failure(.ambiguous(let read, let grouped, let offset)):
      return .failure(.ambiguous(read: read, grouped: grouped, offset: offset))
    case .failure: break
    }
    if let number = decimal(text) { return .success(.number(number)) }
    if case .success(let date?) = WrittenDate.read(text) { return .success(.text(date.iso)) }
    return .success(.text(text))
  }

  /// `0,85`, `0.85`, `1.234,5`, `-2,5`: one decimal sign, digits on both sides.
  private static func decimal(_ text: String) -> Double? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, isDigits(parts[1]) {
      let sign = parts[0].hasPrefix("-") ? "-" : ""
      guard case .success(let whole?) = WrittenNumber.read(parts[0].dropFirst(sign.count)) else {
        return nil
      }
      return Double("\(sign)\(whole).\(parts[1])")
    }
    let machine = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(machine.count), machine.allSatisfy(isDigits),
      text.count <= 18
    else { return nil }
    return Double(text)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
