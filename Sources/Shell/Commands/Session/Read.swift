extension Command {
  static let read = Command(
    "read", "đọc", .session, usage: "FILE",
    summary: Wording(
      vi: "chạy một tệp gồm các dòng lệnh (hoặc một tệp .lua)",
      en: "run a file of console lines (or a .lua file)"),
    examples: ["read cong-viec.txt", "read kiem-tra.lua"]
  ) { session, arguments in
    guard let path = arguments.text else {
      throw Failure("E-ARGUMENT", Wording(vi: "đọc tệp nào?", en: "read which file?"))
    }
    if path.hasSuffix(".lua") {
      guard let text = Batch.contents(of: path) else { throw Failure.unreadable(path) }
      return try session.lua.run(text, named: path, in: session)
    }
    guard Batch.contents(of: path) != nil else { throw Failure.unreadable(path) }
    var batch = Batch(session: session, keepsGoing: false)
    batch.run(file: path)
    let code = batch.code
    return Answer(exit: code) { _ in Page() }
  }
}

extension Failure {
  static func unreadable(_ path: String) -> Failure {
    Failure(
      "E-FILE", Wording(vi: "không đọc được tệp", en: "the file cannot be read"),
      place: Place(file: path))
  }
}
