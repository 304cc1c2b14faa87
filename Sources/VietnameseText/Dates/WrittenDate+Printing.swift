extension WrittenDate {
  /// `2021-10-05`.
  package var iso: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

  /// `05/10/2021`.
  package var vietnamese: String { "\(Self.twoDigits(day))/\(Self.twoDigits(month))/\(year)" }

  /// `ngày 05 tháng 10 năm 2021`, as on documents: a leading zero for days under
  /// 10 and for the months 1 and 2 only.
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
  package var inWords: String {
    let month = self.month < 3 ? Self.twoDigits(self.month) : String(self.month)
    return "ngày \(Self.twoDigits(day)) tháng \(month) năm \(year)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
