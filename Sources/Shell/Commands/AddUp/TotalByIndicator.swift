internal import LearningWeek
internal import VietnameseText

/// What `total by indicator` says beside its figures: in what an indicator is counted, and which
/// rows stand for none.
struct IndicatorNotes {
  /// Name and campaign of each.
  private let campaigns: [(name: String, campaign: Campaign)]

  init(_ campaigns: [Campaign]) {
    self.campaigns = campaigns.map { ($0.name, $0) }
  }

  /// `Sách đã huy động … [Quyển]`.
  func label(of line: TotalLine) -> String {
    let unit = campaigns.lazy.compactMap { _, campaign in
      campaign.indicators.first { $0.id == line.code }?.unit
    }.first
    return line.group + (unit.map { " [\($0)]" } ?? "")
  }

  var remarks: [Wording] {
    var remarks: [Wording] = []
    for (name, campaign) in campaigns {
      let unmapped = campaign.form.rows(withoutAnyOf: campaign.indicators)
      let of = campaigns.count > 1 ? " (\(name))" : ""
      if !unmapped.isEmpty {
        let rows = unmapped.map { "\($0.id) \($0.label)" }.joined(separator: "; ")
        remarks.append(
          Wording(
            vi: "mục chưa gắn với chỉ tiêu nào\(of): \(rows)",
            en: "rows of no indicator\(of): \(rows)"))
      }
      for row in campaign.form.rows {
        guard let indicator = campaign.indicators.first(where: { $0.id == row.indicator }),
          let counted = indicator.unit, let written = row.measureUnit,
          Self.key(counted) != Self.key(written)
        else { continue }
        remarks.append(
          Wording(
            vi: "mục \(row.id)\(of) tính bằng “\(written)”, chỉ tiêu \(indicator.id) bằng "
              + "“\(counted)”: cộng có thể lẫn đơn vị tính",
            en: "row \(row.id)\(of) is counted in “\(written)”, the indicator \(indicator.id) in "
              + "“\(counted)”: the sum may mix measure units"))
      }
    }
    return remarks
  }

  /// Offices set spaces, slashes and capitals as they please: `Trường/ trung tâm`.
  private static func key(_ unit: String) -> String {
    folded(unit).replacing(" ", with: "").replacing("/", with: "")
  }
}

extension Session {
  /// The campaigns of the year of the one in use whose areas do not overlap, that one first.
  func campaignsOfTheYear(_ desk: CampaignDesk) throws -> [CampaignDesk] {
    try CampaignYears(session: self, desk: desk).campaigns(
      of: desk.campaign.year, overlapping: nil)
  }
}
