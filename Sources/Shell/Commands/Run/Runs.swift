internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let runs = Command(
    "runs", "lượt chạy", .run,
    summary: Wording(
      vi: "các lượt chạy đã giữ: theo quy tắc, số liệu nào, ai chạy, lúc nào",
      en: "the runs that were kept: by which rules and data, by whom and when"),
    detail: Wording(
      vi:
        "Mỗi danh sách in ra là một lượt chạy, giữ một lần với kết quả của nó; chỉ đọc thì không giữ.",
      en: "Every shortlist is a run, kept once with its result; under --readonly none is kept."),
    examples: ["runs", "lượt chạy | top 3"], takesWords: false
  ) { session, _ in
    let desk = try session.chosenDesk()
    let runs = try session.store.runs(of: desk.pack.name)
    let sealed = try session.store.seal(of: desk.pack.name)?.run
    let revision = try desk.data().revision
    let states = runs.map { run -> RunState in
      if run.identity.id == sealed { return .sealed }
      return run.identity.packHash == desk.pack.hash && run.identity.dataRevision == revision
        && run.identity.programVersion == Program.version ? .current : .past
    }
    return Answer(provenance: try desk.provenance()) { RunsPage.page(runs, states, $0) }
  }
}

/// What a run is to its campaign now.
enum RunState: String, Hashable, Sendable {
  case sealed
  /// The rules and data are as they were.
  case current
  case past

  var wording: Wording {
    switch self {
    case .sealed: Wording(vi: "đã chốt", en: "sealed")
    case .current: Wording(vi: "như hiện nay", en: "as it is now")
    case .past: Wording(vi: "trước đây", en: "earlier")
    }
  }
}

/// How `runs` looks: for people without the hashes that only programs compare.
enum RunsPage {
  static func page(_ runs: [KeptRun], _ states: [RunState], _ language: Language) -> Page {
    let rows = zip(runs, states).map { run, state -> [ResultTable.Cell] in
      let identity = run.identity
      return [
        .text(identity.id), .text(run.at), .text(run.who), .text(identity.packHash),
        .text(identity.dataRevision), .text(identity.programVersion), .text(identity.resultHash),
        .integer(run.listed), .text(state.rawValue),
      ]
    }
    let spoken = zip(runs, states).map { run, state -> [ResultTable.Cell] in
      [
        .text(run.identity.id), .text(Words.moment(run.at)), .text(run.who),
        .text(String(run.identity.packHash.prefix(7))),
        .text(String(run.identity.dataRevision.prefix(7))), .integer(run.listed),
        .text(state.wording.text(in: language)),
      ]
    }
    let columns = columns(language)
    return Page(
      table: ResultTable(columns: columns, rows: rows),
      spoken: ResultTable(columns: [0, 1, 2, 3, 4, 7, 8].map { columns[$0] }, rows: spoken))
  }

  private static func columns(_ language: Language) -> [ResultTable.Column] {
    [
      ResultTable.Column("run", Wording(vi: "lượt chạy", en: "run").text(in: language)),
      ResultTable.Column("at", Wording(vi: "lúc", en: "at").text(in: language)),
      ResultTable.Column("who", Wording(vi: "ai", en: "who").text(in: language)),
      ResultTable.Column("pack_hash", Wording(vi: "quy tắc", en: "rules").text(in: language)),
      ResultTable.Column("data_revision", Wording(vi: "số liệu", en: "data").text(in: language)),
      ResultTable.Column(
        "program_version", Wording(vi: "chương trình", en: "program").text(in: language)),
      ResultTable.Column("result_hash", Wording(vi: "kết quả", en: "result").text(in: language)),
      ResultTable.Column(
        "listed", Wording(vi: "đề nghị", en: "listed").text(in: language), .trailing),
      ResultTable.Column("state", Wording(vi: "hiện là", en: "state").text(in: language)),
    ]
  }
}

extension Session {
  /// The kept run that a text names: the beginning of its id, or `sealed`.
  /// - Throws: `E-RUN-AMBIGUOUS`, `E-RUN-UNKNOWN`, `E-NOT-SEALED`.
  func keptRun(_ text: String, of desk: CampaignDesk) throws -> KeptRun {
    if Self.meansSealed(text) {
      guard let run = try desk.sealedRun() else { throw Failure.notSealed }
      return run
    }
    let runs = try store.runs(of: desk.pack.name)
    let found = runs.filter { $0.identity.id.hasPrefix(text.lowercased()) }
    if found.count == 1 { return found[0] }
    guard !found.isEmpty else { throw Failure.unknownRun(text, among: runs) }
    throw Failure(
      "E-RUN-AMBIGUOUS",
      Wording(
        vi: "“\(text)” hợp với \(found.count) lượt chạy", en: "“\(text)” fits \(found.count) runs"),
      hint: Wording(same: found.map(\.identity.id).joined(separator: ", ")))
  }

  static func meansSealed(_ text: String) -> Bool {
    ["sealed", "da chot", "chot"].contains(folded(text))
  }

  static func meansNow(_ text: String) -> Bool {
    ["now", "hien nay", "nay"].contains(folded(text))
  }
}

extension Failure {
  static let notSealed = Failure(
    "E-NOT-SEALED",
    Wording(vi: "chưa chốt danh sách nào", en: "no list is sealed"),
    hint: Wording(vi: "chốt: chốt danh sách hiện nay", en: "seal freezes the list as it is"))

  static func unknownRun(_ text: String, among runs: [KeptRun]) -> Failure {
    Failure(
      "E-RUN-UNKNOWN",
      Wording(vi: "tệp này không giữ lượt chạy “\(text)”", en: "no run “\(text)” is kept here"),
      hint: runs.isEmpty
        ? Wording(
          vi: "chưa giữ lượt nào; danh sách: chạy và giữ một lượt",
          en: "none is kept yet; shortlist makes one")
        : Wording(vi: "gõ lượt chạy để xem các lượt", en: "runs lists them"))
  }
}
