import COfficialUnits

/// The official administrative units of Việt Nam from 2019-09-11 on, in order of level, code and
/// first day.
///
/// Iterating decodes the table, which is part of the program, unit by unit; until then nothing
/// is read.
///
/// - Complexity: O(size of the table), some milliseconds, for each loop and each question; who
///   asks often should keep the answer.
package struct UnitRegister: Sequence, Sendable {
  package init() {}

  package func makeIterator() -> Iterator {
    Iterator(lines: PackedText(official_units_text()))
  }

  /// The units of one level in force on a day given as `2021-10-01`, in order of code.
  package func units(on day: String, level: OfficialUnit.Level) -> [OfficialUnit] {
    var lines = makeIterator()
    var units: [OfficialUnit] = []
    while let line = lines.nextLine() {
      if line.level == level, line.isInForce(on: day) { units.append(line.unit) }
    }
    return units
  }
}

extension UnitRegister {
  package struct Iterator: IteratorProtocol {
    var lines: PackedText

    package mutating func next() -> OfficialUnit? { nextLine()?.unit }

    mutating func nextLine() -> Line? {
      guard !lines.isAtEnd else { return nil }
      return Line(
        code: lines.field(), name: lines.field(), type: lines.field(), parent: lines.field(),
        firstDay: lines.field(), endDay: lines.lastField())
    }
  }

  /// A unit whose strings have not been made yet.
  struct Line {
    let code, name, type, parent, firstDay, endDay: PackedText.Field

    var level: OfficialUnit.Level { OfficialUnit.Level(digits: code.bytes.count) }

    var unit: OfficialUnit {
      OfficialUnit(
        code: code.text, name: name.text, type: type.text, parentCode: parent.textIfAny,
        firstDay: firstDay.text, endDay: endDay.textIfAny)
    }

    func isInForce(on day: String) -> Bool {
      !firstDay.isAfter(day) && (endDay.bytes.isEmpty || endDay.isAfter(day))
    }
  }
}
