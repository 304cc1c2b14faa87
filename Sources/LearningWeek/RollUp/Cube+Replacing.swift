extension Cube {
  /// The cube with what some units sent read anew from `data`, of which nothing else
  /// is otherwise than when the cube was read.
  ///
  /// - Complexity: O(cells of the form) for each unit, and a copy of the columns.
  package func replacing(_ units: Set<UnitCode>, from data: CampaignData) -> Cube {
    var few = data
    few.returns = ReturnShelf()
    few.receipts = [:]
    for unit in units {
      for scope in ReturnScope.allCases {
        let key = ReturnKey(unit, scope)
        if let value = data.returns[key] { few.returns[key] = value }
      }
      few.receipts[unit] = data.receipts[unit]
    }
    let fresh = Cube(few, tree: tree)
    var cube = self
    for unit in units.compactMap({ tree.index(of: $0) }) { cube.take(unit, from: fresh) }
    return cube
  }

  private mutating func take(_ unit: Int, from fresh: Cube) {
    let cells = rowCount * columnCount
    let count = tree.units.count
    for cell in 0..<cells {
      ownFigures[cell * count + unit] = fresh.ownFigures[cell * count + unit]
    }
    presence[unit] = fresh.presence[unit]
    let slot = Int(fresh.statedSlots[unit])
    guard slot >= 0 else {
      statedSlots[unit] = -1
      return
    }
    if statedSlots[unit] < 0 {
      statedSlots[unit] = Int32(statedFigures.count / max(1, cells))
      statedFigures.append(contentsOf: repeatElement(Self.notReported, count: cells))
    }
    let start = Int(statedSlots[unit]) * cells
    for cell in 0..<cells {
      statedFigures[start + cell] = fresh.statedFigures[slot * cells + cell]
    }
  }
}
