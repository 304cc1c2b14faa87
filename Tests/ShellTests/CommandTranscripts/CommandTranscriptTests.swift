import Intake
import Reporting
import TestSupport
import Testing

@testable import Shell

/// Every command at work, as a person of each language types it and sees it.
@Suite struct CommandTranscriptTests {
  @Test func `every command has a transcript in Vietnamese and in English`() {
    let scripts = CommandScript.all.flatMap { group, scripts in scripts.map { (group, $0) } }
    #expect(
      scripts.map(\.1.command).sorted() == CommandTable.all.map(\.name).sorted())
    for (group, script) in scripts {
      let command = CommandTable.all.first { $0.name == script.command }
      #expect(command?.group == group, "\(script.command)")
      for language in Language.allCases {
        #expect(script.calls(in: language) != [], "\(script.command) in \(language)")
      }
    }
  }

  @Test(arguments: CommandScript.all.map(\.group), Language.allCases)
  func `every command says what a person of the language can use`(
    group: Command.Group, language: Language
  ) throws {
    let folder = try TemporaryFolder()
    for (name, text) in CommandScript.files { try folder.write(text, to: name) }
    for pack in ["hung-yen/2021.lua", "hung-yen/2021.cases.lua", "common"] {
      _ = try folder.copy(Repository.scripts + "/" + pack, to: "Scripts/" + pack)
    }
    let isContext = group == .context
    let transcript = try Transcript(
      on: isContext
        ? ":memory:" : SampleDatabase.copy(of: SampleDatabase.province, into: folder),
      pack: isContext ? nil : "hung-yen/2021", language: language, readOnly: false,
      scripts: isContext ? Repository.scripts : folder.path + "/Scripts")
    for script in CommandScript.all.first(where: { $0.group == group })?.scripts ?? [] {
      transcript.type(script, language, in: folder)
    }
    #expect(transcript.linesTooWide == [])
    if language == .vi {
      let hints = transcript.text.split(separator: "\n").filter { $0.hasPrefix("!   → ") }
      for hint in hints { #expect(Self.commandsInEnglish(String(hint)) == [], "\(hint)") }
    }
    expectSnapshot(
      transcript.text.replacing(folder.path, with: "…"),
      named: "commands-\(group)-\(language.rawValue)")
  }

  @Test func `help in Vietnamese calls commands by their Vietnamese names`() {
    for command in CommandTable.all {
      let texts =
        [command.summary, command.detail].compactMap { $0?.vi } + command.options.map(\.meaning.vi)
      for text in texts { #expect(Self.commandsInEnglish(text) == [], "\(text)") }
    }
  }

  /// English names of commands that stand as words in a text. Behind `|` stands a view; a
  /// kind of file and a mode are the same words in either language.
  private static func commandsInEnglish(_ text: String) -> [String] {
    let shared = Set(FileKind.allCases.map(\.rawValue) + OutputMode.allCases.map(\.rawValue))
    let words = text.split { !$0.isLetter && $0 != "-" && $0 != "|" }
    return zip(words, [""] + words.dropLast()).compactMap { word, before in
      before != "|" && !shared.contains(String(word))
        && CommandTable.all.contains { $0.name == word } ? String(word) : nil
    }
  }

  @Test(arguments: Language.allCases)
  func `every command is explained`(language: Language) throws {
    let transcript = try Transcript(on: SampleDatabase.published, language: language)
    transcript.type(
      CommandTable.all.map { language == .vi ? "trợ giúp " + $0.vietnamese : "help " + $0.name })
    #expect(transcript.linesTooWide == [])
    expectSnapshot(transcript.text, named: "help-\(language.rawValue)")
  }
}

extension Transcript {
  /// Types a script, in which `…` stands for the folder; how long its path is has no part in
  /// where lines that name it are broken.
  fileprivate func type(
    _ script: CommandScript, _ language: Language, in folder: TemporaryFolder
  ) {
    for line in script.lines[language] ?? [] {
      width = line.contains("…/") || script.command == "pack new" ? 400 : 80
      type(line.replacing("…/", with: folder.path + "/"))
    }
  }
}
