internal import Fingerprint
internal import LearningWeek
internal import VietnameseText

/// What the returns made on one form have in common: their lines and columns.
/// Most returns of a campaign share one, so that each is only its cells.
///
/// Slots: the figures of every line in order, then the texts of every line.
struct ReturnLayout: Hashable {
  struct Line: Hashable {
    var row: String?
    var label: String
    /// Columns of the form, then any that it does not have.
    var figures: [String]
    var texts: [String]
  }

  let lines: [Line]
  /// Slots of figures.
  let figureCount: Int

  init(lines: [Line]) {
    self.lines = lines
    figureCount = lines.reduce(0) { $0 + $1.figures.count }
  }

  /// - Complexity: O(lines).
  var slotCounts: (figures: Int, texts: Int) {
    lines.reduce(into: (0, 0)) { counts, line in
      counts.figures += line.figures.count
      counts.texts += line.texts.count
    }
  }

  /// The layout for `lines` on `form`.
  init(of lines: [ReturnLine], on form: SummaryForm) {
    let figures = form.figureColumns
    let texts = form.textColumns
    self.init(
      lines: lines.map { line in
        Line(
          row: line.row, label: line.label,
          figures: figures + Self.others(line.figures.keys, than: figures),
          texts: texts + Self.others(line.texts.keys, than: texts))
      })
  }

  private static func others(_ keys: some Sequence<String>, than known: [String]) -> [String] {
    let others = keys.filter { !known.contains($0) }
    return others.isEmpty ? [] : others.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  var hash: Fingerprint {
    var builder = FingerprintBuilder()
    for line in lines {
      builder.add(line.row?.nfc)
      builder.add(line.label.nfc)
      for column in line.figures { builder.add(column.nfc) }
      builder.add(line.figures.count)
      for column in line.texts { builder.add(column.nfc) }
      builder.add(line.texts.count)
    }
    return builder.finish()
  }
}
