import COfficialUnits
import OfficialUnits
import Testing

/// What every line of the tables owes to those who put them into a database.
@Suite struct EmbeddedTableTests {
  let units = Array(UnitRegister())
  let conversions = Array(ConversionTable())

  @Test func `decoding loses nothing of the units`() {
    let lines = units.map { unit in
      [
        unit.code, unit.name, unit.type, unit.parentCode ?? "", unit.firstDay, unit.endDay ?? "",
      ].joined(separator: "\t")
    }
    #expect(lines == factLines(of: official_units_text()))
    #expect(lines.count == 16_592)
  }

  @Test func `decoding loses nothing of the conversions`() {
    let lines = conversions.map { step in
      [
        step.oldCode ?? "", step.newCode, step.relation.rawValue, step.oldName ?? "",
        step.note ?? "",
      ].joined(separator: "\t")
    }
    #expect(lines == factLines(of: official_conversions_text()))
    #expect(lines.count == 10_634)
  }

  @Test func `names are in normal form C`() {
    let texts =
      units.map(\.name) + units.map(\.type) + conversions.compactMap(\.note)
      + conversions.compactMap(\.oldName)
    #expect(texts.filter { !isNormal($0) } == [])
    #expect(!isNormal("Hu\u{65}\u{302}\u{323}"))
  }

  @Test func `days are ISO dates and a period ends after it begins`() {
    for unit in units {
      #expect(isDate(unit.firstDay))
      if let end = unit.endDay { #expect(isDate(end) && unit.firstDay < end) }
    }
  }

  @Test func `periods of a code follow one another without overlap`() {
    for (one, next) in zip(units, units.dropFirst()) where one.code == next.code {
      #expect(one.endDay.map { $0 <= next.firstDay } ?? false)
    }
    let order = units.map { (level: $0.level.rawValue, code: $0.code, day: $0.firstDay) }
    #expect(order.elementsEqual(order.sorted(by: <), by: ==))
  }

  @Test func `a parent is in force throughout the period of its child`() {
    let periods = Dictionary(grouping: units, by: \.code)
    let orphans = units.filter { child in
      guard let parent = child.parentCode else { return child.level != .province }
      var covered = child.firstDay
      for period in periods[parent] ?? [] where period.firstDay <= covered {
        covered = max(covered, period.endDay ?? "9999-12-31")
      }
      return covered < child.endDay ?? "9999-12-31"
    }
    #expect(orphans == [])
  }

  @Test func `a parent is one level up, or two when districts are no more`() {
    for child in units {
      let digits = child.parentCode?.utf8.count
      switch child.level {
      case .province: #expect(digits == nil)
      case .district: #expect(digits == 2)
      case .commune: #expect(digits == (child.firstDay < ConversionTable.day ? 3 : 2))
      }
    }
  }

  @Test func `ten periods bear a type that was late`() {
    let late = units.filter { $0.level != .province && !$0.name.hasPrefix($0.type + " ") }
    #expect(
      late.map { "\($0.code) \($0.firstDay) \($0.type): \($0.name)" } == [
        "454 2019-09-11 Thị xã: Huyện Quảng Trạch", "458 2019-09-11 Huyện: Thị xã Ba Đồn",
        "817 2019-09-11 Huyện: Thị xã Cai Lậy", "820 2019-09-11 Thị xã: Huyện Cai Lậy",
        "03016 2020-11-01 Xã: Phường Hàm Rồng", "26098 2020-03-01 Xã: Phường Bảo Vinh",
        "26101 2020-03-01 Xã: Phường Xuân Lập", "26377 2020-03-01 Xã: Phường Phước Tân",
        "27046 2025-03-01 Xã: Phường 5", "27076 2025-03-01 Xã: Phường 15",
      ])
  }

  /// The lines after the heading, made by the standard library alone.
  private func factLines(of text: OfficialText) -> [String] {
    let bytes = UnsafeBufferPointer(start: text.start, count: text.count)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("#")
    }
  }

  /// Vietnamese letters are all precomposed, so text of nothing but these scalars is in NFC.
  private func isNormal(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xC0...0x1B0, 0x1EA0...0x1EF9, 0x2019: true
      default: false
      }
    }
  }

  private func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return false }
    guard let month = Int(parts[1]), let day = Int(parts[2]) else { return false }
    return Int(parts[0]) != nil && (1...12).contains(month) && (1...31).contains(day)
  }
}
