internal import Glibc
internal import Shell

let words = CommandLine.arguments
let code = Program.run(
  arguments: Array(words.dropFirst()),
  in: .process(executable: words.first ?? "tuanle"))
exit(code.rawValue)
