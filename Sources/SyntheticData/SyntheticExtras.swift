internal import LearningWeek

/// What comes with the returns of a made-up province: evidence complete or missing,
/// money with and without an amount, dates of plans, one pending flag.
struct SyntheticExtras {
  private(set) var evidence: [Evidence] = []
  private(set) var funding: [Funding] = []
  private(set) var flags: [FlagMark] = []
  private(set) var facts: [CampaignFact] = []
  private let file: String
  private var line = 0

  init(
    register: SyntheticRegister, punctuality: Punctuality, campaign: Campaign, file: String,
    random: inout SplitMix64
  ) {
    self.file = file
    let leaders = Set(register.leaders.all)
    let sources = campaign.fundingSources.map(\.id)
    for code in punctuality.reporting {
      let isLeader = leaders.contains(code)
      // Drawn for everybody, also where unused, so that the leaders do not shift the
      // stream of the others.
      let photos = random.number(in: 0...4)
      let documented = random.chance(78)
      let money = random.number(in: 0...99)
      let amount = random.number(in: 2...30) * 500_000
      let planDay = random.number(in: -16...2)
      let planned = random.chance(85)
      addEvidence(of: code, photos: isLeader ? 3 : photos, documented: isLeader || documented)
      addFunding(
        of: code, sources, draw: isLeader ? 0 : money, amount: isLeader ? 9_000_000 : amount)
      if campaign.attributes.contains(where: { $0.id == "plan_issued_on" }), isLeader || planned {
        let day = campaign.firstDay.advanced(by: isLeader ? -7 : planDay)
        facts.append(
          CampaignFact(unit: code, name: "plan_issued_on", value: .text(day.iso), place: place()))
      }
    }
    if let flag = campaign.flags.first {
      flags = [
        FlagMark(
          unit: register.leaders.flagged, flag: flag.id,
          reason: "Đang chờ kết luận kiểm tra (dữ liệu mẫu)",
          from: campaign.lastDay.advanced(by: 3), place: place(), isSynthetic: true)
      ]
    }
  }

  private mutating func addEvidence(of code: UnitCode, photos: Int, documented: Bool) {
    for serial in 0..<photos {
      evidence.append(
        Evidence(
          unit: code, kind: .photo, location: "mau/\(code.text)/anh-\(serial + 1).jpg",
          place: place(), isSynthetic: true))
    }
    if documented {
      evidence.append(
        Evidence(
          unit: code, kind: .document, location: "mau/\(code.text)/ke-hoach.pdf",
          caption: "Kế hoạch tổ chức Tuần lễ", place: place(), isSynthetic: true))
    }
  }

  /// A quarter have sponsors, some of whom give in kind; half use the state budget.
  private mutating func addFunding(
    of code: UnitCode, _ sources: [String], draw: Int, amount: Int
  ) {
    guard let state = sources.first else { return }
    let mobilised = sources.last ?? state
    switch draw {
    case ..<18:
      funding.append(
        Funding(
          unit: code, source: mobilised, amount: amount, place: place(), isSynthetic: true))
    case ..<25:
      funding.append(
        Funding(
          unit: code, source: mobilised, note: "Doanh nghiệp tặng sách, không quy thành tiền",
          place: place(), isSynthetic: true))
    case ..<75:
      funding.append(
        Funding(
          unit: code, source: state, amount: amount / 2, place: place(), isSynthetic: true))
    default: break
    }
  }

  private mutating func place() -> SourcePlace {
    line += 1
    return SourcePlace(file: file, line: line)
  }
}
