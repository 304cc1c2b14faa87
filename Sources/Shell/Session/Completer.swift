internal import LearningWeek
internal import LineEditor
internal import Rules
internal import VietnameseText

/// What Tab offers: commands at the start, then what the command takes.
struct Completer {
  let session: Session

  func completions(_ line: String, _ cursor: Int) -> [Completion] {
    let before = String(line.prefix(cursor))
    // Inside a view, its words; Lua and SQL are not completed here.
    if let bar = before.ranges(of: " | ").last {
      let view = String(before[bar.upperBound...])
      return offers(view, start: cursor - view.count, among: viewWords)
    }
    if let name = commandName(of: before) {
      let start = before.count - name.rest.count
      return arguments(of: name.command, rest: name.rest, start: start)
    }
    let language = session.settings.language
    let names = CommandTable.all.flatMap { command in
      [command.name, command.vietnamese].map {
        Offer(text: $0, kind: kindOfCommand, description: command.summary.text(in: language))
      }
    }
    return offers(before, start: 0, among: names)
  }

  /// Usage of the command being typed, shown in grey behind it.
  func hint(_ line: String) -> String? {
    guard let name = commandName(of: line), name.rest.isEmpty, !name.command.usage.isEmpty else {
      return nil
    }
    return name.command.usage
  }

  // MARK: What can follow

  private struct Offer {
    var text: String
    var kind: String
    var description: String
  }

  private var kindOfCommand: String {
    Wording(vi: "lệnh", en: "command").text(in: session.settings.language)
  }

  private var viewWords: [Offer] {
    View.words
      .map {
        Offer(
          text: $0, kind: Wording(vi: "cách xem", en: "view").text(in: session.settings.language),
          description: "")
      }
  }

  /// The command that the line begins with and what stands after its name and a
  /// space.
  private func commandName(of line: String) -> (command: Command, rest: String)? {
    let characters = Array(line)
    for count in [3, 2, 1] {
      var spaces = 0
      guard
        let end = characters.indices.first(where: { index in
          if characters[index] == " " { spaces += 1 }
          return spaces == count
        })
      else { continue }
      // Folding drops the bar of a view; what stands behind it is no argument.
      guard !characters[..<end].contains("|") else { continue }
      let head = folded(String(characters[..<end]))
      let command = CommandTable.all.first { command in
        CommandTable.names(of: command).contains { $0.joined(separator: " ") == head }
      }
      if let command { return (command, String(characters[(end + 1)...])) }
    }
    return nil
  }

  private func arguments(of command: Command, rest: String, start: Int) -> [Completion] {
    if rest.hasSuffix(" ") == false, let word = rest.split(separator: " ").last,
      word.hasPrefix("--")
    {
      let language = session.settings.language
      let options = command.options.map {
        Offer(text: "--" + $0.name, kind: "", description: $0.meaning.text(in: language))
      }
      return offers(String(word), start: start + rest.count - word.count, among: options)
    }
    switch command.name {
    case "use":
      return offers(rest, start: start, among: session.packs.names().map(plain))
    case "help":
      return offers(rest, start: start, among: CommandTable.all.map { plain($0.name) })
    case "lang": return offers(rest, start: start, among: ["vi", "en"].map(plain))
    default: break
    }
    let measures = command.name == "total" ? session.desk?.campaign.form.measures ?? [] : []
    let words = command.clauses.map(\.rawValue) + measures
    let found = offers(rest, start: start, among: words.map(plain))
    return found.isEmpty && rest.count > 1 ? units(rest, start: start) : found
  }

  private func plain(_ text: String) -> Offer { Offer(text: text, kind: "", description: "") }

  /// Unit names whose words begin with the words typed, diacritics or not; the last
  /// clause keyword and what stands before it stay.
  private func units(_ rest: String, start: Int) -> [Completion] {
    guard let desk = session.desk, let tree = try? desk.rollUp().cube.tree else { return [] }
    let typed = Self.afterKeyword(rest)
    let wanted = folded(typed).split(separator: " ")
    guard !wanted.isEmpty else { return [] }
    let end = start + rest.count
    var found: [Completion] = []
    for (index, unit) in tree.units.enumerated() {
      let words = folded(unit.name).split(separator: " ")
      guard wanted.allSatisfy({ part in words.contains { $0.hasPrefix(part) } }) else { continue }
      let district = tree.ancestor(of: index, at: .district).map { tree.units[$0].name } ?? ""
      found.append(
        Completion(
          text: unit.name,
          kind: Words.kind(unit.kind.id, desk.campaign.kinds, in: session.settings.language)
            ?? unit.kind.id, description: district, range: (end - typed.count)..<end))
      if found.count == 50 { break }
    }
    return found
  }

  private static func afterKeyword(_ rest: String) -> String {
    for keyword in ["in ", "trong "] {
      if rest.hasPrefix(keyword) { return String(rest.dropFirst(keyword.count)) }
      if let range = rest.ranges(of: " " + keyword).last {
        return String(rest[range.upperBound...])
      }
    }
    return rest
  }

  private func offers(_ typed: String, start: Int, among all: [Offer]) -> [Completion] {
    let wanted = folded(typed)
    let range = start..<(start + typed.count)
    return all.filter { folded($0.text).hasPrefix(wanted) }.map {
      Completion(text: $0.text + " ", kind: $0.kind, description: $0.description, range: range)
    }
  }
}
