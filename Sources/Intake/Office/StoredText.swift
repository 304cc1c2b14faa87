internal import OfficeFile

/// Writes stored values as the text of a grid's cell.
enum StoredText {
  /// What a cell of the grid says, and as what.
  static func of(_ value: CellValue, _ dateSystem: DateSystem) -> (text: String, kind: CellKind) {
    switch value {
    case .text(let text): (text, .text)
    case .number(let number): (plain(number), .number)
    case .percentage(let share): (plain(share * 100) + "%", .percentage)
    case .serial(let serial, let style):
      dateSystem.moment(of: serial).map { (day($0, style), .day) } ?? (plain(serial), .number)
    case .truth(let isTrue): (isTrue ? "true" : "false", .text)
    case .error(let name): (name, .error)
    // What stands in the cell is seen only as a formula.
    case .uncomputed: ("=", .uncomputed)
    }
  }

  /// `1800`, `0,85`: without the error of binary fractions, which programs store with
  /// the number and show nowhere.
  static func plain(_ number: Double) -> String {
    let whole = number.rounded()
    if abs(number - whole) <= abs(number) * 1e-14, abs(whole) < 9e18 {
      return String(Int(whole))
    }
    // Fifteen digits, as office programs count: nine behind the comma of a million.
    let scaled = (number * 1e9).rounded() / 1e9
    let shown = scaled == 0 || abs(number) > 1e6 ? number : scaled
    return String(shown).replacing(".", with: ",")
  }

  /// `2021-10-05`, `2021-10-05 08:00`, `08:00`.
  private static func day(_ moment: SerialMoment, _ style: DateStyle) -> String {
    let date = "\(moment.year)-\(twoDigits(moment.month))-\(twoDigits(moment.day))"
    let minutes = moment.second / 60
    let time = "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    switch style {
    case .date: return date
    case .time: return time
    case .dateAndTime: return moment.second == 0 ? date : "\(date) \(time)"
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
