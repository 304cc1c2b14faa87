/// The two common ways to type Vietnamese on a Latin keyboard.
enum InputMethod: CaseIterable {
  case telex, vni

  /// The key that gives `quality` to a letter, `nil` when none is pressed.
  func key(for quality: LatinLetter.Quality, on base: Character) -> Character? {
    switch (self, quality) {
    case (_, .plain): nil
    case (.telex, .circumflex), (.telex, .stroke): base
    case (.telex, .breve), (.telex, .horn): "w"
    case (.vni, .circumflex): "6"
    case (.vni, .horn): "7"
    case (.vni, .breve): "8"
    case (.vni, .stroke): "9"
    }
  }

  func key(for tone: Tone) -> Character? {
    switch (self, tone) {
    case (_, .ngang): nil
    case (.telex, .sac): "s"
    case (.telex, .huyen): "f"
    case (.telex, .hoi): "r"
    case (.telex, .nga): "x"
    case (.telex, .nang): "j"
    case (.vni, .sac): "1"
    case (.vni, .huyen): "2"
    case (.vni, .hoi): "3"
    case (.vni, .nga): "4"
    case (.vni, .nang): "5"
    }
  }
}
