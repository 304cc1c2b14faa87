internal import LearningWeek
internal import VietnameseText

/// What a pack declares of its campaign, each thing in a line.
enum CampaignWords {
  static func opening(_ opening: Opening) -> Wording {
    var parts = [opening.at, Words.date(opening.on), opening.place].compactMap { $0 }
      .map { Wording(same: $0) }
    if let mode = opening.mode { parts.append(words(of: mode)) }
    if let via = opening.via { parts.append(Wording(same: via)) }
    if let sites = opening.sites {
      parts.append(Wording(vi: "\(sites) điểm cầu", en: "\(sites) connected sites"))
    }
    return parts.joined(separator: " · ")
  }

  private static func words(of mode: DeliveryMode) -> Wording {
    switch mode {
    case .online: Wording(vi: "trực tuyến", en: "online")
    case .inPerson: Wording(vi: "trực tiếp", en: "in person")
    case .both: Wording(vi: "trực tiếp và trực tuyến", en: "in person and online")
    }
  }

  static func deadline(_ deadline: Deadline, _ kinds: [Label]) -> Wording {
    func named(_ language: Language) -> String {
      let from =
        deadline.from.kinds.map { Words.kind($0.id, kinds, in: language) ?? $0.id }
        + deadline.from.units.map(\.text)
      let to = deadline.to.map { Words.recipient($0, kinds, in: language) }
      return from.joined(separator: ", ") + except(language) + " → " + to.joined(separator: ", ")
    }
    func except(_ language: Language) -> String {
      let codes = deadline.from.except.map(\.text)
      if codes.isEmpty { return "" }
      return Wording(vi: " (trừ ", en: " (except ").text(in: language)
        + codes.joined(separator: ", ") + ")"
    }
    let last =
      deadline.lastDay.map {
        Wording(vi: ": chậm nhất \(Words.date($0))", en: ": by \(Words.date($0))")
      } ?? Wording(vi: ": không ấn định ngày", en: ": no day set")
    let via =
      deadline.via.map { Wording(vi: ", qua \($0)", en: ", via \($0)") } ?? Wording(same: "")
    let isExample = deadline.source.map { folded($0) == "vi du" } ?? false
    let mark = isExample ? Wording(vi: " (ví dụ)", en: " (example)") : Wording(same: "")
    return Wording(vi: named(.vi), en: named(.en)) + last + via + mark
  }

  /// `ảnh: từ 2 đến 3`
  static func evidence(_ kind: EvidenceKind, _ bounds: EvidenceRequirement.Bounds) -> Wording {
    let name: Wording =
      switch kind {
      case .photo: Wording(vi: "ảnh", en: "photos")
      case .link: Wording(vi: "liên kết", en: "links")
      case .article: Wording(vi: "bài viết", en: "articles")
      case .document: Wording(vi: "văn bản", en: "documents")
      }
    let count: Wording =
      switch (bounds.min, bounds.max) {
      case (0, nil): Wording(vi: "tuỳ đơn vị", en: "as many as there are")
      case (0, let max?): Wording(vi: "nhiều nhất \(max)", en: "at most \(max)")
      case (let min, nil): Wording(vi: "ít nhất \(min)", en: "at least \(min)")
      case (let min, let max?) where min == max: Wording(same: "\(min)")
      case (let min, let max?): Wording(vi: "từ \(min) đến \(max)", en: "\(min) to \(max)")
      }
    return name + Wording(same: ": ") + count
  }

  /// Who grants it and who appraises after the places.
  static func award(_ award: CampaignPage.Prize) -> Wording {
    let terms = award.terms
    var parts = [Wording(same: "\(terms.id): \(terms.title)"), award.quota]
    if let granter = terms.grantedBy {
      parts.append(Wording(vi: "\(granter) quyết định", en: "granted by \(granter)"))
    }
    if !terms.appraisedBy.isEmpty {
      let names = terms.appraisedBy.joined(separator: ", ")
      parts.append(Wording(vi: "\(names) thẩm định", en: "appraised by \(names)"))
    }
    if let day = terms.dossierBefore {
      parts.append(
        Wording(
          vi: "nhận hồ sơ trước ngày \(Words.date(day))",
          en: "dossiers before \(Words.date(day))"))
    }
    return parts.joined(separator: " · ")
  }
}
