/// One reading of a cell as digit groups and the separators between them.
struct NumberReading {
  private struct Group {
    var digits = ""
    var place: String.Index
    /// What stands before the group and where; `nil` for the first.
    var separator: (scalar: Unicode.Scalar, place: String.Index)?
  }

  private let cell: CellScalars
  private let elements: [CellScalars.Element]

  init(_ cell: CellScalars) {
    self.cell = cell
    var elements = cell.elements.filter { $0.scalar != "*" && $0.scalar != "＊" }
    for index in elements.indices { elements[index].scalar = Self.narrowed(elements[index].scalar) }
    while elements.last?.scalar == " " { elements.removeLast() }
    self.elements = Array(elements.drop { $0.scalar == " " })
  }

  /// The digits of a whole number without separators, `nil` when the cell says
  /// nothing.
  func wholeDigits() throws(NumberDefect) -> String? {
    guard let groups = try groups(), let first = groups.first else { return nil }
    let rest = groups.dropFirst()
    let signs = Set(rest.compactMap(\.separator?.scalar))
    switch (signs.count, signs.first) {
    case (0, _): return first.digits
    case (1, ","): if rest.count == 1 { throw loneComma(first, groups[1]) }
    case (1, _): break
    default: throw mixed(groups)
    }
    if let defect = defect(inGroups: groups) { throw defect }
    return groups.map(\.digits).joined()
  }

  private func loneComma(_ first: Group, _ last: Group) -> NumberDefect {
    let offset = last.separator.map { cell.offset($0.place) } ?? 0
    if defect(inGroups: [first, last]) == nil, let value = Int(first.digits + last.digits) {
      return .ambiguous(read: cell.text, grouped: value, offset: offset)
    }
    if first.digits.isEmpty { return broken(first) }
    return last.digits.isEmpty ? broken(last) : .fraction(read: cell.text, offset: offset)
  }

  /// `1.234,5` has a fraction; anything else with two kinds of separator is
  /// broken where the second kind starts.
  private func mixed(_ groups: [Group]) -> NumberDefect {
    let (whole, last) = (groups.dropLast(), groups[groups.count - 1])
    let sign = last.separator
    guard
      let odd = groups.dropFirst(2).first(where: {
        $0.separator?.scalar != groups[1].separator?.scalar
      })
    else { return broken(last) }
    if odd.place == last.place, sign?.scalar != " ", !last.digits.isEmpty, let sign {
      return defect(inGroups: Array(whole))
        ?? .fraction(read: cell.text, offset: cell.offset(sign.place))
    }
    return broken(odd)
  }

  private func defect(inGroups groups: [Group]) -> NumberDefect? {
    if let short = groups.dropFirst().first(where: { $0.digits.count != 3 }) {
      return broken(short)
    }
    return groups.first.flatMap { isHead($0) ? nil : broken($0) }
  }

  private func broken(_ group: Group) -> NumberDefect {
    .brokenGroup(read: cell.text, group: group.digits, offset: cell.offset(group.place))
  }

  /// Whether the digits can lead groups: `1`, `12`, `123`, but not `0` or `1234`.
  private func isHead(_ group: Group) -> Bool {
    (1...3).contains(group.digits.count) && !group.digits.hasPrefix("0")
  }

  private func groups() throws(NumberDefect) -> [Group]? {
    guard let start = elements.first, try !isMarkOfNothing() else { return nil }
    var groups = [Group(place: start.place)]
    for (scalar, place) in elements {
      switch scalar {
      case "0"..."9": groups[groups.count - 1].digits.unicodeScalars.append(scalar)
      case ".", ",", " ":
        groups.append(
          Group(
            place: cell.text.unicodeScalars.index(after: place), separator: (scalar, place)))
      default: throw notANumber(place)
      }
    }
    if groups.allSatisfy(\.digits.isEmpty) { throw notANumber(start.place) }
    return groups
  }

  /// Whether the cell holds a sign that tables print for "nothing".
  private func isMarkOfNothing() throws(NumberDefect) -> Bool {
    let scalars = elements.map(\.scalar)
    if scalars.allSatisfy(Self.isDash) { return true }
    var written = String.UnicodeScalarView()
    written.append(contentsOf: scalars)
    switch folded(String(written)) {
    case "nt", "n t", "nhu tren": throw .ditto(read: cell.text)
    default: break
    }
    switch String(written) {
    case "…", "...", "..": return true
    case "//", "\"", "”", "“", "''", "〃", "-nt-", "- nt -": throw .ditto(read: cell.text)
    default: break
    }
    if Self.isDash(scalars[0]), let next = scalars.dropFirst().first(where: { $0 != " " }),
      ("0"..."9").contains(next)
    {
      throw .negative(read: cell.text)
    }
    return false
  }

  private func notANumber(_ place: String.Index) -> NumberDefect {
    .notANumber(read: cell.text, character: cell.text[place], offset: cell.offset(place))
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "‐", "‑", "‒", "–", "—", "―", "−": true
    default: false
    }
  }

  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xFF01, scalar.value <= 0xFF5E else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))
  }
}
