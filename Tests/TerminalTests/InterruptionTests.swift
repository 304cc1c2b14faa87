import Foundation
import TestSupport
import Testing

/// Control-C while a command runs.
@Suite(.enabled(if: ShippedProgram.path != nil, ShippedProgram.isMissing))
struct InterruptionTests {
  private static let prompt = "hung-yen 2021>"

  /// The line that says `begun` before it, so that what runs is known to have the
  /// keyboard when Control-C is pressed.
  @Test(arguments: [
    "lua while true do end", "lua pcall(function() while true do end end) while true do end",
    "lua local t = {} for i = 1, 2e6 do t[i] = -i end table.sort(t, function(a, b) while true do end end)",
    "= string.rep('a', 1e6):find(string.rep('a*', 60) .. 'b')",
    "select count(*) from (with recursive n(i) as (values (1) union all select i + 1 from n) select i from n);",
    "packs | where \"exists (with recursive n(i) as (values (1) union all select i + 1 from n) select 1 from n where i < 0)\"",
  ])
  func `it stops the command and keeps the session`(line: String) throws {
    let window = try TerminalWindow(
      [ShippedProgram.sample, "--readonly", "--use", "hung-yen/2021"], columns: 200)
    try window.screen(endingWith: Self.prompt)
    let script = try window.folder.write(
      "set lua.work 1e14\nset lua.seconds 1e6\n= \"begun\"\n\(line)\n", to: "endless.txt")
    try window.enter("read \(script)")
    try window.screen(endingWith: "begun")
    try window.press("C-c")
    let screen = try window.screen(endingWith: Self.prompt)
    #expect(screen.contains { $0.contains("E-INTERRUPTED") }, "\(screen)")
    try window.enter("= 6 * 7")
    let after = try window.screen { $0.suffix(2) == ["42", Self.prompt] }
    #expect(after.last == Self.prompt)
  }

  @Test func `what a file of lines had done before it stays`() throws {
    let window = try TerminalWindow([":memory:", "--use", "hung-yen/2021"], columns: 200)
    try window.screen(endingWith: Self.prompt)
    let script = try window.folder.write(
      "import Scripts/hung-yen/2021.table.tsv --unit 33 --received 2021-10-27\n= \"begun\"\n"
        + "select count(*) from figure a, figure b, figure c, figure d, figure e, figure f;\n"
        + "total books\n", to: "import.txt")
    try window.enter("read \(script)")
    try window.screen(endingWith: "begun")
    try window.press("C-c")
    try window.screen(endingWith: Self.prompt)
    try window.enter("total books | cols value | tsv")
    let screen = try window.screen { $0.suffix(2) == ["1800", Self.prompt] }
    #expect(screen.last == Self.prompt)
  }
}
