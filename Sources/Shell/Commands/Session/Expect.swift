extension Command {
  static let expectValue = Command(
    "expect", "kỳ vọng", .session, usage: "LINE = VALUE",
    summary: Wording(
      vi: "kiểm một kết quả; sai thì dừng, mã thoát 5",
      en: "check a result; exit code 5 if it is not so"),
    detail: Wording(
      vi:
        "So sánh: = != < <= > >=, trước và sau có dấu cách. Kết quả cần đúng một giá trị: cột value, "
        + "hoặc cột duy nhất, hoặc số duy nhất của một dòng; chọn bằng | where, | cols. null: chưa "
        + "báo cáo. Không ghi dòng lệnh thì so kết quả cuối. \"CHỮ\": có trong kết quả cuối. lỗi "
        + "E-… DÒNG: dòng ấy phải báo lỗi ấy.",
      en: "Comparisons: = != < <= > >= between spaces. The result must be one value: the column "
        + "value, or the only column, or the only figure of a row; choose with | where, | cols. "
        + "null: not reported. Without a line it is the last result. \"TEXT\": stands in the last "
        + "result. error E-… LINE: that line must give that error."),
    examples: [
      "expect total books = 1800", "kỳ vọng total sessions in 330 > 0",
      "expect error E-ROW-UNKNOWN total row 99",
    ], takesLine: true
  ) { session, arguments in
    try ExpectedResult(arguments.text ?? "").answer(in: session)
  }
}
