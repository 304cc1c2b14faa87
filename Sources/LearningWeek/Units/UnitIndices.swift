internal import Synchronization

/// Where units stand by their codes; made when the first is asked for.
package final class UnitIndices: Sendable {
  private let units: [ReportingUnit]
  private let made = Mutex<[UnitCode: Int32]?>(nil)

  /// Of units with one code the first stands for it.
  package init(_ units: [ReportingUnit]) {
    self.units = units
  }

  package subscript(code: UnitCode) -> Int? {
    made.withLock { made in
      if let made { return made[code].map(Int.init) }
      var indices = [UnitCode: Int32](minimumCapacity: units.count)
      for index in units.indices.reversed() { indices[units[index].code] = Int32(index) }
      made = indices
      return indices[code].map(Int.init)
    }
  }
}
