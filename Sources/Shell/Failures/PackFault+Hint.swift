internal import LearningWeek
internal import Rules

extension PackFault {
  /// What to write instead; `nearest` are declared names like the one that is not.
  func hint(nearest: [String]) -> Wording? {
    switch self {
    case .unreadableFile:
      Wording(
        vi: "kiểm tra tên và quyền đọc tệp trong thư mục bộ quy tắc",
        en: "check the name and who may read it in the folder of packs")
    case .notAPlainFile:
      Wording(
        vi: "chép hẳn tệp vào thư mục bộ quy tắc",
        en: "copy the file itself into the folder of packs")
    case .script(let fault): fault.hint

    case .idWithoutTable(let declared):
      Wording(vi: "viết \(declared.text) { … }", en: "write \(declared.text) { … }")
    case .tableWithoutID(let keyword):
      Wording(vi: "viết \(keyword) \"mã\" { … }", en: "write \(keyword) \"id\" { … }")
    case .misspeltID:
      .didYouMean(nearest)
        ?? Wording(
          vi: "viết thường không dấu, ví dụ giay_khen", en: "write small letters, as in giay_khen")
    case .duplicateID:
      Wording(vi: "đổi mã hoặc bỏ một khai báo", en: "change the id or drop one of the two")
    case .repeatedDeclaration:
      Wording(vi: "gộp lại thành một khai báo", en: "join them into one")
    case .missingDeclaration(let keyword):
      Wording(vi: "thêm \(keyword) { … }", en: "add \(keyword) { … }")
    case .notADeclaration(let keyword, _):
      Wording(vi: "viết \(keyword) { … }", en: "write \(keyword) { … }")
    case .misplacedDeclaration:
      Wording(vi: "chuyển sang tệp của bộ quy tắc", en: "move it to the pack's own file")

    case .unknownField:
      .didYouMean(nearest)
        ?? Wording(
          vi: "xem các trường trong Scripts/library/tuanle.lua",
          en: "Scripts/library/tuanle.lua lists the fields")
    case .missingField(_, let field):
      Wording(vi: "thêm \(field) = …", en: "add \(field) = …")
    case .wrongField: .didYouMean(nearest)
    case .missingWording(let declared):
      Wording(
        vi: "ghi tên gọi ở đầu bảng: \(declared.text) { \"Tên gọi\", … }",
        en: "begin the table with it: \(declared.text) { \"Wording\", … }")
    case .severalWordings:
      Wording(
        vi: "giữ một; chữ của trường khác phải có tên: trường = \"…\"",
        en: "keep one; the text of a field needs its name: field = \"…\"")
    case .exclusiveFields: Wording(vi: "bỏ bớt, chỉ giữ một trường", en: "keep one of them")
    case .oneFieldOf: Wording(vi: "thêm một trong các trường này", en: "add one of them")

    case .unknownReference(_, _, let reference, _):
      .didYouMean(nearest)
        ?? Wording(
          vi: "khai báo \(reference.words.vi) này, ở trước hoặc sau đều được",
          en: "declare the \(reference.words.en), before or after")
    case .lawNotInForce:
      Wording(
        vi: "dẫn văn bản có hiệu lực vào ngày đó, hoặc sửa from, before của văn bản",
        en: "cite the text in force on that day, or correct its from and before")
    case .circularRows:
      Wording(vi: "sửa under của một mục trong vòng", en: "correct under of one row in the circle")
    case .datesOutOfOrder, .yearOfFirstDay:
      Wording(vi: "xem lại văn bản gốc rồi sửa", en: "correct it from the document")

    case .stepsOverlap:
      Wording(
        vi: "ở bậc dưới viết below thay cho to để không lấy giá trị chung",
        en: "write below in place of to in the lower step, so that it leaves out the shared value")
    case .stepsGap:
      Wording(
        vi: "nối liền hai bậc, hoặc ghi whole = true nếu chỉ có số nguyên",
        en: "join the two, or say whole = true where only whole numbers occur")
    case .emptyStep, .stepNotWhole:
      Wording(vi: "sửa from, to hoặc below của bậc", en: "correct from, to or below of the step")
    case .stepAboveMaximum:
      Wording(
        vi: "điểm sẽ bị cắt xuống mức tối đa; sửa points hoặc max",
        en: "points will be cut to the maximum; correct points or max")

    case .decimalComma(let text):
      Wording(
        vi: "phần thập phân viết sau dấu chấm: \(text.replacing(",", with: "."))",
        en: "decimals follow a dot: \(text.replacing(",", with: "."))")
    case .unusedCriterion:
      Wording(
        vi: "so lại to và among của tiêu chí với các award",
        en: "compare to and among of the criterion with those of the awards")
    case .missingSource:
      Wording(
        vi:
          "thêm source = \"văn bản, điều\", hoặc source = \"ví dụ\" nếu không văn bản nào quy định",
        en: "add source = \"document, article\", or \"ví dụ\" where no document says it")
    case .undefinedGlobal:
      Wording(
        vi: "sửa tên, hoặc khai báo bằng local trước khi dùng",
        en: "correct the name, or declare it with local before its use")
    case .tooManyPlaces:
      Wording(
        vi: "sửa quota, hoặc among cho đủ đơn vị", en: "correct quota, or the units of among")
    case .noPlaces:
      Wording(
        vi: "sửa quota, hoặc bỏ hình thức này", en: "correct quota, or leave the award out")
    case .percentAboveWhole:
      Wording(vi: "tỷ lệ lớn nhất là 100", en: "a percentage is 100 at most")
    case .unusedQuota:
      Wording(
        vi: "thêm quota_shared_by vào hình thức dùng nó, hoặc bỏ đi",
        en: "say quota_shared_by in the awards that share it, or leave it out")
    case .minimumOutOfReach:
      Wording(
        vi: "sửa minimum, hoặc max của các tiêu chí", en: "correct minimum, or max of the criteria")
    case .requirementNeverMet:
      Wording(
        vi: "thêm một ví dụ đạt điều kiện này, hoặc sửa điều kiện: có thể nó luôn sai",
        en: "add a case that meets it, or correct it: it may never hold")
    }
  }
}
