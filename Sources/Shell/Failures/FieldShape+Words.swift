internal import Rules

extension FieldShape {
  /// What a field takes, with an example where words alone would not do.
  var words: Wording {
    switch self {
    case .text: Wording(vi: "chữ trong ngoặc kép", en: "a text in quotes")
    case .textList:
      Wording(vi: "danh sách chữ, ví dụ { \"a\", \"b\" }", en: "a list of texts: { \"a\", \"b\" }")
    case .wholeNumber(let from?, let to?):
      Wording(vi: "số nguyên từ \(from) đến \(to)", en: "a whole number from \(from) to \(to)")
    case .wholeNumber(let from?, nil):
      Wording(vi: "số nguyên từ \(from) trở lên", en: "a whole number of at least \(from)")
    case .wholeNumber(nil, let to?):
      Wording(vi: "số nguyên không quá \(to)", en: "a whole number of at most \(to)")
    case .wholeNumber(nil, nil): Wording(vi: "số nguyên", en: "a whole number")
    case .positiveNumber: Wording(vi: "số lớn hơn 0", en: "a number above 0")
    case .number: Wording(vi: "một số", en: "a number")
    case .truth: Wording(vi: "true (có) hoặc false (không)", en: "true or false")
    case .function: Wording(vi: "hàm, ví dụ function(u) … end", en: "a function: function(u) … end")
    case .table: Wording(vi: "bảng { … }", en: "a table { … }")
    case .list: Wording(vi: "danh sách { …, … }", en: "a list { …, … }")
    case .date:
      Wording(vi: "ngày có thật dạng \"2021-10-05\"", en: "a real date such as \"2021-10-05\"")
    case .time: Wording(vi: "giờ dạng \"08:00\"", en: "a time such as \"08:00\"")
    case .choice(let words): .alternatives(words)
    case .selector:
      Wording(
        vi: "loại đơn vị hoặc danh sách loại, ví dụ { \"school\", \"centre\" }",
        en: "a kind of unit or a list of kinds: { \"school\", \"centre\" }")
    case .formula:
      Wording(
        vi: "hàm, steps { … } hoặc cap(hàm, mức)", en: "a function, steps { … } or cap(f, n)")
    case .requirement:
      Wording(
        vi: "{ \"điều kiện\", hàm } hoặc one_of { … }",
        en: "{ \"wording\", function } or one_of { … }")
    case .order:
      Wording(
        vi: "\"score\", tên số liệu, more { … } hoặc less { … }",
        en: "\"score\", a measure, more { … } or less { … }")
    case .quota:
      Wording(
        vi: "một số, bảng theo khối, hàm hoặc percent(n, { … })",
        en: "a number, a table by block, a function or percent(n, { … })")
    case .labelledPair:
      Wording(vi: "{ \"mã\", \"tên gọi\" }", en: "{ \"id\", \"wording\" }")
    }
  }
}

extension FieldFinding {
  /// What stood there, as in "read …".
  var words: Wording {
    switch self {
    case .nothing: Wording(vi: "không có gì (nil)", en: "nothing (nil)")
    case .truth(let truth): Wording(same: truth ? "true" : "false")
    case .number(let number): Wording(number: number)
    case .text(let text): Wording(same: text.quoted)
    case .table: Wording(vi: "một bảng", en: "a table")
    case .function: Wording(vi: "một hàm", en: "a function")
    case .object(let type): Wording(vi: "đối tượng \(type.quoted)", en: "an object \(type.quoted)")
    }
  }
}
