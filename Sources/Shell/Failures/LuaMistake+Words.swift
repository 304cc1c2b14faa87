internal import LuaRuntime
internal import VietnameseText

extension LuaMistake {
  /// What is wrong, for people who write packs and know little Lua.
  var words: Wording {
    switch self {
    case .vietnameseName(let name, _):
      Wording(
        vi: "tên \(name.quoted) có chữ ngoài a–z, 0–9 và _",
        en: "the name \(name.quoted) has letters other than a–z, 0–9 and _")
    case .curlyQuote:
      Wording(
        vi: "dấu ngoặc cong của Word (“ ” hoặc ‘ ’) không dùng được",
        en: "curly quotes as Word makes them (“ ” or ‘ ’) cannot be used")
    case .unusualSpace(let column):
      Wording(
        vi: "ở cột \(column) có khoảng trắng lạ, thường do chép từ trang web",
        en: "at column \(column) stands a foreign space, usually copied from a web page")
    case .unusualCharacter(let character, _):
      Wording(
        vi: "Lua không biết ký tự \(character.quoted)",
        en: "Lua does not know the character \(character.quoted)")
    case .notEqual: Wording(vi: "Lua không có dấu !=", en: "Lua has no !=")
    case .foreignOperator(let sign, _):
      Wording(vi: "Lua không có dấu \(sign)", en: "Lua has no \(sign)")
    case .compoundAssignment(let sign):
      Wording(vi: "Lua không có phép gán \(sign)", en: "Lua has no \(sign)")
    case .assignmentInCondition:
      Wording(
        vi: "trong điều kiện có một dấu =, là phép gán chứ không phải so sánh",
        en: "the condition has a single =, which assigns and does not compare")
    case .malformedNumber(let read):
      Wording(vi: "đọc được số \(read.quoted), sai cách viết", en: "read \(read.quoted), no number")
    case .unclosed(let opener, let line):
      Wording(
        vi: "\(opener.quoted) mở ở dòng \(line) chưa được đóng",
        en: "the \(opener.quoted) that opens on line \(line) is not closed")
    case .missingComma(let line):
      Wording(
        vi: "thiếu dấu phẩy giữa hai phần của bảng mở ở dòng \(line)",
        en: "a comma is missing between two entries of the table that opens on line \(line)")
    case .unfinished: Wording(vi: "tệp hết khi mã còn dở", en: "the source ends half-way")
    case .unfinishedString:
      Wording(
        vi: "chuỗi chữ chưa có dấu ngoặc kép đóng",
        en: "a text has no closing quote")
    case .unknownGlobal(let name, _):
      Wording(vi: "không có tên \(name.quoted)", en: "nothing is named \(name.quoted)")
    case .unknownField(let type, let name, _):
      Wording(
        vi: "\(type.quoted) không có trường \(name.quoted)",
        en: "\(type.quoted) has no field \(name.quoted)")
    case .unknownMember(let library, let name, _):
      Wording(
        vi: "thư viện \(library.quoted) không có hàm \(name.quoted)",
        en: "the library \(library.quoted) has no function \(name.quoted)")
    case .methodWithDot(let type, let name):
      Wording(
        vi: "\(name.quoted) của \(type.quoted) phải gọi bằng dấu hai chấm",
        en: "\(name.quoted) of \(type.quoted) must be called with a colon")
    case .readOnly(let owner, let name):
      Wording(
        vi: "không được ghi \(name.quoted) vào \(owner.quoted): số liệu chỉ để đọc",
        en: "\(name.quoted) of \(owner.quoted) cannot be written: data are for reading")
    case .builtinGlobal(let name):
      Wording(
        vi: "\(name.quoted) là tên có sẵn, không đặt lại được",
        en: "\(name.quoted) is built in and cannot be given anew")
    case .globalInFunction(let name):
      Wording(
        vi: "hàm gán cho tên \(name.quoted) chưa được khai báo",
        en: "a function assigns to \(name.quoted), which is not declared")
    case .missingModule(let name):
      Wording(
        vi: "không có mô-đun \(name.quoted) trong thư mục bộ quy tắc",
        en: "the folder of packs has no module \(name.quoted)")
    case .cyclicModule(let name):
      Wording(
        vi: "mô-đun \(name.quoted) gọi vòng về chính nó",
        en: "the module \(name.quoted) comes round to requiring itself")
    case .nothingUsed(let name?):
      Wording(
        vi: "\(Self.bare(name).quoted) không có giá trị (nil)",
        en: "\(Self.bare(name).quoted) has no value (nil)")
    case .nothingUsed(nil):
      Wording(
        vi: "dòng này dùng một giá trị không có (nil)",
        en: "this line uses a value that is not there (nil)")
    case .endlessRecursion:
      Wording(vi: "hàm gọi lại chính nó mãi không dừng", en: "a function calls itself without end")
    }
  }

  var hint: Wording {
    switch self {
    case .vietnameseName(let name, _):
      Wording(vi: "viết không dấu: ", en: "write it without marks: ")
        + Wording(same: Self.plain(name))
    case .curlyQuote:
      Wording(vi: "thay bằng dấu ngoặc thẳng \"", en: "use the straight quote \"")
    case .unusualSpace:
      Wording(
        vi: "xoá ký tự đó rồi gõ lại bằng phím cách", en: "delete it and type an ordinary space")
    case .unusualCharacter(let character, _):
      if let sign = Self.signs[character] {
        Wording(vi: "viết \(sign)", en: "write \(sign)")
      } else {
        Wording(vi: "xoá ký tự này", en: "delete the character")
      }
    case .notEqual: Wording(vi: "khác nhau viết là ~=", en: "unequal is written ~=")
    case .foreignOperator(_, let use): Wording(vi: "viết \(use)", en: "write \(use)")
    case .compoundAssignment(let sign):
      Wording(vi: "viết a = a \(sign.dropLast()) 1", en: "write a = a \(sign.dropLast()) 1")
    case .assignmentInCondition:
      Wording(vi: "so sánh bằng viết là ==", en: "equal is written ==")
    case .malformedNumber:
      Wording(
        vi: "viết liền các chữ số, phần thập phân sau dấu chấm: 1000000 hoặc 0.5",
        en: "write digits only, decimals after a dot: 1000000 or 0.5")
    case .unclosed(let opener, _):
      Wording(vi: "thêm \(Self.closer(of: opener))", en: "add \(Self.closer(of: opener))")
    case .missingComma:
      Wording(
        vi: "thêm dấu phẩy vào cuối phần đứng trước", en: "end the entry before with a comma")
    case .unfinished:
      Wording(vi: "thêm end, } hoặc ) còn thiếu", en: "add the end, } or ) that is missing")
    case .unfinishedString:
      Wording(
        vi: "đóng dấu ngoặc kép trên cùng một dòng", en: "close the quote on the same line")
    case .unknownGlobal(let name, let nearest):
      .didYouMean(nearest)
        ?? Wording(
          vi: "khai báo trước khi dùng: local \(name) = …",
          en: "declare it before use: local \(name) = …")
    case .unknownField(_, _, let nearest):
      .didYouMean(nearest)
        ?? Wording(
          vi: "xem các trường trong Scripts/library/tuanle.lua",
          en: "Scripts/library/tuanle.lua lists the fields")
    case .unknownMember(_, _, let nearest):
      .didYouMean(nearest)
        ?? Wording(
          vi: "bộ quy tắc không được dùng tệp, đồng hồ, số ngẫu nhiên và mã nạp thêm",
          en: "packs have no files, clock, random numbers or loaded code")
    case .methodWithDot(_, let name):
      Wording(vi: "viết :\(name)(…)", en: "write :\(name)(…)")
    case .readOnly:
      Wording(vi: "dùng một biến riêng: local x = …", en: "use a variable of your own: local x = …")
    case .builtinGlobal: Wording(vi: "chọn tên khác", en: "choose another name")
    case .globalInFunction(let name):
      Wording(vi: "viết local \(name) = …", en: "write local \(name) = …")
    case .missingModule:
      Wording(
        vi: "require \"common.national\" tìm tệp common/national.lua trong thư mục đó",
        en: "require \"common.national\" looks for common/national.lua in it")
    case .cyclicModule: Wording(vi: "bỏ một trong các lệnh require", en: "drop one of the requires")
    case .nothingUsed:
      Wording(
        vi: "kiểm tra cách viết tên; nếu có thể không có thì xét trước: if x ~= nil then",
        en: "check the spelling; where it may be absent ask first: if x ~= nil then")
    case .endlessRecursion:
      Wording(
        vi: "thêm điều kiện để hàm thôi gọi lại chính nó",
        en: "add the condition on which it stops calling itself")
    }
  }
}

extension LuaMistake {
  /// `quota` of Lua's `field 'quota'`.
  fileprivate static func bare(_ name: String) -> String {
    let parts = name.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[1]) : name
  }

  /// The name in letters that Lua takes.
  fileprivate static func plain(_ name: String) -> String {
    String(folded(name).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  fileprivate static func closer(of opener: String) -> String {
    switch opener {
    case "{": "}"
    case "(": ")"
    case "[": "]"
    case "[[": "]]"
    case "repeat": "until …"
    default: "end"
    }
  }

  /// What to write for signs that text programs and keyboards offer.
  fileprivate static let signs = [
    "–": "-", "—": "-", "−": "-", "×": "*", "÷": "/", "≥": ">=", "≤": "<=", "≠": "~=",
    "…": "...", "，": ",", "；": ";",
  ]
}
