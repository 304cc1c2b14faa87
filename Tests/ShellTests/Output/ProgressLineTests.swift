import Testing

@testable import Shell

/// How far long work is.
@Suite struct ProgressLineTests {
  /// What is written when `reports` come, each with the second in which it does.
  private func written(
    _ reports: [(after: Double, done: Int)], of total: Int, in language: Language = .en
  ) -> [String] {
    var now = 0.0
    var written: [String] = []
    let line = ProgressLine(
      Wording(vi: "đọc a.csv", en: "reading a.csv"), unit: Wording(vi: "dòng", en: "lines"),
      in: language, elapsed: { now }, write: { written.append($0) })
    for report in reports {
      now = report.after
      line.report(report.done, of: total)
    }
    line.end()
    return written
  }

  @Test func `nothing is written of work that takes less than a second`() {
    #expect(written([(0.1, 100), (0.9, 900)], of: 1000) == [])
  }

  @Test func `the share, the rate and the time left are told, and the line goes at the end`() {
    #expect(
      written([(0.5, 100_000), (2, 400_000), (2.1, 420_000), (3, 590_000)], of: 1_000_000)
        == [
          "\rreading a.csv: 40 % · 200.000 lines/s · 3 s left\u{1B}[K",
          "\rreading a.csv: 59 % · 196.667 lines/s · 3 s left\u{1B}[K", "\r\u{1B}[K",
        ])
    #expect(
      written([(2, 400_000)], of: 1_000_000, in: .vi).first
        == "\rđọc a.csv: 40 % · 200.000 dòng/giây · còn 3 giây\u{1B}[K")
  }

  @Test func `nothing done yet is no division by nothing`() {
    #expect(
      written([(1, 0)], of: 0) == [
        "\rreading a.csv: 100 % · 0 lines/s · 0 s left\u{1B}[K", "\r\u{1B}[K",
      ])
  }
}
