/// `1.800`: dots between thousands, for people.
package func grouped(_ number: Int) -> String {
  let digits = groupedDigits(number.magnitude.description.utf8.map { $0 - 0x30 })
  return number < 0 ? "-" + digits : digits
}

/// `1.234,5`: dots between thousands, a comma before at most `decimals`
/// decimals, no trailing zeros, halves away from zero.
///
/// What is not finite prints as Swift describes it.
package func grouped(_ number: Double, decimals: Int) -> String {
  guard let parts = DecimalDigits(number, decimals: decimals) else { return number.description }
  let sign = parts.isNegative ? "-" : ""
  let tail = parts.fraction.isEmpty ? "" : "," + text(parts.fraction)
  return sign + groupedDigits(parts.whole) + tail
}

/// `1234.5`: for machines, the same in every locale, at most `decimals`
/// decimals, no trailing zeros (`12`, never `12.0`), halves away from zero.
///
/// What is not finite prints as Swift describes it; JSON has no word for it, so
/// the caller decides first.
package func plain(_ number: Double, decimals: Int) -> String {
  // Most are whole: counts, and points without decimals.
  if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
  if decimals >= 2, let hundredths = hundredths(in: number) { return plain(hundredths: hundredths) }
  guard let parts = DecimalDigits(number, decimals: decimals) else { return number.description }
  let sign = parts.isNegative ? "-" : ""
  let tail = parts.fraction.isEmpty ? "" : "." + text(parts.fraction)
  return sign + text(parts.whole) + tail
}

/// The number as whole hundredths, where it is the one that is read from such a decimal. With
/// 15 digits or fewer no shorter one is read as the same number.
private func hundredths(in number: Double) -> Int? {
  guard abs(number) < 1e12 else { return nil }
  // By hand: rounding may call the C library's maths, which the program does not link.
  let nearest = Int(number * 100 + (number < 0 ? -0.5 : 0.5))
  return Double(nearest) / 100 == number ? nearest : nil
}

/// - Precondition: not a whole number.
private func plain(hundredths: Int) -> String {
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let (tenths, last) = rest.quotientAndRemainder(dividingBy: 10)
  return (hundredths < 0 ? "-" : "") + String(whole) + "." + String(tenths)
    + (last == 0 ? "" : String(last))
}

private func groupedDigits(_ digits: [UInt8]) -> String {
  var bytes: [UInt8] = []
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { bytes.append(UInt8(ascii: ".")) }
    bytes.append(digit + 0x30)
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func text(_ digits: [UInt8]) -> String {
  String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
}
