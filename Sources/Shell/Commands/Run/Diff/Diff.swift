internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

extension Command {
  static let diff = Command(
    "diff", "so sánh", .run, usage: "[A [B]] [--exit-code]",
    summary: Wording(
      vi: "hai danh sách khác nhau gì: ai vào, ai ra, điểm, hạng, và vì số liệu hay quy tắc nào",
      en: "what two lists differ in: in, out, points, rank, and by which figure or rule"),
    detail: Wording(
      vi:
        "A, B là: mã lượt chạy, sealed (đã chốt), now (hiện nay), before (trước thay đổi cuối), một "
        + "bộ quy tắc, hoặc tệp .lua đang soạn; hai cái sau chạy trên số liệu hiện nay. Không ghi B: "
        + "so với now. Không ghi gì: danh sách đã chốt, chưa chốt thì before.",
      en:
        "A and B are a run's id, sealed, now, before (the last change), a pack, or a draft's .lua "
        + "file; the last two are run on the data as they are. Without B: now. With neither: the "
        + "sealed list, or before where none is."),
    examples: [
      "diff", "diff sealed now", "diff 4ae07c5f now --exit-code", "so sánh now nhap/2021.lua",
    ],
    options: [
      CommandOption(
        "exit-code",
        Wording(vi: "khác nhau thì thoát với mã 5", en: "end with 5 when they differ"))
    ]
  ) { session, arguments in
    let desk = try session.chosenDesk()
    guard arguments.words.count <= 2 else {
      throw Failure(
        "E-ARGUMENT", Wording(vi: "so sánh hai danh sách thôi", en: "diff takes two lists at most"),
        hint: Wording(vi: "so sánh A B", en: "diff A B"))
    }
    let finder = ListFinder(session: session, desk: desk)
    let words = arguments.words.map(\.text)
    let first = try words.first.map { try finder.list($0) } ?? finder.usual()
    let second = try words.count > 1 ? finder.list(words[1]) : finder.now()
    let explained = try ExplainedComparison(from: first, to: second)
    let campaign = desk.campaign
    return Answer(
      provenance: try desk.provenance(),
      exit: arguments.has("exit-code") && !explained.isEmpty ? .expectation : .ok
    ) { DiffPage(explained: explained, campaign: campaign).page($0) }
  }
}
