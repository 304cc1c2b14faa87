internal import LearningWeek

/// Nominated people of a made-up province. Names are drawn from common Vietnamese
/// ones and end in "(mẫu)".
enum SyntheticPeople {
  static func nominations(
    _ count: Int, register: SyntheticRegister, punctuality: Punctuality, campaign: Campaign,
    file: String, random: inout SplitMix64
  ) -> [Nomination] {
    let units = random.shuffled(punctuality.reporting)
    guard !units.isEmpty else { return [] }
    var taken: Set<String> = []
    return (0..<count).map { index in
      var name = drawnName(&random)
      while !taken.insert(name).inserted { name = drawnName(&random) }
      let unit = units[index % units.count]
      let achieved = random.chance(92)
      let stated = random.number(in: 0...9)
      return Nomination(
        kind: .individual, name: name + SampleMark.text, unit: unit,
        position: positions[random.number(in: 0...(positions.count - 1))],
        // The gender is stated for nine in ten and never follows from the name.
        isFemale: stated == 9 ? nil : stated < 6,
        achievement: achieved
          ? achievements[random.number(in: 0...(achievements.count - 1))] : nil,
        receivedOn: punctuality.received[unit],
        place: SourcePlace(file: file, line: index + 1), isSynthetic: true)
    }
  }

  private static func drawnName(_ random: inout SplitMix64) -> String {
    let parts = [families, middles, givens].map { $0[random.number(in: 0...($0.count - 1))] }
    return parts.joined(separator: " ")
  }

  private static let families = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đỗ", "Vũ", "Đặng", "Bùi", "Dương", "Đào", "Lý",
  ]
  private static let middles = [
    "Thị", "Văn", "Thu", "Minh", "Ngọc", "Hữu", "Thanh", "Quang", "Hồng", "Đức", "Kim", "Xuân",
  ]
  private static let givens = [
    "An", "Ánh", "Bình", "Chi", "Dũng", "Đạt", "Giang", "Hà", "Hoà", "Hương", "Khánh", "Lan",
    "Linh", "Long", "Mai", "Nam", "Nga", "Oanh", "Phúc", "Quyên", "Sơn", "Thảo", "Thuỷ", "Tuấn",
    "Uyên", "Vân", "Yến",
  ]
  private static let positions = [
    "Hiệu trưởng", "Phó Hiệu trưởng", "Giáo viên", "Cán bộ thư viện", "Giám đốc trung tâm",
    "Báo cáo viên",
  ]
  private static let achievements = [
    "Tổ chức lớp kỹ năng số cho người lớn tuổi", "Xây dựng tủ sách lớp học",
    "Vận động doanh nghiệp tặng sách", "Chủ trì tọa đàm khuyến học trực tuyến",
    "Biên soạn học liệu mở cho trung tâm học tập cộng đồng",
  ]
}
