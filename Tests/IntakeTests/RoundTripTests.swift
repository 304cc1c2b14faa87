import Intake
import LearningWeek
import Testing
import VietnameseText

/// What is written as a list reads back as it was.
@Suite struct RoundTripTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `returns written as a list read back equal`(seed: UInt64) throws {
    var source = RandomReturns(seed: seed)
    let returns = source.returns()
    let text = source.text(of: returns)
    #expect(try read(text).returns == returns, "\(text)")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `no bytes make the reader fail otherwise than by its defects`(seed: UInt64) {
    var generator = SplitMix64(state: seed)
    let pieces = [
      "unit", "row", "sessions", ",", ";", "\t", "\n", "\r", "\"", "A", "1a", "3", "1.800", "-",
      "TT", "Các hoạt động", "Người", "Số lớp", "<b>", "**", "ế", "\u{FEFF}", " ", "kind",
      "name", "2021-10-05", "\u{301}",
    ]
    let text = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
    var bytes = Array(text.utf8)
    if !bytes.isEmpty, Bool.random(using: &generator) {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
    }
    let context = IntakeContext.hungYen { $0.unit = Bool.random(using: &generator) ? "A" : nil }
    do {
      let draft = try readText(bytes, file: "f", context: context)
      #expect(draft.file == "f")
    } catch {
      #expect(!error.defects.isEmpty)
      #expect(error.defects.allSatisfy { $0.place.file == "f" && $0.place.line >= 1 })
    }
  }
}

/// Sebastiano Vigna's generator: the same numbers for a seed on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Returns with every kind of content, and the list that says them.
private struct RandomReturns {
  private var generator: SplitMix64
  private let separator: String
  private let lineEnd: String
  private let columns: [String]
  private var lines: [[String: String]] = []

  init(seed: UInt64) {
    var generator = SplitMix64(state: seed)
    separator = [",", ";", "\t"].randomElement(using: &generator) ?? ","
    lineEnd = ["\n", "\r\n"].randomElement(using: &generator) ?? "\n"
    columns = [
      "unit", "row", "sessions", "participants", "note", "scope", "received_on", "mode",
      "synthetic",
    ].shuffled(using: &generator)
    self.generator = generator
  }

  mutating func returns() -> [Return] {
    var keys: [ReturnKey] = []
    for unit in ["A", "B", "33", "325"] as [UnitCode] {
      for scope in ReturnScope.allCases where chance(2) { keys.append(ReturnKey(unit, scope)) }
    }
    return keys.shuffled(using: &generator).map { oneReturn($0) }
  }

  private mutating func oneReturn(_ key: ReturnKey) -> Return {
    let received = day("2021-10-01").advanced(by: Int.random(in: 0...31, using: &generator))
    let mode = DeliveryMode.allCases.filter { _ in chance(4) }.first
    let isSynthetic = chance(5)
    let facts = [
      "unit": key.unit.text, "scope": key.scope.rawValue, "received_on": received.iso,
      "mode": mode?.rawValue ?? "", "synthetic": isSynthetic ? "1" : "0",
    ]
    var result = Return(
      unit: key.unit, scope: key.scope, receivedOn: received, mode: mode, lines: [], file: "f",
      isSynthetic: isSynthetic)
    for row in HungYen.form.rows.shuffled(using: &generator) where !row.isHeading && chance(2) {
      var cells = facts
      cells["row"] = row.id
      let line = fill(&cells, row)
      lines.append(cells)
      if !line.figures.isEmpty || !line.texts.isEmpty { result.lines.append(line) }
    }
    if result.lines.isEmpty { lines.append(facts) }
    return result
  }

  private mutating func fill(_ cells: inout [String: String], _ row: FormRow) -> ReturnLine {
    let number = lines.count + 2
    var line = ReturnLine(row: row.id, label: row.label, place: place(number))
    for cell in row.cells where chance(2) {
      let value = [0, 3, 999, 1800, 165_000, 999_999_999].randomElement(using: &generator) ?? 0
      cells[cell.column] = chance(2) ? String(value) : grouped(value)
      line.figures[cell.column] = Figure(value: value, place: cellPlace(number, cell.column))
    }
    let notes = ["", "", "trực tuyến", "a, b; c", "nói \"xong\"", "Huế"]
    let note = notes.randomElement(using: &generator) ?? ""
    cells["note"] = note
    if !note.isEmpty { line.texts["note"] = note }
    return line
  }

  private func cellPlace(_ line: Int, _ column: String) -> SourcePlace {
    place(line, (columns.firstIndex(of: column) ?? 0) + 1)
  }

  func text(of returns: [Return]) -> String {
    let rows = [columns] + lines.map { cells in columns.map { cells[$0, default: ""] } }
    return rows.map { row in row.map(quoted).joined(separator: separator) + lineEnd }.joined()
  }

  private func quoted(_ cell: String) -> String {
    guard cell.contains(where: { "\",;\t".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private mutating func chance(_ one: Int) -> Bool {
    Int.random(in: 0..<one, using: &generator) == 0
  }
}
