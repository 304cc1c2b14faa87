import Foundation
import TestSupport
import Testing

@testable import Shell

@Suite struct CompletionScriptTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What bash says to a script of its own, with the completions loaded.
  private func bash(_ script: String) throws -> (output: String, code: Int32) {
    let loaded = try folder.write(CompletionScript.bash.text(in: .en), to: "completions.bash")
    let file = try folder.write("source '\(loaded)'\n" + script, to: "script.bash")
    var child = ChildProcess(
      "/bin/bash", ["--norc", file], environment: ["PATH": "/usr/bin:/bin"], folder: folder.path)
    child.output = try folder.write("", to: "output")
    let code = try child.run()
    return (String(decoding: try folder.bytes(of: child.output), as: UTF8.self), code)
  }

  /// What bash offers for the last of the words typed.
  private func completions(_ words: String...) throws -> [String] {
    let typed = words.map { "'\($0)'" }.joined(separator: " ")
    let run = try bash(
      """
      tuanle() { printf 'pack,title\\nhung-yen/2021,x\\nha-noi/2021,y\\n'; }
      COMP_WORDS=(tuanle \(typed)) COMP_CWORD=\(words.count)
      _tuanle
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(run.code == 0)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: CompletionScript.allCases, Language.allCases)
  func `every option stands in each script, with what its value may be`(
    script: CompletionScript, language: Language
  ) {
    let text = script.text(in: language)
    for option in CommandLineOption.all {
      for name in option.names {
        let written =
          script == .fish
          ? (name.hasPrefix("--") ? "-l \(name.dropFirst(2))" : "-s \(name.dropFirst())") : name
        let isThere = text.split { !$0.isLetter && $0 != "-" && $0 != " " }
          .contains { (" " + $0 + " ").contains(written + " ") || $0.hasSuffix(written) }
        #expect(isThere, "\(name) in \(script)")
      }
      guard case .words(let words) = option.choice else { continue }
      let list = words.joined(separator: script == .bash ? "\\n" : " ")
      #expect(text.contains(list), "\(option.names) in \(script)")
    }
  }

  @Test func `the scripts are what they are`() {
    for language in Language.allCases {
      let text = CompletionScript.allCases.map { $0.text(in: language) }.joined(separator: "\n")
      expectSnapshot(text, named: "completions-\(language.rawValue)")
    }
  }

  @Test func `bash takes its script without a word`() throws {
    let file = try folder.write(CompletionScript.bash.text(in: .vi), to: "completions.bash")
    var child = ChildProcess(
      "/bin/bash", ["-n", file], environment: ["PATH": "/usr/bin:/bin"], folder: folder.path)
    child.errors = try folder.write("", to: "errors")
    #expect(try child.run() == 0)
    #expect(try folder.bytes(of: child.errors) == [])
  }

  @Test func `bash completes options, values, packs and files`() throws {
    #expect(try completions("--la") == ["--lang"])
    #expect(try completions("--re") == ["--readonly", "--record"])
    #expect(try completions("--lang", "") == ["vi", "en"])
    #expect(try completions("--format", "js") == ["json", "jsonl"])
    #expect(try completions("--color", "=", "a") == ["auto", "always"])
    #expect(try completions("--color", "=") == ["auto", "always", "never"])
    #expect(try completions("--use", "h") == ["hung-yen/2021", "ha-noi/2021"])
    #expect(try completions("-c", "st") == [])
    _ = try folder.write("", to: "nam 2021.db")
    _ = try folder.write("", to: "nam-thu-muc/x.txt")
    #expect(try completions("nam").sorted() == ["nam 2021.db", "nam-thu-muc"])
    #expect(try completions("-f", "nam-thu-muc/") == ["nam-thu-muc/x.txt"])
    #expect(try completions("--scripts", "nam") == ["nam-thu-muc"])
  }

  @Test func `packs are those of the folder that was named`() throws {
    let run = try bash(
      """
      tuanle() { printf 'pack\\n%s\\n' "$2"; }
      COMP_WORDS=(tuanle --scripts here --use '') COMP_CWORD=4
      _tuanle
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(run.output == "here\n")
  }
}
