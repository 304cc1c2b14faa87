import LearningWeek
import Storage
import Testing

struct FindingTests {
  private static let units: [ReportingUnit] = [
    ReportingUnit(code: "33", name: "Tỉnh Hưng Yên", kind: .province, level: .province),
    ReportingUnit(code: "323", name: "Thành phố Hưng Yên", kind: .district, level: .district),
    ReportingUnit(code: "330", name: "Huyện Khoái Châu", kind: .district, level: .district),
    ReportingUnit(code: "12205", name: "Thị trấn Khoái Châu", kind: .commune, level: .commune),
    ReportingUnit(code: "1", name: "Xã Đức Hợp", kind: .commune, level: .commune),
    ReportingUnit(code: "2", name: "Trường THPT Đức Hợp", kind: .school),
    ReportingUnit(code: "3", name: "Trường Tiểu học Hoà Bình", kind: .school),
    ReportingUnit(code: "4", name: "Trường Tiểu học Hoà Bình B", kind: .school),
    ReportingUnit(code: "5", name: "Trung tâm GDNN-GDTX Mỹ Hào", kind: .centre),
    ReportingUnit(code: "6", name: "Trường THPT Mỹ Hào", kind: .school),
  ]
  private let directory = UnitDirectory(units)

  private func codes(_ text: String) -> [String] {
    directory.matches(text).map(\.code.text)
  }

  @Test(
    arguments: [
      ("330", 2), ("Huyện Khoái Châu", 2), ("huyen khoai chau", 2), ("2", 5),
      ("Trường Tiểu học Hòa Bình", 6), ("truong tieu hoc hoa binh", 6), ("gdnn", 8),
      ("GDTX mỹ", 8), ("duc hop thpt", 5), ("đức hợp", 4),
    ])
  func `a code, a name or the beginnings of its words find one unit`(text: String, index: Int) {
    #expect(directory.lookup(text) == .found(Self.units[index]))
  }

  @Test func `who fits equally well is not chosen from`() {
    #expect(
      directory.lookup("khoai chau") == .ambiguous([Self.units[2], Self.units[3]]))
    #expect(directory.lookup("hung yen") == .ambiguous([Self.units[0], Self.units[1]]))
    #expect(directory.lookup("my hao") == .ambiguous([Self.units[8], Self.units[9]]))
  }

  @Test func `every word must occur`() {
    #expect(codes("hop mi") == [])
    #expect(codes("hoa b") == ["3", "4"])
  }

  @Test func `areas stand first, then names in Vietnamese order`() {
    #expect(codes("truong") == ["2", "6", "3", "4"])
    #expect(codes("h") == ["33", "330", "323", "1", "5", "2", "6", "3", "4"])
  }

  @Test func `what nobody is called gives the nearest names`() {
    #expect(directory.lookup("huyen khoai chua") == .unknown(nearest: ["Huyện Khoái Châu"]))
    #expect(directory.lookup("") == .unknown(nearest: []))
    #expect(directory.lookup("  -  ") == .unknown(nearest: []))
  }
}
