internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

/// Runs a run again and holds what comes out against it.
struct RunVerification {
  let session: Session
  let desk: CampaignDesk

  /// - Parameter given: the result's hash, or its beginning, as another machine has it.
  func verdict(on text: String, resultHash given: String?) throws -> Verdict {
    let now = try desk.result()
    let typed = text.lowercased()
    let kept = try kept(text, or: now.identity)
    guard let kept else { return foreign(typed, given, now) }
    let claimed = kept.identity
    if let given, !claimed.resultHash.hasPrefix(given.lowercased()) {
      return Verdict(
        run: claimed.id, differs: [], basis: nil, isSameResult: false,
        firstDifference: Wording(
          vi: "ở đây lượt này có mã kết quả \(claimed.resultHash.prefix(12)), không phải \(given)",
          en: "here the run's result is \(claimed.resultHash.prefix(12)), not \(given)"))
    }
    let parts = claimed.parts(differingFrom: now.identity)
    if !parts.contains(.pack), parts != [.program], !parts.isEmpty,
      let then = try rerun(kept)
    {
      return try compare(then, with: claimed, basis: .journal(entry: kept.entry), parts)
    }
    guard parts.isEmpty || parts == [.program] else {
      return Verdict(
        run: claimed.id, differs: parts, basis: nil, isSameResult: false, firstDifference: nil)
    }
    return try compare(now, with: claimed, basis: .now, parts)
  }

  private func kept(_ text: String, or now: RunIdentity) throws -> KeptRun? {
    do {
      return try session.keptRun(text, of: desk)
    } catch let failure as Failure where failure.code == "E-RUN-UNKNOWN" {
      // Of another machine, perhaps: whole ids can be held against what there is.
      guard text.utf8.count == 12, text.allSatisfy(\.isHexDigit) else { throw failure }
      return nil
    }
  }

  /// A run that was never made here: the id says all that it rests on.
  private func foreign(_ id: String, _ given: String?, _ now: RunResult) -> Verdict {
    guard id == now.identity.id else {
      return Verdict(
        run: id, differs: [], basis: nil, isSameResult: false,
        firstDifference: Wording(
          vi:
            "quy tắc và số liệu ở đây cho lượt chạy \(now.identity.id); lượt \(id) chưa từng chạy "
            + "trên tệp này",
          en:
            "the rules and data here give run \(now.identity.id); \(id) was never made on this file"
        ))
    }
    let isSame = given.map { now.identity.resultHash.hasPrefix($0.lowercased()) } ?? true
    return Verdict(
      run: id, differs: [], basis: .now, isSameResult: isSame,
      firstDifference: isSame
        ? nil
        : Wording(
          vi: "kết quả ở đây có mã \(now.identity.resultHash)",
          en: "the result here has the hash \(now.identity.resultHash)"))
  }

  /// The run again with the data as they were; `nil` when they cannot be had.
  private func rerun(_ kept: KeptRun) throws -> RunResult? {
    guard !session.store.isReadOnly else { return nil }
    let result = try desk.run(after: kept.entry).result
    return result.identity.dataRevision == kept.identity.dataRevision
      && result.identity.earlier == kept.identity.earlier ? result : nil
  }

  private func compare(
    _ result: RunResult, with claimed: RunIdentity, basis: Verdict.Basis,
    _ parts: [RunIdentity.Part]
  ) throws -> Verdict {
    let isSame = result.identity.resultHash == claimed.resultHash
    var first: Wording?
    if !isSame {
      let kept = try session.store.decisions(of: claimed)
      first = ListComparison(from: kept, to: result.decisions).firstDifference
    }
    return Verdict(
      run: claimed.id, differs: parts, basis: basis, isSameResult: isSame, firstDifference: first)
  }

  struct Verdict {
    /// What was run again.
    enum Basis {
      case now
      /// The data as the journal had them.
      case journal(entry: Int)
    }

    var run: String
    /// What it rests on that is otherwise now.
    var differs: [RunIdentity.Part]
    /// `nil` when it could not be run again.
    var basis: Basis?
    var isSameResult: Bool
    var firstDifference: Wording?

    var holds: Bool { basis != nil && isSameResult }

    func page(_ language: Language) -> Page {
      let lines = [verdict, changed].compactMap { $0 } + [firstDifference].compactMap { $0 }
      return Page(
        remarks: lines.map { $0.text(in: language) },
        document: [
          "run": .string(run), "holds": .truth(holds),
          "basis": basis.map { basis in
            switch basis {
            case .now: .string("now")
            case .journal: .string("journal")
            }
          } ?? .null,
          "differs": .array(differs.map { .string($0.rawValue) }),
          "first_difference": .optional(firstDifference) { .string($0.text(in: language)) },
        ])
    }

    private var verdict: Wording {
      switch basis {
      case .now where isSameResult:
        Wording(
          vi: "\(run): chạy lại cho đúng kết quả ấy", en: "\(run): run again, the same result")
      case .journal(let entry) where isSameResult:
        Wording(
          vi: "\(run): chạy lại trên số liệu sau thay đổi số \(entry) cho đúng kết quả ấy",
          en: "\(run): run again on the data after change \(entry), the same result")
      case .now, .journal:
        Wording(vi: "\(run): chạy lại cho kết quả KHÁC", en: "\(run): run again, ANOTHER result")
      case nil where differs.isEmpty:
        Wording(vi: "\(run): không khớp", en: "\(run): does not hold")
      case nil:
        Wording(vi: "\(run): không chạy lại được", en: "\(run): cannot be run again")
      }
    }

    private var changed: Wording? {
      guard !differs.isEmpty else { return nil }
      let parts = differs.map(\.wording).joined(separator: ", ")
      return Wording(vi: "nay đã khác: ", en: "changed since: ") + parts
    }
  }
}
