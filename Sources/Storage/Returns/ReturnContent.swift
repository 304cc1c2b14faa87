internal import Fingerprint
internal import LearningWeek
internal import VietnameseText

/// What a return says, apart from how it was written: two with equal content
/// are the same return.
///
/// The order of lines, places, the labels of known rows and lines of known rows
/// that are blank say nothing. A blank cell and a zero differ.
struct ReturnContent: Hashable {
  struct Line: Hashable {
    var row: String?
    /// Of a row that the form does not know.
    var label: String?
    var figures: [String: Int]
    var texts: [String: String]
  }

  var mode: DeliveryMode?
  var lines: [Line]

  init(mode: DeliveryMode?, lines: [ReturnLine]) {
    self.mode = mode
    let said: [Line] = lines.compactMap { line in
      if line.row != nil, line.figures.isEmpty, line.texts.isEmpty { return nil }
      return Line(
        row: line.row, label: line.row == nil ? line.label : nil,
        figures: line.figures.mapValues(\.value), texts: line.texts)
    }
    self.lines = said.indices.sorted { said[$0] < said[$1] }.map { said[$0] }
  }
}

extension ReturnContent {
  /// Equal for returns that say the same.
  var hash: Fingerprint {
    var builder = FingerprintBuilder()
    builder.add(mode?.rawValue)
    for line in lines {
      builder.add(line.row)
      builder.add(line.label?.nfc)
      for (column, value) in line.figures.sorted(by: { Self.precedes($0.key, $1.key) }) {
        builder.add(column.nfc)
        builder.add(value)
      }
      builder.add(line.figures.count)
      for (column, text) in line.texts.sorted(by: { Self.precedes($0.key, $1.key) }) {
        builder.add(column.nfc)
        builder.add(text.nfc)
      }
      builder.add(line.texts.count)
    }
    builder.add(lines.count)
    return builder.finish()
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}

extension ReturnContent.Line: Comparable {
  /// By row, then label, bytewise; the rest only tells lines apart that have
  /// both alike.
  static func < (a: Self, b: Self) -> Bool {
    if a.row != b.row { return precedes(a.row, b.row) }
    if a.label != b.label { return precedes(a.label, b.label) }
    return a.cells.lexicographicallyPrecedes(b.cells)
  }

  private static func precedes(_ a: String?, _ b: String?) -> Bool {
    (a ?? "").utf8.lexicographicallyPrecedes((b ?? "").utf8)
  }

  /// Equal for equal cells only.
  private var cells: [UInt8] {
    JSONScalar.object(figures.mapValues { .integer($0) })
      + JSONScalar.object(texts.mapValues { .text($0) })
  }
}
