internal import SyntheticData

extension Failure {
  init(_ defect: SyntheticProvince.Defect) {
    switch defect {
    case .noAreas:
      self.init(
        "E-AREA-EMPTY",
        Wording(
          vi: "địa bàn của đợt này không có huyện hoặc xã nào trong danh mục hành chính",
          en: "the campaign's area has no district or no commune in the official lists"),
        hint: Wording(
          vi: "dữ liệu mẫu cần một tỉnh có cấp huyện, ví dụ một đợt trước năm 2025",
          en: "sample data need a province with districts, such as a campaign before 2025"))
    case .tooFewUnits(let row, let wanted, let available):
      let (wanted, available) = (Wording(number: wanted), Wording(number: available))
      self.init(
        "E-UNITS-FEW",
        Wording(
          vi: "mục \(row.quoted) cần \(wanted.vi) đơn vị, chỉ có \(available.vi) đơn vị báo cáo",
          en: "row \(row.quoted) needs \(wanted.en) units, only \(available.en) report"),
        hint: Wording(
          vi: "tăng số trường, trung tâm hoặc giảm tổng của mục này",
          en: "ask for more institutions or lower the row's total"))
    case .tooFewInstitutions(let minimum):
      let minimum = Wording(number: minimum)
      self.init(
        "E-UNITS-FEW",
        Wording(
          vi: "cần ít nhất \(minimum.vi) trường, trung tâm để tạo dữ liệu mẫu",
          en: "at least \(minimum.en) institutions are needed to make sample data"),
        hint: Wording(vi: "ghi số lớn hơn", en: "ask for more"))
    }
  }
}
