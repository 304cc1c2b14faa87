internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let shortlist = Command(
    "shortlist", "danh sách", .run, usage: "[AWARD] [--now]",
    summary: Wording(vi: "danh sách đề nghị khen thưởng", en: "the commendation shortlist"),
    detail: Wording(
      vi:
        "Đã chốt (chốt) thì in danh sách đã chốt; --now: theo số liệu hiện nay. Khi ghi ra tệp: đủ "
        + "mọi ứng viên, kể cả ngoài danh sách.",
      en: "Once a run is sealed, that list; --now: by the figures as they are. In pipes and files: "
        + "every candidate, those outside too."),
    examples: ["shortlist", "danh sách giay_khen_tap_the", "shortlist | csv > danh-sach.csv"],
    options: [
      CommandOption(
        "now",
        Wording(
          vi: "tính theo số liệu hiện nay, dù đã chốt",
          en: "computed from what there is now, sealed or not"))
    ]
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let award = try arguments.text.map { text throws(Failure) in try desk.award(text) }
    let list =
      try arguments.has("now") || desk.trial != nil
      ? nil : SealedList(of: desk, in: session.store)
    return try session.answer(list: list, award: award, desk: desk)
  }
}

extension Session {
  /// The shortlist: the sealed one where it is given, else the one computed now,
  /// which is kept among the runs.
  fileprivate func answer(
    list: SealedList?, award: String?, desk: CampaignDesk
  ) throws -> Answer {
    let (identity, all, provenance) =
      if let list {
        ({ list.run.identity }, list.decisions, try list.provenance(desk))
      } else {
        try current(of: desk)
      }
    let shown = award.map { id in all.filter { $0.terms.id == id } } ?? all
    let units = try desk.data().units
    let quotas = Dictionary(
      desk.pack.awards.map { ($0.id, DeclaredQuota($0, in: desk.pack)) },
      uniquingKeysWith: { first, _ in first })
    if list == nil { try Command.warn(self, desk, of: shown) }
    return Answer(provenance: provenance) {
      ShortlistPage.page(
        shown, run: { RunDocument.json(identity()) }, of: desk.campaign, quotas: quotas,
        unitNames: {
          Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        }, $0)
    }
  }

  private func current(
    of desk: CampaignDesk
  ) throws -> (() -> RunIdentity, [AwardDecision], Provenance) {
    let result = try desk.result()
    keep(result)
    return ({ result.identity }, result.decisions, try desk.provenance())
  }

  /// Keeps a run where the file may be written; one that cannot be kept is shown all
  /// the same.
  /// - Parameter explaining: with everybody's explanation, which takes longer than the run.
  func keep(_ result: RunResult, explaining: Bool = false) {
    guard !store.isReadOnly, let desk, desk.trial == nil else { return }
    do {
      // One that is kept already need not be gone through once more.
      if !explaining, try store.hasRun(result.id, of: desk.pack.name) { return }
      try store.keep(
        result.identity, decisions: result.decisions, by: author(command: "shortlist"),
        state: explaining ? desk.fileState : nil, isSynthetic: try desk.data().isSynthetic,
        explanations: { desk.packedExplanations(of: result) })
    } catch {
      notice(
        Wording(
          vi: "chú ý W-RUN-NOT-KEPT: lượt chạy \(result.id) không giữ lại được: ",
          en: "warning W-RUN-NOT-KEPT: the run \(result.id) could not be kept: ")
          + Failure(error).message)
    }
  }
}

extension Command {
  /// Above so many returns the checks take longer than the list itself.
  private static let mostReturnsToCheck = 20_000

  /// That names on the list have something doubtful under them: only `check` says what, and how the
  /// list would change.
  fileprivate static func warn(
    _ session: Session, _ desk: CampaignDesk, of decisions: [AwardDecision]
  ) throws {
    guard try desk.data().returns.count <= mostReturnsToCheck else {
      session.notice(
        Wording(
          vi: "chú ý: danh sách dựa vào đâu: gõ kiểm tra", en: "note: check says what it rests on")
      )
      return
    }
    let footing = ListFooting(
      session: session, desk: desk, objections: try desk.objections(session),
      // A check that fails says so itself, and takes no list away.
      findings: (try? desk.checkReport().findings) ?? [])
    let count = try footing.suspects(among: decisions)
    guard count > 0 else { return }
    session.notice(
      Wording(vi: "chú ý: đơn vị của ", en: "note: the units of ")
        + Wording(count, vi: "tên", one: "name", many: "names")
        + Wording(
          vi:
            " trong danh sách có điều đáng ngờ; kiểm tra tính lại xem bỏ đi thì danh sách đổi ra sao",
          en: " on the list have something doubtful; check works out how the list would change "
            + "without it"))
  }
}

/// The identity of a run as JSON.
enum RunDocument {
  static func json(_ run: RunIdentity) -> JSONValue {
    [
      "id": .string(run.id), "pack": .string(run.pack), "pack_hash": .string(run.packHash),
      "data_revision": .string(run.dataRevision), "result_hash": .string(run.resultHash),
    ]
  }
}

extension CampaignDesk {
  /// The id of the award that a text names: its id, or words of its title.
  func award(_ text: String) throws(Failure) -> String {
    if let id = awardID(text) { return id }
    let ids = pack.awards.map(\.id)
    let near = nearest(text, among: ids, limit: 1).first
    throw Failure(
      "E-AWARD-UNKNOWN",
      Wording(vi: "không có hình thức khen “\(text)”", en: "no award “\(text)”"),
      hint: near.map { Wording(vi: "ý bạn là \($0)?", en: "did you mean \($0)?") }
        ?? Wording(
          vi: "có: " + ids.joined(separator: ", "), en: "awards: " + ids.joined(separator: ", ")))
  }

  /// As `award`, or `nil` when the text names none.
  func awardID(_ text: String) -> String? {
    let wanted = folded(text)
    if let exact = pack.awards.first(where: {
      folded($0.id) == wanted || folded($0.terms.title) == wanted
    }) {
      return exact.id
    }
    let titled = pack.awards.filter { folded($0.terms.title).hasSuffix(" " + wanted) }
    return titled.count == 1 ? titled[0].id : nil
  }
}
