internal import LearningWeek
internal import LineEditor
internal import Reporting
internal import Rules
internal import Storage
internal import VietnameseText

/// What Tab offers: commands at the start, then what the command takes.
final class Completer {
  let session: Session
  private var knownNames: KnownNames?

  init(session: Session) {
    self.session = session
  }

  /// Something that may be typed.
  struct Offer {
    var text: String
    var kind = Wording(same: "")
    var description = Wording(same: "")
  }

  func completions(_ line: String, _ cursor: Int) -> [Completion] {
    let before = String(line.prefix(cursor))
    let (place, start) = CompletionPlace.at(before)
    let typed = String(before.dropFirst(start))
    switch place {
    case .command: return offers(typed, start, commands)
    case .helpTopic: return offers(typed, start, topics)
    case .view: return offers(typed, start, Self.views)
    case .file: return files(typed, start)
    case .lua: return LuaCompletion(session.lua).completions(typed, start, language)
    case .sql: return lastWord(typed, start, QueryCompletion(session.store).offers(typed))
    case .column: return lastWord(typed, start, columns)
    case .arguments(let command): return arguments(of: command, typed, start)
    }
  }

  /// Usage of the command being typed, shown in grey behind it.
  func hint(_ line: String) -> String? {
    guard case (.arguments(let command), let start) = CompletionPlace.at(line),
      start == line.count, !command.usage.isEmpty
    else { return nil }
    return Words.usage(command.usage, in: language)
  }

  private var language: Language { session.settings.language }

  // MARK: What there is

  private var commands: [Offer] {
    CommandTable.all.flatMap { command in
      [command.name, command.vietnamese].map {
        Offer(text: $0, kind: Self.kindOfCommand, description: command.summary)
      }
    }
  }

  private var topics: [Offer] {
    commands
      + HelpTopic.all.flatMap { topic in
        [topic.name, topic.vietnamese].map {
          Offer(text: $0, kind: Wording(vi: "đề mục", en: "topic"), description: topic.summary)
        }
      }
  }

  private static let kindOfCommand = Wording(vi: "lệnh", en: "command")

  private static let views = View.words.map {
    Offer(text: $0, kind: Wording(vi: "cách xem", en: "view"))
  }

  /// Of the last result, by their keys.
  private var columns: [Offer] {
    let table = session.lastAnswer?.page(language).table
    return (table?.columns ?? []).map { column in
      Offer(
        text: column.key, kind: Wording(vi: "cột", en: "column"),
        description: Wording(same: column.heading))
    }
  }

  // MARK: Arguments

  private func arguments(of command: Command, _ rest: String, _ start: Int) -> [Completion] {
    let words = rest.split(separator: " ", omittingEmptySubsequences: false)
    if let word = words.last, word.hasPrefix("--") {
      return lastWord(
        rest, start,
        command.options.map { Offer(text: "--" + $0.name, description: $0.meaning) })
    }
    // The value of an option, as far as it has been typed.
    if let place = words.lastIndex(where: { $0.hasPrefix("--") }),
      let option = command.options.first(where: { "--" + $0.name == words[place] }),
      let value = option.value, place + 1 < words.count
    {
      let typed = words[(place + 1)...].joined(separator: " ")
      let found = offers(
        of: value, for: command, typed, start + rest.count - typed.count, option: option.name)
      if !found.isEmpty || option.takesRest { return found }
    }
    let (typed, clause) = Self.afterKeyword(words, command)
    let from = start + rest.count - typed.count
    if let clause { return self.offers(of: clause, typed, from) }
    let takes = Self.placeholders(of: command)
    let keywords = command.clauses.map { clause in
      Offer(
        text: language == .vi ? clause.spoken : clause.rawValue,
        kind: Wording(vi: "từ nối", en: "keyword"))
    }
    var found: [Completion] = []
    if !typed.contains(" ") || takes.isEmpty {
      found = lastWord(typed, from, Self.choices(of: command) + keywords)
    }
    for placeholder in takes {
      found += offers(of: placeholder, for: command, typed, from, option: nil)
    }
    // A keyword behind a name of several words.
    if found.isEmpty { found = lastWord(typed, from, keywords) }
    return found
  }

  /// The capital words of a usage: what may be typed there.
  private static func placeholders(of command: Command) -> [String] {
    var seen: Set<String> = []
    return command.usage.split { !$0.isLetter }.map(String.init)
      .filter { $0.count > 1 && $0.allSatisfy(\.isUppercase) && seen.insert($0).inserted }
  }

  /// The small words of a usage that are typed as they are: `vi|en`.
  private static func choices(of command: Command) -> [Offer] {
    let words = command.usage.split { "[]| ".contains($0) }.filter { word in
      !word.hasPrefix("--") && word.allSatisfy(\.isLowercase)
    }
    let keywords = Set(command.clauses.flatMap(\.keywords))
    return words.map(String.init).filter { !keywords.contains($0) }.map { Offer(text: $0) }
  }

  /// What stands behind the last keyword of a clause, and which; all of it without one.
  private static func afterKeyword(
    _ words: [Substring], _ command: Command
  ) -> (String, Arguments.Clause?) {
    for place in words.indices.dropLast().reversed() {
      let word = folded(String(words[place]))
      guard let clause = command.clauses.first(where: { $0.keywords.contains(word) }) else {
        continue
      }
      // Only a unit's name has several words.
      guard clause == .within || place == words.count - 2 else { return ("", nil) }
      return (words[(place + 1)...].joined(separator: " "), clause)
    }
    return (words.joined(separator: " "), nil)
  }

  private func offers(
    of clause: Arguments.Clause, _ typed: String, _ start: Int
  ) -> [Completion] {
    switch clause {
    case .by:
      let names = Grouping.names.map { Offer(text: $0.text(in: language)) }
      let others = Grouping.names.map { Offer(text: $0.text(in: language == .vi ? .en : .vi)) }
      let found = offers(typed, start, names)
      return found.isEmpty ? offers(typed, start, others) : found
    case .row: return offers(typed, start, rows)
    case .within: return units(typed, start)
    }
  }

  private func offers(
    of placeholder: String, for command: Command, _ typed: String, _ start: Int, option: String?
  ) -> [Completion] {
    let campaign = session.desk?.campaign
    switch placeholder {
    case "UNIT": return units(typed, start)
    case "NAME" where command.group == .run || command.group == .change:
      return units(typed, start) + people(typed, start)
    case "AWARD": return awards(typed, start)
    case "FILE": return files(lastWord(of: typed), start + typed.count - lastWord(of: typed).count)
    case "PACK": return offers(typed, start, session.packs.names().map { Offer(text: $0) })
    case "COMMAND": return offers(typed, start, command.name == "help" ? topics : commands)
    case "MODE":
      return offers(typed, start, OutputMode.allCases.map { Offer(text: $0.rawValue) })
    case "MEASURE":
      return offers(
        typed, start,
        (campaign?.form.measures ?? []).map { measure in
          Offer(
            text: measure, kind: Wording(vi: "số liệu", en: "measure"),
            description: Wording(
              vi: Words.measure(measure, in: .vi), en: Words.measure(measure, in: .en)))
        })
    case "ROW", "R": return offers(typed, start, rows)
    case "LEVEL": return offers(typed, start, AreaLevel.allCases.map { Offer(text: $0.name) })
    case "KIND" where command.name == "export":
      return offers(typed, start, ExportKind.names.map { Offer(text: $0) })
    case "KIND" where option == "as": return offers(typed, start, FileKindOffers.all)
    case "KIND": return offers(typed, start, kinds)
    case "FLAG":
      return offers(
        lastWord(of: typed), start + typed.count - lastWord(of: typed).count,
        (campaign?.flags ?? []).map { Offer(text: $0.id, description: Wording(same: $0.text)) })
    case "ID": return offers(typed, start, rules)
    case "RUN":
      return offers(lastWord(of: typed), start + typed.count - lastWord(of: typed).count, runs)
    case "SCOPE": return offers(typed, start, ["own", "consolidated"].map { Offer(text: $0) })
    case "NAME" where command.name == "set":
      return offers(typed, start, Command.settingNames.map { Offer(text: $0) })
    default: return []
    }
  }

  private var rules: [Offer] {
    guard let pack = session.desk?.pack else { return [] }
    let criteria = pack.criteria.map { Offer(text: $0.id, description: Wording(same: $0.title)) }
    let awards = pack.awards.map {
      Offer(text: $0.id, description: Wording(same: $0.terms.title))
    }
    return criteria + awards
  }

  /// Kept runs of the campaign, the newest first.
  private var runs: [Offer] {
    guard let desk = session.desk, let runs = try? session.store.runs(of: desk.pack.name) else {
      return []
    }
    return runs.reversed().map {
      Offer(text: $0.identity.id, kind: Wording(vi: "lượt chạy", en: "run"))
    }
  }

  private var rows: [Offer] {
    (session.desk?.campaign.form.rows ?? []).map {
      Offer(
        text: $0.id, kind: Wording(vi: "mục", en: "row"), description: Wording(same: $0.label))
    }
  }

  private var kinds: [Offer] {
    let declared = session.desk?.campaign.kinds ?? []
    return (UnitKind.builtIn.map(\.id) + declared.map(\.id)).map { id in
      Offer(
        text: id, kind: Wording(vi: "loại", en: "kind"),
        description: Wording(
          vi: Words.kind(id, declared, in: .vi) ?? id, en: Words.kind(id, declared, in: .en) ?? id))
    }
  }

  private func awards(_ typed: String, _ start: Int) -> [Completion] {
    let word = lastWord(of: typed)
    let awards = (session.desk?.pack.awards ?? []).map {
      Offer(
        text: $0.id, kind: Wording(vi: "hình thức khen", en: "award"),
        description: Wording(same: $0.terms.title))
    }
    return offers(word, start + typed.count - word.count, awards)
  }

  // MARK: Names

  private func units(_ typed: String, _ start: Int) -> [Completion] {
    guard let names = names() else { return [] }
    return names.units(typed, start, language)
  }

  private func people(_ typed: String, _ start: Int) -> [Completion] {
    guard let names = names() else { return [] }
    return names.people(typed, start, language)
  }

  /// Those of the campaign in use, read again when its data changed.
  private func names() -> KnownNames? {
    guard let desk = session.desk, let data = try? desk.data() else { return nil }
    if let knownNames, knownNames.revision == data.revision, knownNames.pack == desk.pack.name {
      return knownNames
    }
    guard let tree = try? desk.rollUp().cube.tree else { return nil }
    let names = KnownNames(tree, data, desk)
    knownNames = names
    return names
  }

  // MARK: Offering

  private func lastWord(of typed: String) -> String {
    String(typed.reversed().prefix { !$0.isWhitespace }.reversed())
  }

  private func lastWord(_ typed: String, _ start: Int, _ all: [Offer]) -> [Completion] {
    let word = String(
      typed.reversed().prefix { !($0.isWhitespace || ",()\"=<>".contains($0)) }.reversed())
    return offers(word, start + typed.count - word.count, all)
  }

  private func offers(_ typed: String, _ start: Int, _ all: [Offer]) -> [Completion] {
    let wanted = folded(typed)
    let isOption = typed.hasPrefix("--")
    let range = start..<(start + typed.count)
    return all.filter { offer in
      folded(offer.text).hasPrefix(wanted) && (!isOption || offer.text.hasPrefix("--"))
    }.map {
      Completion(
        text: $0.text + " ", kind: $0.kind.text(in: language),
        description: $0.description.text(in: language), range: range)
    }
  }

  private func files(_ typed: String, _ start: Int) -> [Completion] {
    FileCompletion(home: session.surroundings.environment["HOME"])
      .completions(typed, start, language)
  }
}
