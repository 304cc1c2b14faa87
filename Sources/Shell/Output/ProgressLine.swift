internal import VietnameseText

/// Owns the line of the terminal on which long work says how far it is: how much is done,
/// how fast it goes, how long it will take.
///
/// Nothing is written in the first second, and nothing stays when the work has ended.
final class ProgressLine {
  private let what: Wording
  private let unit: Wording
  private let language: Language
  /// Seconds since the work began.
  private let elapsed: () -> Double
  private let write: (String) -> Void
  private var lastWritten: Double?

  /// Seconds before the first writing.
  private static let patience = 1.0
  /// Seconds between two writings.
  private static let pause = 0.2

  init(
    _ what: Wording, unit: Wording, in language: Language, elapsed: @escaping () -> Double,
    write: @escaping (String) -> Void
  ) {
    self.what = what
    self.unit = unit
    self.language = language
    self.elapsed = elapsed
    self.write = write
  }

  func report(_ done: Int, of total: Int) {
    let seconds = elapsed()
    guard seconds >= (lastWritten.map { $0 + Self.pause } ?? Self.patience) else { return }
    lastWritten = seconds
    write("\r" + text(done, of: total, after: seconds) + Self.toEndOfLine)
  }

  /// Takes the line away.
  func end() {
    guard lastWritten != nil else { return }
    lastWritten = nil
    write("\r" + Self.toEndOfLine)
  }

  /// Control function EL of ECMA-48, 8.3.41.
  private static let toEndOfLine = "\u{1B}[K"

  private func text(_ done: Int, of total: Int, after seconds: Double) -> String {
    let rate = Int((Double(done) / seconds).rounded())
    let left = done > 0 ? seconds * Double(total - done) / Double(done) : 0
    let share = total > 0 ? 100 * done / total : 100
    let time = Wording(
      vi: "còn \(Words.number(Int(left.rounded(.up)))) giây",
      en: "\(Words.number(Int(left.rounded(.up)))) s left")
    return
      (what + Wording(same: ": \(share) % · \(Words.number(rate)) ") + unit
      + Wording(vi: "/giây · ", en: "/s · ") + time).text(in: language)
  }
}

extension Session {
  /// The line for work that may be long; one that writes nothing where nobody looks.
  func progress(_ what: Wording, unit: Wording) -> ProgressLine {
    let clock = ContinuousClock()
    let start = clock.now
    let write = settings.showsProgress ? surroundings.errors : { _ in }
    return ProgressLine(
      what, unit: unit, in: settings.language,
      elapsed: {
        let spent = (clock.now - start).components
        return Double(spent.seconds) + Double(spent.attoseconds) * 1e-18
      },
      write: write)
  }
}
