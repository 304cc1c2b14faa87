/// The key for finding: lower case, no diacritics, đ as d, words one space apart.
///
/// `Trường TH-THCS Hoà Bình` and `truong th thcs  hoa binh` fold alike. White
/// space, dashes, dots, commas, slashes, brackets, double quotes, asterisks and
/// other separators become one space between words and vanish at the ends. An
/// apostrophe vanishes (`Đắk R'Lấp` → `dak rlap`). Symbols such as `&` and `+`
/// stay. Folding twice changes nothing.
///
/// - Complexity: O(n).
package func folded(_ text: some StringProtocol) -> String {
  let text = String(text)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for element in NameElements(text) {
    switch element {
    case .letter(let letter, _): bytes.append(letter.base)
    case .digit(let digit): bytes.append(digit)
    case .gap: bytes.append(UInt8(ascii: " "))
    case .mark: break
    case .other(let scalar): bytes.append(contentsOf: String(scalar).utf8)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
