internal import LearningWeek
internal import VietnameseText

/// Finds units by what cells say, asking only once for each text: the lines of a
/// unit follow each other, and there may be 800,000 of them.
struct UnitLookup {
  enum Answer {
    case blank
    case match(UnitMatch)
  }

  private let ask: (String) -> UnitMatch
  /// What a blank cell means when the officer named a unit.
  private let unnamed: UnitCode?
  private var last: (bytes: [UInt8], answer: Answer) = ([], .blank)
  private var known: [String: UnitMatch] = [:]

  init(_ context: IntakeContext) {
    ask = context.match
    unnamed = context.unit
    last.answer = Self.blank(unnamed)
  }

  mutating func match(of bytes: ArraySlice<UInt8>) -> Answer {
    if bytes.elementsEqual(last.bytes) { return last.answer }
    let text = String(decoding: bytes, as: UTF8.self).cleaned
    let answer = text.isEmpty ? Self.blank(unnamed) : .match(match(of: text))
    last = (Array(bytes), answer)
    return answer
  }

  /// The unit that a cell names, when one does: for cells that differ from the last.
  mutating func code(named bytes: UnsafeBufferPointer<UInt8>) -> UnitCode? {
    let text = String(decoding: bytes, as: UTF8.self).cleaned
    if text.isEmpty { return unnamed }
    if case .found(let code) = match(of: text) { return code }
    return nil
  }

  private static func blank(_ unnamed: UnitCode?) -> Answer {
    unnamed.map { .match(.found($0)) } ?? .blank
  }

  private mutating func match(of text: String) -> UnitMatch {
    if let match = known[text] { return match }
    let match = ask(text)
    // A code is found at once; a name is searched among all.
    if case .found(let code) = match, code.text == text { return match }
    known[text] = match
    return match
  }
}
