internal import Reporting
internal import Rules
internal import VietnameseText

extension Command {
  static let record = Command(
    "record", "ghi phiên", .session, usage: "[FILE|off]",
    summary: Wording(
      vi: "từ đây ghi các dòng lệnh và kết quả vào tệp, để chạy lại so với sau này",
      en: "write lines and results to a file from here on, for replay to compare"),
    detail: Wording(
      vi: "ghi phiên off thì thôi. Kết quả ghi như trong ống dẫn, nên không theo bề rộng màn hình.",
      en: "record off ends it. Results are written as in a pipe, whatever the terminal's width."),
    examples: ["record phien.txt", "ghi phiên off"]
  ) { session, arguments in
    guard let path = arguments.text else {
      let path = session.recording?.path
      return .said(
        path.map { Wording(vi: "đang ghi vào \($0)", en: "recording to \($0)") }
          ?? Wording(vi: "không ghi (ghi phiên TỆP: ghi)", en: "not recording (record FILE does)"),
        document: ["recording": .optional(path) { .string($0) }])
    }
    if ["off", "tat", "thoi"].contains(folded(path)), arguments.words.first?.isQuoted == false {
      let before = session.recording
      session.recording = nil
      return .said(
        before.map { Wording(vi: "đã ghi xong \($0.path)", en: "\($0.path) is recorded") }
          ?? Wording(vi: "vốn không ghi", en: "nothing was being recorded"),
        document: ["recording": .null])
    }
    session.recording = try session.newRecording(path)
    return .said(
      Wording(vi: "từ đây ghi vào \(path)", en: "recording to \(path) from here on"),
      document: ["recording": .string(path)])
  }

  static let replay = Command(
    "replay", "chạy lại", .session, usage: "FILE",
    summary: Wording(
      vi: "chạy lại một phiên đã ghi, dừng ở chỗ khác đầu tiên",
      en: "run a recorded session again, stop at the first difference"),
    detail: Wording(
      vi:
        "Mã thoát 5 khi có chỗ khác. Các lệnh chạy thật, trên cơ sở dữ liệu đang mở; chỉ không ghi "
        + "ra tệp. Nên chạy trên một bản sao, hoặc từ đầu với :memory:.",
      en: "Exit code 5 at a difference. The lines do what they do, on the open database; only "
        + "files are not written. Best on a copy, or from the beginning on :memory:."),
    examples: ["replay phien.txt", "chạy lại phien.txt"]
  ) { session, arguments in
    guard let path = arguments.text else {
      throw Failure("E-ARGUMENT", Wording(vi: "chạy lại tệp nào?", en: "replay which file?"))
    }
    return try Replay(path: path).run(in: session)
  }

  static let save = Command(
    "save", "lưu", .session, usage: "FILE",
    summary: Wording(
      vi: "lưu các dòng đã gõ thành tệp lệnh",
      en: "save the lines typed so far as a script"),
    detail: Wording(
      vi: "Chạy bằng đọc TỆP hoặc tuanle -f TỆP. Dòng có lỗi được giữ làm chú thích.",
      en: "Run it with read FILE or tuanle -f FILE. Lines that failed are kept as comments."),
    examples: ["save viec-hom-nay.txt", "lưu viec-hom-nay.txt"]
  ) { session, arguments in
    guard let path = arguments.text else {
      throw Failure("E-ARGUMENT", Wording(vi: "lưu vào tệp nào?", en: "save to which file?"))
    }
    let redirect = ConsoleLine.Redirect(path: path, appends: false)
    try session.save(session.log.script, to: redirect)
    return .nothing
  }
}

extension Session {
  /// - Throws: `E-FILE`.
  func newRecording(_ path: String) throws(Failure) -> Recording {
    try Recording(path: path, language: settings.language, pack: desk?.pack.name)
  }
}
