internal import LuaRuntime

extension LuaBound {
  var words: Wording {
    switch self {
    case .work(let limit):
      Wording(
        vi: "tính toán quá mức cho phép (\(Wording(number: limit).vi) bước)",
        en: "more work than allowed (\(Wording(number: limit).en) steps)")
    case .memory(let limit):
      Wording(vi: "dùng quá bộ nhớ cho phép ", en: "more memory than the allowed ")
        + Wording(bytes: limit)
    case .output(let limit):
      Wording(vi: "in ra quá mức cho phép ", en: "more printed than the allowed ")
        + Wording(bytes: limit)
    case .time(let seconds):
      Wording(
        vi: "chạy quá thời gian cho phép (\(Wording(number: seconds).vi) giây)",
        en: "ran longer than allowed (\(Wording(number: seconds).en) s)")
    case .keys(let limit):
      Wording(
        vi: "một bảng có hơn \(Wording(number: limit).vi) khoá",
        en: "a table has more than \(Wording(number: limit).en) keys")
    case .source(let limit):
      Wording(vi: "tệp Lua dài hơn ", en: "the Lua file is longer than ") + Wording(bytes: limit)
    }
  }

  /// Names the setting where one can raise the bound.
  var hint: Wording {
    switch self {
    case .work:
      Wording(
        vi: "tìm vòng lặp không dừng, hoặc nâng mức: đặt lua.work N",
        en: "look for a loop that does not end, or raise it: set lua.work N")
    case .memory:
      Wording(
        vi: "giảm dữ liệu giữ trong bảng, hoặc nâng mức: đặt lua.memory N",
        en: "keep less in tables, or raise it: set lua.memory N")
    case .output:
      Wording(
        vi: "bớt lệnh print, hoặc nâng mức: đặt lua.output N",
        en: "print less, or raise it: set lua.output N")
    case .time:
      Wording(
        vi: "tìm chỗ chạy lâu, hoặc nâng mức: đặt lua.seconds N",
        en: "look for what takes so long, or raise it: set lua.seconds N")
    case .keys: Wording(vi: "chia thành nhiều bảng", en: "use several tables")
    case .source:
      Wording(
        vi: "chuyển một phần sang mô-đun dùng chung và gọi bằng require",
        en: "move a part to a module and require it")
    }
  }
}

extension LuaRefusal {
  /// Why a value cannot be taken over from a script.
  var words: Wording {
    switch self {
    case .notFinite:
      Wording(
        vi: "không phải số hữu hạn, thường do chia cho 0",
        en: "is no finite number, usually from a division by 0")
    case .invalidText:
      Wording(vi: "không phải chữ Unicode (UTF-8)", en: "is no Unicode text (UTF-8)")
    case .cycle: Wording(vi: "là bảng chứa chính nó", en: "is a table that contains itself")
    case .depth(let limit):
      Wording(
        vi: "có bảng lồng nhau quá \(limit) tầng", en: "has tables nested more than \(limit) deep")
    case .entries(let limit):
      Wording(
        vi: "có hơn \(Wording(number: limit).vi) phần tử",
        en: "has more than \(Wording(number: limit).en) entries")
    case .hole(let index):
      Wording(
        vi: "thiếu phần tử thứ \(index) trong khi còn phần tử sau",
        en: "lacks entry \(index) but goes on after it")
    case .key(let kind):
      Wording(
        vi: "có khoá kiểu \(kind.quoted), cần chữ hoặc số thứ tự",
        en: "has a key of type \(kind.quoted), expected a text or a place in the list")
    case .kind(let kind):
      Wording(
        vi: "có kiểu \(kind.quoted), cần số, chữ, đúng/sai hoặc bảng",
        en: "is of type \(kind.quoted), expected a number, a text, a truth value or a table")
    case .unknownType(let type):
      Wording(
        vi: "là đối tượng \(type.quoted) mà chương trình không biết",
        en: "is an object \(type.quoted) unknown to the program")
    case .foreignFunction:
      Wording(vi: "là hàm của một lần chạy khác", en: "is a function of another run")
    case .memory:
      Wording(vi: "không đủ chỗ trong bộ nhớ cho phép", en: "does not fit in the allowed memory")
    }
  }

  var hint: Wording {
    switch self {
    case .notFinite:
      Wording(
        vi: "chia bằng ratio(a, b), hoặc xét mẫu số bằng 0 trước khi chia",
        en: "divide with ratio(a, b), or ask whether the divisor is 0 first")
    case .invalidText:
      Wording(vi: "lưu tệp Lua bằng UTF-8", en: "save the Lua file as UTF-8")
    case .cycle, .depth, .entries:
      Wording(vi: "trả về bảng đơn giản hơn", en: "return a simpler table")
    case .hole:
      Wording(vi: "bỏ nil ở giữa danh sách", en: "leave no nil inside the list")
    case .key, .kind, .unknownType, .foreignFunction:
      Wording(
        vi: "trả về số, chữ, đúng/sai hoặc bảng gồm các giá trị đó",
        en: "return a number, a text, a truth value or a table of these")
    case .memory:
      Wording(
        vi: "giảm dữ liệu giữ trong bảng, hoặc nâng mức: đặt lua.memory N",
        en: "keep less in tables, or raise it: set lua.memory N")
    }
  }
}
