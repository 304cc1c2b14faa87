internal import LearningWeek
internal import Reporting
internal import VietnameseText

/// Writes answers in a mode: the one place that knows what a page becomes.
struct AnswerWriter {
  var settings: Settings
  /// Columns to fit into; `nil` in a pipe or file.
  var width: Int?
  /// Rows of a table after which a terminal is told how to see the rest; `nil` in a
  /// pipe or file, where everything is written.
  var rowLimit: Int?
  var isTerminal: Bool

  static let rowsOnScreen = 40
  /// Tells Excel that a text file is UTF-8.
  static let byteOrderMark = "\u{FEFF}"

  private var isFramed: Bool { [.box, .table, .line].contains(settings.mode) }

  /// - Throws: when the work is not to go on.
  func text(of page: Page, provenance: Provenance?) throws(WorkStopped) -> String {
    let mode = settings.mode
    switch mode {
    case .json:
      let document = page.document ?? page.table.map { .array($0.objects) }
      return document.map { $0.text + "\n" } ?? ""
    case .tsv where page.drawing != nil: return drawn(page)
    case .csv where settings.isForExcel:
      guard let table = page.table else { return lines(page.remarks) }
      return try Self.byteOrderMark + table.textForExcel()
    case .jsonl, .csv, .tsv:
      if let table = page.table { return try table.rendered(as: mode, style: style) }
      if mode == .jsonl, let document = page.document { return document.text + "\n" }
      return lines(page.remarks)
    case .box, .table, .line, .markdown, .html:
      var text = lines([page.title].compactMap { $0 })
      if page.drawing != nil {
        text += drawn(page)
      } else if let laidOut = page.laidOut, isFramed {
        text += laidOut(width)
      } else if page.sections.isEmpty {
        if let table = page.spoken ?? page.table { text += try written(table) }
      } else {
        for (index, section) in page.sections.enumerated() {
          text += (index == 0 ? "" : "\n") + lines(section.title.isEmpty ? [] : [section.title])
          if let table = section.table { text += try written(table, whole: section.isWhole) }
          text += lines(section.remarks)
        }
      }
      // What is laid out for people without any rows is these very remarks.
      let isSaid = page.laidOut != nil && page.table == nil && page.drawing == nil && isFramed
      text += (isSaid ? "" : lines(page.remarks)) + (page.asides?(width) ?? "")
      if isTerminal, let provenance {
        if (page.table?.rows.count ?? 0) > 1 {
          text += dimmed(lines(provenance.lines(in: settings.language)))
        } else if provenance.isSynthetic {
          text += dimmed(lines([Provenance.synthetic.text(in: settings.language)]))
        }
      }
      return text
    }
  }

  /// A drawing stays as it is laid out, in documents too.
  private func drawn(_ page: Page) -> String {
    let text = page.drawing?(width) ?? ""
    switch settings.mode {
    case .markdown: return "```\n" + text + "```\n"
    case .html:
      let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<pre>\n" + escaped + "</pre>\n"
    case .box, .table, .line, .tsv, .csv, .json, .jsonl: return text
    }
  }

  /// What of the page `text` leaves out for a program that reads rows.
  func asides(of page: Page, width: Int?) -> String {
    switch settings.mode {
    case .json where page.document != nil && page.documentHasAsides: ""
    case .json, .jsonl, .csv, .tsv: page.asides?(width) ?? ""
    case .box, .table, .line, .markdown, .html: ""
    }
  }

  private func written(
    _ table: ResultTable, whole: Bool = false
  ) throws(WorkStopped) -> String {
    if table.rows.isEmpty {
      return Wording(vi: "(không có dòng nào)", en: "(no rows)").text(in: settings.language) + "\n"
    }
    guard let rowLimit, !whole, table.rows.count > rowLimit else {
      return try table.rendered(as: settings.mode, style: style)
    }
    return try table.top(rowLimit).rendered(as: settings.mode, style: style)
      + Self.cutNote(rowLimit, of: table.rows.count).text(in: settings.language) + "\n"
  }

  /// That only the first rows are shown, and how to see the rest.
  static func cutNote(_ shown: Int, of all: Int) -> Wording {
    let all = Words.number(all)
    return Wording(
      vi: "\(shown)/\(all) dòng, xem hết: xem lại --all",
      en: "\(shown)/\(all) rows, all of them: last --all")
  }

  private func lines(_ texts: [String]) -> String {
    texts.flatMap { $0.fitted(to: width) }.map { $0 + "\n" }.joined()
  }

  private var style: PeopleStyle {
    PeopleStyle(
      width: width, yes: Wording(vi: "có", en: "yes").text(in: settings.language),
      no: Wording(vi: "không", en: "no").text(in: settings.language))
  }

  private func dimmed(_ text: String) -> String {
    settings.hasColour ? "\u{1B}[2m" + text.dropLast() + "\u{1B}[0m\n" : text
  }
}
