internal import VietnameseText

extension Invocation {
  /// The page of `--help`: fits a screen of 80 × 24.
  static func usage(in language: Language) -> String {
    let heads = CommandLineOption.all.map { option in
      option.names.joined(separator: ", ")
        + (option.value.map { " " + Words.usage($0, in: language) } ?? "")
    }
    let width = heads.map(displayWidth).max() ?? 0
    var lines = [
      Wording(
        vi: "tuanle [CSDL] [tuỳ chọn]: tổng hợp và xét khen thưởng Tuần lễ học tập suốt đời",
        en: "tuanle [DB] [options]: add up and commend a Lifelong Learning Week"
      ).text(in: language),
      Wording(
        vi: "Không có -c, -f: mở bàn lệnh; đọc từ ống dẫn thì mỗi dòng là một lệnh.",
        en: "Without -c or -f: opens the console; from a pipe, each line is a command."
      ).text(in: language),
      "",
    ]
    for (head, option) in zip(heads, CommandLineOption.all) {
      let meaning = option.meaning.text(in: language).wrapped(to: 78 - width - 4)
      for (index, part) in meaning.enumerated() {
        lines.append(
          "  " + (index == 0 ? head : "").padded(to: width, alignment: .left) + "  " + part)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
