import LearningWeek
import Testing

@testable import Storage

struct UnitDirectorySampleTests {
  private static let first = ReportingUnit(
    code: "M328-PT1", name: "Trường THPT Mỹ Hào (mẫu)", kind: .school, isSynthetic: true)
  private static let second = ReportingUnit(
    code: "M328-PT2", name: "Trường THPT Mỹ Hào số 2 (mẫu)", kind: .school, isSynthetic: true)
  private static let directory = UnitDirectory([first, second])

  @Test(arguments: [
    "THPT Mỹ Hào", "thpt my hao", "Trường THPT Mỹ Hào", "truong thpt my hao (mẫu)", "M328-PT1",
  ])
  func `a whole name is found without its mark and kind`(text: String) {
    #expect(Self.directory.lookup(text) == .found(Self.first))
  }

  @Test func `words that both have are not guessed between`() {
    #expect(Self.directory.lookup("mỹ hào") == .ambiguous([Self.first, Self.second]))
    #expect(Self.directory.lookup("mỹ hào mẫu 2") == .found(Self.second))
  }
}
