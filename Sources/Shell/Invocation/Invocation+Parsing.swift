internal import VietnameseText

extension Invocation {
  /// Reads the words after the program's name. Options may stand before or after
  /// the database, `--name=value` equals `--name value`, and `--` ends them.
  static func parsed(from words: [String]) throws(Failure) -> Invocation {
    var invocation = Invocation()
    var rest = words[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      if word == "--" && !optionsEnded {
        optionsEnded = true
        continue
      }
      if optionsEnded || !word.hasPrefix("-") || word == "-" {
        guard invocation.database == nil else {
          throw Failure(
            "E-USAGE",
            Wording(
              vi: "thừa đối số “\(word)”: cơ sở dữ liệu đã là “\(invocation.database ?? "")”",
              en:
                "unexpected argument “\(word)”: the database is already “\(invocation.database ?? "")”"
            ), hint: hint, exit: .invocation)
        }
        invocation.database = word
        continue
      }
      try invocation.apply(option: word, &rest)
    }
    return invocation
  }

  private mutating func apply(
    option word: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    var name = word
    var inline: String?
    if word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
      name = String(word[..<equals])
      inline = String(word[word.index(after: equals)...])
    }
    guard let option = CommandLineOption.all.first(where: { $0.names.contains(name) }) else {
      let near = nearest(name, among: CommandLineOption.all.flatMap(\.names), limit: 1).first
      throw Failure(
        "E-USAGE", Wording(vi: "không có tuỳ chọn “\(name)”", en: "no option “\(name)”"),
        hint: near.map {
          Wording(vi: "ý bạn là \($0)?", en: "did you mean \($0)?")
        } ?? Self.hint, exit: .invocation)
    }
    var text = ""
    if let placeholder = option.value {
      guard let given = inline ?? rest.popFirst() else {
        throw Failure(
          "E-USAGE",
          Wording(
            vi: "“\(name)” cần \(Words.usage(placeholder, in: .vi))",
            en: "“\(name)” needs \(placeholder)"),
          hint: Self.hint, exit: .invocation)
      }
      text = given
    } else if inline != nil {
      throw Failure(
        "E-USAGE", Wording(vi: "“\(name)” không nhận giá trị", en: "“\(name)” takes no value"),
        hint: Self.hint, exit: .invocation)
    }
    guard option.apply(&self, text) else {
      throw Failure(
        "E-USAGE",
        Wording(
          vi: "“\(name)” không nhận “\(text)”", en: "“\(name)” does not take “\(text)”"),
        hint: option.meaning, exit: .invocation)
    }
  }

  private static let hint = Wording(
    vi: "xem tuanle --help", en: "see tuanle --help")
}
