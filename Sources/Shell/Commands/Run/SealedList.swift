internal import LearningWeek
internal import Rules
internal import Storage

/// The list that a campaign's sealed run gave, as it was kept.
struct SealedList {
  let run: KeptRun
  let decisions: [AwardDecision]

  /// `nil` when nothing is sealed.
  /// - Throws: `E-SEAL-BROKEN` when what was kept is not what was sealed.
  init?(of desk: CampaignDesk, in store: Store) throws {
    guard let seal = try store.seal(of: desk.pack.name), let id = seal.run else { return nil }
    guard let run = try desk.sealedRun() else { throw Self.broken(id) }
    let decisions = try store.decisions(of: run.identity)
    guard RunResult.hash(of: decisions) == seal.resultHash else { throw Self.broken(id) }
    self.run = run
    self.decisions = decisions
  }

  func provenance(_ desk: CampaignDesk) throws -> Provenance {
    let id = run.identity.id
    let isCurrent = try desk.provenance().standing == .sealed(run: id)
    return Provenance(
      campaign: desk.pack.name, packHash: run.identity.packHash,
      dataRevision: run.identity.dataRevision,
      isSynthetic: try desk.data().isSynthetic
        || decisions.map(\.candidates).contains { candidates in
          candidates.indices.contains(where: candidates.isSynthetic(at:))
        },
      standing: isCurrent ? .sealed(run: id) : .sealedBefore(run: id))
  }

  private static func broken(_ run: String) -> Failure {
    Failure(
      "E-SEAL-BROKEN",
      Wording(
        vi: "danh sách đã chốt \(run) không còn nguyên như khi chốt",
        en: "the sealed list \(run) is no longer what was sealed"),
      hint: Wording(
        vi: "tệp đã bị sửa ngoài chương trình; lấy lại bản sao lưu, hoặc chốt lại: chốt --reason …",
        en: "the file was altered behind the program's back; take a backup, or seal again: "
          + "seal --reason …"),
      exit: .database)
  }
}
