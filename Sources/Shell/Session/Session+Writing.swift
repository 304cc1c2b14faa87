internal import Glibc
internal import LearningWeek
internal import Reporting

extension Session {
  /// Writes `answer` to standard output or to the file of `redirect`.
  func write(
    _ answer: Answer, redirect: ConsoleLine.Redirect? = nil
  ) throws {
    var settings = settings
    if let redirect { settings.mode = OutputMode(fileName: redirect.path) ?? .tsv }
    let isTerminal = redirect == nil && surroundings.outputIsTerminal
    let rowLimit = isTerminal && !answer.showsEverything ? AnswerWriter.rowsOnScreen : nil
    let page: Page
    (page, settings) = try viewed(answer, settings, rowLimit: rowLimit)
    if redirect == nil { references.show(page) }
    let writer = AnswerWriter(
      settings: settings, width: isTerminal ? surroundings.width() : nil,
      rowLimit: rowLimit, isTerminal: isTerminal)
    let text = try writer.text(of: page, provenance: answer.provenance)
    try Work.check()
    surroundings.errors(
      writer.asides(
        of: page, width: surroundings.outputIsTerminal ? surroundings.width() : nil))
    if let redirect {
      try save(text, to: redirect)
    } else if isTerminal, let pager = settings.pager,
      text.count(where: \.isNewline) >= surroundings.height()
    {
      if !Pager(command: pager).show(text) { surroundings.output(text) }
    } else {
      try put(text)
      if !isTerminal, let provenance = answer.provenance, provenance.isSynthetic {
        notice(Wording(vi: "chú ý: ", en: "note: ") + Provenance.synthetic)
      }
    }
  }

  /// Writes to standard output, and stops between two pieces where the work is not to go on.
  private func put(_ text: String) throws {
    var rest = text.utf8[...]
    let lineEnd = UInt8(ascii: "\n")
    while rest.count > Self.piece {
      // A line stays whole, however long it is.
      guard let end = rest.prefix(Self.piece).lastIndex(of: lineEnd) ?? rest.firstIndex(of: lineEnd)
      else { break }
      surroundings.output(String(Substring(rest[...end])))
      rest = rest[rest.index(after: end)...]
      try Work.check()
    }
    surroundings.output(String(Substring(rest)))
  }

  /// Bytes; as much as a pipe takes at once.
  private static let piece = 65_536

  /// The answer's page as its views show it, and the form that they ask for.
  func viewed(
    _ answer: Answer, _ settings: Settings, rowLimit: Int? = nil
  ) throws -> (Page, Settings) {
    var settings = settings
    for view in answer.views { settings.follow(view) }
    try Work.check()
    var page = answer.page(settings.language)
    for view in answer.views where !view.isForm {
      try Work.check()
      page = try page.viewed(by: view, store: store, forPeople: settings.mode.isForPeople)
    }
    if case .chart(let column)? = answer.views.last(where: \.isChart) {
      page = try page.drawn(column, rowLimit: rowLimit, settings.language)
    }
    return (page, settings)
  }

  func save(_ text: String, to redirect: ConsoleLine.Redirect) throws(Failure) {
    guard let file = fopen(redirect.path, redirect.appends ? "a" : "w") else {
      throw Failure.unwritable(redirect.path)
    }
    if redirect.appends { fseek(file, 0, SEEK_END) }
    var text = text
    if redirect.appends, ftell(file) > 0, text.hasPrefix(AnswerWriter.byteOrderMark) {
      text.removeFirst()
    }
    let complete = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    guard fclose(file) == 0, complete else { throw Failure.unwritable(redirect.path) }
    notice(Wording(vi: "đã ghi \(redirect.path)", en: "wrote \(redirect.path)"))
  }
}

extension Settings {
  /// Takes up the form that a view asks for.
  fileprivate mutating func follow(_ view: View) {
    switch view {
    case .mode(let mode):
      self.mode = mode
      isForExcel = false
    case .excel:
      mode = .csv
      isForExcel = true
    case .top, .sort, .columns, .filter, .chart: break
    }
  }
}

extension OutputMode {
  /// The mode that a file's ending asks for.
  init?(fileName: String) {
    let ending = fileName.split(separator: ".").last.map { $0.lowercased() }
    switch ending {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json": self = .json
    case "jsonl": self = .jsonl
    case "md": self = .markdown
    case "html", "htm": self = .html
    default: return nil
    }
  }
}
