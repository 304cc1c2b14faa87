extension RollUp {
  func totals(_ addends: [Addend], by level: AreaLevel, under root: Int) -> [TotalLine] {
    let tree = cube.tree
    var areas: [Int] = []
    var outside: [Int] = []
    var current = root
    while current < tree.subtree(of: root).upperBound {
      if tree.units[current].level == level {
        areas.append(current)
        current = tree.subtree(of: current).upperBound
      } else {
        outside.append(current)
        current += 1
      }
    }
    var lines: [TotalLine] = []
    var sums = [Int](repeating: 0, count: addends.count)
    for area in areas {
      let unit = tree.units[area]
      for (place, addend) in addends.enumerated() {
        let line = line(addend, unit: area, group: unit.name, code: unit.code.text)
        sums[place] = Cube.sum(sums[place], line.value ?? 0)
        lines.append(line)
      }
    }
    guard outside.first == root else { return lines }
    let missing = outside.dropFirst().reduce(0) { $0 + choice.missing(in: $1..<$1 + 1) }
    for (place, addend) in addends.enumerated() {
      let built = figure(adding: addend.columns, unit: root, using: .built)?.value ?? 0
      let rest = built - sums[place]
      guard rest != 0 || outside.contains(where: { reports(addend, $0, under: root) }) else {
        continue
      }
      lines.append(
        TotalLine(
          group: "", code: nil, row: addend.row, measure: addend.measure, value: rest,
          isDerived: true, basis: .built(missing: missing), isRemainder: true))
    }
    return lines
  }

  /// Whether the unit gave a figure of its own to the built total of `root`.
  private func reports(_ addend: Addend, _ unit: Int, under root: Int) -> Bool {
    addend.columns.contains { column in
      own(column: column, unit: unit) >= 0
        || unit != root && bases[unit] == .stated
          && used[column * cube.tree.units.count + unit] >= 0
    }
  }

  func totalsByKind(_ addends: [Addend], under root: Int) -> [TotalLine] {
    let range = cube.tree.subtree(of: root)
    var slots: [UnitKind: Int] = [:]
    let slotOfUnit = range.map { unit -> Int in
      let kind = cube.tree.units[unit].kind
      if let slot = slots[kind] { return slot }
      slots[kind] = slots.count
      return slots.count - 1
    }
    var sums = [Int](repeating: Cube.notReported, count: slots.count * addends.count)
    for (place, addend) in addends.enumerated() {
      for column in addend.columns {
        for unit in range {
          let slot = slotOfUnit[unit - root] * addends.count + place
          sums[slot] = Cube.sum(sums[slot], own(column: column, unit: unit))
        }
      }
    }
    let declared = UnitKind.builtIn.filter { slots[$0] != nil }
    let others = slots.keys.filter { !UnitKind.builtIn.contains($0) }.sorted()
    return (declared + others).flatMap { kind in
      addends.enumerated().map { place, addend in
        let value = cube.reported(sums[(slots[kind] ?? 0) * addends.count + place])
        return TotalLine(
          group: kind.id, code: kind.id, row: addend.row, measure: addend.measure,
          value: value, isDerived: value != nil, basis: value == nil ? .nothing : .own)
      }
    }
  }
}
