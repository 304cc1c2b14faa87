internal import LearningWeek

/// The words that columns with a choice take: those of files and JSON first, then
/// what people write.
enum Words {
  static let yesOrNo = Vocabulary<Bool>([
    (true, ["1", "Có", "yes", "true", "x"]), (false, ["0", "Không", "no", "false"]),
  ])

  static let female = Vocabulary<Bool>([
    (true, ["1", "Nữ", "Có", "yes", "true", "x", "female", "f"]),
    (false, ["0", "Nam", "Không", "no", "false", "male", "m"]),
  ])

  static let level = Vocabulary<AreaLevel>([
    (.province, ["province", "Tỉnh", "Cấp tỉnh", "Thành phố trực thuộc trung ương"]),
    (.district, ["district", "Huyện", "Cấp huyện", "Quận", "Thị xã"]),
    (.commune, ["commune", "Xã", "Cấp xã", "Phường", "Thị trấn"]),
  ])

  /// The built-in kinds and those that the campaign adds.
  static func unitKind(_ campaign: Campaign) -> Vocabulary<UnitKind> {
    let wordings: [UnitKind: [String]] = [
      .province: ["Tỉnh"], .district: ["Huyện", "Quận", "Thị xã"],
      .commune: ["Xã", "Phường", "Thị trấn"], .agency: ["Cơ quan", "Sở", "Ban ngành"],
      .school: ["Trường", "Trường học", "Nhà trường"], .centre: ["Trung tâm", "center"],
      .communityCentre: ["Trung tâm học tập cộng đồng", "TTHTCĐ", "HTCĐ"],
      .library: ["Thư viện"], .press: ["Báo chí", "Báo", "Đài"],
      .association: ["Hội", "Hội Khuyến học", "Đoàn thể"],
      .college: ["Cao đẳng", "Trường cao đẳng"],
    ]
    return Vocabulary(
      campaign.kinds.map { (UnitKind($0.id), [$0.id, $0.text]) }
        + UnitKind.builtIn.map { ($0, [$0.id] + wordings[$0, default: []]) })
  }

  static let candidate = Vocabulary<CandidateKind>([
    (.collective, ["collective", "Tập thể"]), (.individual, ["individual", "Cá nhân"]),
    (.household, ["household", "Hộ gia đình", "Gia đình", "Hộ"]),
    (.initiative, ["initiative", "Sáng kiến", "Mô hình", "Sáng kiến, mô hình", "model"]),
  ])

  static let evidence = Vocabulary<EvidenceKind>([
    (.photo, ["photo", "Ảnh", "Hình ảnh"]),
    (.link, ["link", "Đường link", "Liên kết", "Đường dẫn"]),
    (.article, ["article", "Tin bài", "Bài báo", "Bài", "Tin"]),
    (.document, ["document", "Văn bản", "Công văn", "Kế hoạch", "Tài liệu"]),
  ])

  static let mode = Vocabulary<DeliveryMode>([
    (.online, ["online", "Trực tuyến"]), (.inPerson, ["in_person", "Trực tiếp"]),
    (.both, ["both", "Cả hai", "Kết hợp", "Trực tiếp kết hợp trực tuyến"]),
  ])

  static let scope = Vocabulary<ReturnScope>([
    (.own, ["own", "Riêng", "Riêng đơn vị"]),
    (.consolidated, ["consolidated", "Tổng hợp", "Toàn địa bàn"]),
  ])
}
