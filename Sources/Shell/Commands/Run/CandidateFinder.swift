internal import LearningWeek
internal import Storage
internal import VietnameseText

/// Finds a candidate by code or by name however typed; never guesses between two.
struct CandidateFinder {
  private let candidates: [Candidate]

  init(_ candidates: [Candidate]) {
    self.candidates = candidates
  }

  /// The one candidate that fits best: by code, by the whole name with its tones, by
  /// the whole name without diacritics, by the name without the word for its kind
  /// (`THPT Mỹ Hào`), by the beginnings of its words.
  /// - Throws: `E-CANDIDATE-AMBIGUOUS` when several fit equally well,
  ///   `E-CANDIDATE-UNKNOWN` with the nearest names when none does.
  func find(_ text: String) throws(Failure) -> Candidate {
    guard let candidate = try match(text) else { throw unknown(text) }
    return candidate
  }

  /// As `find`, or `nil` when nobody fits.
  func match(_ text: String) throws(Failure) -> Candidate? {
    let typed = NameWords(text)
    let tests: [(Candidate) -> Bool] =
      Self.exact(text).map { name in
        { Self.names(of: $0).contains(name) }
      } + [
        {
          folded(SampleMark.removed(from: $0.name)) == folded(text)
            || folded($0.name) == folded(text)
        },
        { NameWords(SampleMark.removed(from: $0.name)).endsAfterKind(with: typed) },
        { NameWords($0.name).contain(typed) },
      ]
    for fits in tests {
      let found = candidates.filter(fits)
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw ambiguous(text, found) }
    }
    return nil
  }

  /// What the whole of a text may be, in the order in which it is tried: a code, else a name
  /// with its tones.
  static func exact(_ text: String) -> [ExplainedName] {
    [.code(folded(text)), .name(toneKey(text))]
  }

  /// Everything of that kind by which a candidate is found.
  static func names(of candidate: Candidate) -> [ExplainedName] {
    [
      .code(folded(candidate.code)), .name(toneKey(SampleMark.removed(from: candidate.name))),
      .name(toneKey(candidate.name)),
    ]
  }

  private func ambiguous(_ text: String, _ found: [Candidate]) -> Failure {
    let shown = found.prefix(9).enumerated()
      .map { "\($0 + 1). \($1.name) (\($1.code))" }.joined(separator: "\n")
    let more = found.count - 9
    var failure = Failure(
      "E-CANDIDATE-AMBIGUOUS",
      Wording(
        vi: "“\(text)” hợp với \(found.count) đơn vị, người",
        en: "“\(text)” fits \(found.count) candidates"),
      hint: Wording(
        vi: "gõ mã, @số, hoặc thêm từ:\n\(shown)" + (more > 0 ? "\nvà \(more) nữa" : ""),
        en: "type the code, @number, or more words:\n\(shown)"
          + (more > 0 ? "\nand \(more) more" : "")))
    failure.choices = found.map(\.code)
    return failure
  }

  private func unknown(_ text: String) -> Failure {
    let near = nearest(text, among: candidates.map(\.name), limit: 3)
    return Failure(
      "E-CANDIDATE-UNKNOWN",
      Wording(
        vi: "không ai tên “\(text)” trong danh sách xét", en: "nobody named “\(text)” is considered"
      ),
      hint: near.isEmpty
        ? Wording(vi: "gõ chấm để xem tất cả", en: "score lists all")
        : Wording(
          vi: "gần giống: \(near.joined(separator: "; "))",
          en: "nearest: \(near.joined(separator: "; "))"))
  }
}
