/// The six tones in dictionary order.
enum Tone: UInt8, CaseIterable, Sendable {
  case ngang, huyen, hoi, nga, sac, nang

  /// The combining mark, `nil` for the unmarked tone.
  var mark: Unicode.Scalar? {
    switch self {
    case .ngang: nil
    case .huyen: "\u{300}"
    case .hoi: "\u{309}"
    case .nga: "\u{303}"
    case .sac: "\u{301}"
    case .nang: "\u{323}"
    }
  }

  init?(mark: Unicode.Scalar) {
    switch mark {
    case "\u{300}": self = .huyen
    case "\u{309}": self = .hoi
    case "\u{303}": self = .nga
    case "\u{301}": self = .sac
    case "\u{323}": self = .nang
    default: return nil
    }
  }
}
