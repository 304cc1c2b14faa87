internal import Synchronization

/// Where returns stand among those that are kept; made when the first is asked for.
final class ReturnPlacesByKey: Sendable {
  private let kept: (any KeptReturns)?
  private let made = Mutex<[ReturnKey: Int]?>(nil)

  init(_ kept: (any KeptReturns)? = nil) {
    self.kept = kept
  }

  subscript(key: ReturnKey) -> Int? {
    guard let kept else { return nil }
    return made.withLock { made in
      if let made { return made[key] }
      var places = [ReturnKey: Int](minimumCapacity: kept.count)
      for index in 0..<kept.count { places[kept.key(at: index)] = index }
      made = places
      return places[key]
    }
  }
}
