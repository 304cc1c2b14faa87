internal import LineEditor

extension Failure {
  init(_ error: EditorError) {
    switch error {
    case .terminal(let code):
      self.init(
        "E-TERMINAL",
        Wording(vi: "không điều khiển được màn hình lệnh: ", en: "cannot control the terminal: ")
          + Wording(systemCode: code),
        hint: Wording(
          vi: "thử --plain, hoặc đưa lệnh bằng -c hay -f",
          en: "try --plain, or give commands with -c or -f"))
    case .input(let code):
      self.init(
        "E-INPUT",
        Wording(vi: "không đọc được bàn phím: ", en: "cannot read the keyboard: ")
          + Wording(systemCode: code),
        hint: Wording(vi: "mở lại màn hình lệnh", en: "open the terminal again"))
    case .output(let code):
      self.init(
        "E-OUTPUT",
        Wording(vi: "không ghi được ra màn hình: ", en: "cannot write to the screen: ")
          + Wording(systemCode: code),
        hint: Wording(
          vi: "ghi kết quả vào tệp bằng > TỆP", en: "write results to a file with > FILE"))
    case .history(let path, let code):
      self.init(
        "E-HISTORY",
        Wording(
          vi: "không đọc hoặc ghi được lịch sử lệnh: ",
          en: "cannot read or write the history of lines: ") + Wording(systemCode: code),
        place: Place(file: path),
        hint: Wording(
          vi: "các lệnh vẫn chạy, chỉ không được nhớ lại",
          en: "commands run all the same, they are only not remembered"))
    }
  }
}
