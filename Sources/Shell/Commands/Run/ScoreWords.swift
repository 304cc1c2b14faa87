internal import LearningWeek

/// What rules read and why points are what they are, in words. With a campaign,
/// attributes, flags and sources of money are named as its pack words them.
enum ScoreWords {
  static func note(
    _ notes: [ScoreNote], of campaign: Campaign? = nil, in language: Language
  ) -> String? {
    notes.isEmpty
      ? nil : notes.map { wording($0, of: campaign).text(in: language) }.joined(separator: "; ")
  }

  static func wording(_ note: ScoreNote, of campaign: Campaign? = nil) -> Wording {
    switch note {
    case .notReported(let subject):
      Wording(vi: "chưa báo cáo: ", en: "not reported: ") + self.subject(subject, of: campaign)
    case .zeroDivisor:
      Wording(vi: "mẫu số bằng 0", en: "the divisor is 0")
    case .clamped(let value):
      Wording(
        vi: "quy tắc cho \(Words.number(value)), lấy trong khoảng cho phép",
        en: "the rule gave \(Words.number(value)), cut to the allowed range")
    case .outsideSteps(let value):
      Wording(
        vi: "\(Words.number(value)) ngoài mọi bậc", en: "\(Words.number(value)) is in no step")
    case .requirementUnmet(let text):
      Wording(vi: "không đạt: \(text)", en: "unmet: \(text)")
    }
  }

  static func subject(_ subject: ReadSubject, of campaign: Campaign? = nil) -> Wording {
    switch subject {
    case .figure(_, let row, let measure):
      Wording(
        vi: "mục \(row), \(Words.measure(measure, in: .vi))",
        en: "row \(row), \(Words.measure(measure, in: .en))")
    case .rolled(_, let row, let measure):
      Wording(
        vi: "mục \(row), \(Words.measure(measure, in: .vi)), cả cấp dưới",
        en: "row \(row), \(Words.measure(measure, in: .en)), with all below")
    case .total(_, let measure):
      Wording(
        vi: "tổng \(Words.measure(measure, in: .vi))",
        en: "total \(Words.measure(measure, in: .en))")
    case .attribute(_, let name): Wording(same: label(name, campaign?.attributes))
    case .funding(_, let source):
      Wording(vi: "kinh phí, ", en: "funding, ")
        + Wording(same: label(source, campaign?.fundingSources))
    case .evidence(_, "complete"): Wording(vi: "đủ minh chứng", en: "evidence complete")
    case .evidence(_, let kind):
      Wording(vi: "minh chứng, ", en: "evidence, ") + (fields[kind + "s"] ?? Wording(same: kind))
    case .flag(let name):
      Wording(same: label(name, campaign?.flags))
    case .earlierYear(_, let year): Wording(vi: "năm \(year)", en: "year \(year)")
    case .field(let name): fields[name] ?? Wording(same: name)
    }
  }

  private static func label(_ id: String, _ labels: [Label]?) -> String {
    labels?.first { $0.id == id }?.text ?? id
  }

  /// Fields of units and candidates as people call them.
  private static let fields: [String: Wording] = [
    "returned": Wording(vi: "đã nộp", en: "returned"),
    "on_time": Wording(vi: "nộp đúng hạn", en: "on time"),
    "days_late": Wording(vi: "số ngày trễ", en: "days late"),
    "days_early": Wording(vi: "số ngày sớm", en: "days early"),
    "received_on": Wording(vi: "ngày nhận", en: "received on"),
    "revision": Wording(vi: "lần sửa", en: "revision"),
    "awards": Wording(vi: "số lần được khen trước đây", en: "earlier awards"),
    "nomination": Wording(vi: "được đề nghị", en: "nominated"),
    "nomination.award": Wording(vi: "hình thức được đề nghị", en: "nominated for"),
    "nomination.achievement": Wording(vi: "thành tích nêu trong đề nghị", en: "achievement stated"),
    "nomination.received_on": Wording(vi: "ngày nhận hồ sơ", en: "dossier received on"),
    "nomination.by": Wording(vi: "nơi đề nghị", en: "nominated by"),
    "female": Wording(vi: "là nữ", en: "female"),
    "achievement": Wording(vi: "thành tích", en: "achievement"),
    "position": Wording(vi: "chức vụ", en: "position"),
    "photos": Wording(vi: "ảnh", en: "photos"),
    "links": Wording(vi: "liên kết", en: "links"),
    "articles": Wording(vi: "bài viết", en: "articles"),
    "documents": Wording(vi: "văn bản", en: "documents"),
  ]

  /// Money that no line speaks of is not known to be none.
  private static func value(of reading: Reading) -> Wording {
    if case .funding = reading.subject, reading.value == .truth(false) {
      return Wording(vi: "không ghi", en: "not stated")
    }
    return value(reading.value)
  }

  static func value(_ value: ReadValue) -> Wording {
    switch value {
    case .notReported: Wording(vi: "chưa báo cáo", en: "not reported")
    case .number(let number): Wording(same: Words.number(number))
    case .text(let text): Wording(same: CivilDate(iso: text).map(Words.date) ?? text)
    case .truth(let truth): truth ? Wording(vi: "có", en: "yes") : Wording(vi: "không", en: "no")
    }
  }

  /// `mục 6b, lượt người: 660 (truong.csv:12:4, lần 1)`.
  static func reading(_ reading: Reading, of campaign: Campaign) -> Wording {
    var text =
      subject(reading.subject, of: campaign) + Wording(same: ": ") + value(of: reading)
    if let place = reading.place {
      text = text + Wording(same: " (\(Failure.Place(place).text)")
      if let revision = reading.revision {
        text = text + Wording(vi: ", lần \(revision)", en: ", revision \(revision)")
      }
      text = text + Wording(same: ")")
    }
    return text
  }

  /// The pack's wording, or what a field of the award asks for.
  static func requirement(_ check: RequirementCheck) -> Wording {
    guard let day = check.dossierBefore else { return Wording(same: check.text) }
    return Wording(
      vi: "Hồ sơ đến trước ngày \(Words.date(day))",
      en: "Dossier received before \(Words.date(day))")
  }

  /// What a requirement rests on: of a one-of how each alternative came out.
  static func basis(_ check: RequirementCheck, of campaign: Campaign) -> Wording {
    guard !check.alternatives.isEmpty else {
      return check.reads.map { reading($0, of: campaign) }.joined(separator: "\n")
    }
    return check.alternatives.map { alternative in
      let reads = alternative.reads.map { reading($0, of: campaign) }.joined(separator: "; ")
      return
        (alternative.isMet
        ? Wording(vi: "đạt: ", en: "met: ") : Wording(vi: "không đạt: ", en: "unmet: "))
        + requirement(alternative)
        + (reads.vi.isEmpty ? reads : Wording(same: " (") + reads + Wording(same: ")"))
    }.joined(separator: "\n")
  }

  static func outcome(_ outcome: Outcome) -> Wording {
    switch outcome {
    case .shortlisted: Wording(vi: "đề nghị khen", en: "shortlisted")
    case .ballot: Wording(vi: "phải bỏ phiếu", en: "ballot needed")
    case .below: Wording(vi: "dưới ngưỡng", en: "below the line")
    case .ineligible: Wording(vi: "không đủ điều kiện", en: "ineligible")
    case .superseded: Wording(vi: "đã có khen khác", en: "superseded")
    case .overriddenIn: Wording(vi: "hội đồng đưa vào", en: "put in by the council")
    case .overriddenOut: Wording(vi: "hội đồng đưa ra", en: "taken out by the council")
    }
  }
}
