extension LuaSource {
  /// Places of `x = 1,5` and `return 1,5`: Lua takes these for two values and
  /// drops the second without a word. `for i = 1,5` and `a, b = 1,5` are meant.
  package var decimalCommas: [LuaPlace] {
    let mask = codeMask
    var places: [LuaPlace] = []
    var openers: [UInt8] = []
    for index in text.indices where mask[index] {
      switch text[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): openers.append(text[index])
      case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): _ = openers.popLast()
      case UInt8(ascii: "="):
        let isField = openers.last == UInt8(ascii: "{")
        if isAssignment(at: index), isCommaNumber(after: index, mask),
          !isLoop(before: index, mask), isField || isSingleTarget(before: index, mask)
        {
          places.append(LuaPlace(chunk: name, line: line(of: index)))
        }
      case UInt8(ascii: "n"):
        if isReturn(endingAt: index), isCommaNumber(after: index, mask) {
          places.append(LuaPlace(chunk: name, line: line(of: index)))
        }
      default: break
      }
    }
    return places
  }

  /// Not part of `==`, `~=`, `<=`, `>=`.
  private func isAssignment(at index: Int) -> Bool {
    let before = index > 0 ? text[index - 1] : 32
    let after = index + 1 < text.count ? text[index + 1] : 32
    return !"=~<>".utf8.contains(before) && after != UInt8(ascii: "=")
  }

  private func isReturn(endingAt index: Int) -> Bool {
    let start = index - 5
    guard start >= 0, text[start...index].elementsEqual("return".utf8) else { return false }
    return start == 0 || !text[start - 1].isLuaName
  }

  /// Digits, a comma and digits again without a space.
  private func isCommaNumber(after start: Int, _ mask: [Bool]) -> Bool {
    var index = start + 1
    while index < text.count, text[index].isLuaSpace { index += 1 }
    if index < text.count, text[index] == UInt8(ascii: "-") { index += 1 }
    let digits = text[min(index, text.count)...].prefix(while: \.isLuaDigit)
    index += digits.count
    guard !digits.isEmpty, index + 1 < text.count, mask[index] else { return false }
    return text[index] == UInt8(ascii: ",") && text[index + 1].isLuaDigit
  }

  /// One name before the sign.
  private func isSingleTarget(before sign: Int, _ mask: [Bool]) -> Bool {
    let index = beforeTarget(of: sign, mask)
    return index < 0 || text[index] != UInt8(ascii: ",")
  }

  /// `for i = 1,5`, also in a function that stands in a table.
  private func isLoop(before sign: Int, _ mask: [Bool]) -> Bool {
    let index = beforeTarget(of: sign, mask)
    let word = text.prefix(index + 1).reversed().prefix(while: \.isLuaName).reversed()
    return word.elementsEqual("for".utf8)
  }

  /// The last byte before the name that is assigned to; −1 when it begins the source.
  private func beforeTarget(of sign: Int, _ mask: [Bool]) -> Int {
    var index = sign - 1
    while index >= 0, text[index].isLuaSpace { index -= 1 }
    while index >= 0, mask[index],
      text[index].isLuaName || [46, 58, 91, 93].contains(text[index])
    {
      index -= 1
    }
    while index >= 0, text[index].isLuaSpace { index -= 1 }
    return index
  }
}
