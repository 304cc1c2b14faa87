internal import Rules

extension Failure {
  init(_ error: PackFolder.WritingError) {
    switch error {
    case .exists(let path):
      self.init(
        "E-FILE-EXISTS",
        Wording(vi: "tệp này đã có, giữ nguyên", en: "the file is there and was left as it is"),
        place: Place(file: path),
        hint: Wording(
          vi: "chọn năm khác, hoặc đổi tên tệp cũ rồi tạo lại",
          en: "choose another year, or rename the old file and make it again"))
    case .failed(let path, let code):
      self.init(
        "E-FILE", Wording(vi: "không ghi được: ", en: "cannot write: ") + Wording(systemCode: code),
        place: Place(file: path),
        hint: Wording(
          vi: "chưa tạo gì; kiểm tra quyền của thư mục, hoặc ghi --scripts THƯ_MỤC khác",
          en: "nothing was made; check the folder's permissions or give another --scripts DIR"))
    }
  }
}
