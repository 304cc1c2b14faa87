import LearningWeek
import Testing

@Suite struct CivilDateTests {
  /// Counts day by day with the plain calendar rules, from Thursday 1/1/1970 back to
  /// 1900 and on to 2100.
  @Test func `every day from 1900 to 2100 goes there and back`() {
    var number: Int32 = -25_567
    var wrong: [CivilDate] = []
    for year in 1900...2100 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (place, length) in lengths.enumerated() {
        for dayOfMonth in 1...length {
          let date = CivilDate(dayNumber: number)
          let (y, m, d) = date.parts
          let isSame =
            (y, m, d) == (year, place + 1, dayOfMonth)
            && CivilDate(year: year, month: place + 1, day: dayOfMonth) == date
            && CivilDate(iso: date.iso) == date
          if !isSame { wrong.append(date) }
          number += 1
        }
        if let none = CivilDate(year: year, month: place + 1, day: length + 1) {
          wrong.append(none)
        }
      }
    }
    #expect(wrong == [])
    #expect(number == 47_847)
  }

  @Test func `known days have their numbers`() {
    #expect(day("1970-01-01").dayNumber == 0)
    #expect(day("2021-10-01").dayNumber == 18_901)
    #expect(day("0001-01-01").dayNumber == -719_162)
    #expect(day("9999-12-31").dayNumber == 2_932_896)
    #expect(day("0987-06-05").iso == "0987-06-05")
  }

  @Test func `only a day of the calendar in ISO form is read`() {
    let texts = [
      "2021-02-29", "2021-13-01", "2021-00-01", "2021-01-00", "2021-1-1", "01/10/2021",
      "2021-10-01 ", "２021-10-01", "+021-10-01", "0000-01-01", "2021/10/01", "",
    ]
    #expect(texts.map { CivilDate(iso: $0) } == Array(repeating: nil, count: texts.count))
  }

  @Test func `days are counted across months and years`() {
    #expect(day("2021-10-09").days(since: day("2021-10-12")) == -3)
    #expect(day("2020-02-28").advanced(by: 2) == day("2020-03-01"))
    #expect(day("2021-12-31") < day("2022-01-01"))
  }
}
