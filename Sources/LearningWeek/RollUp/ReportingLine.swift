/// Who reports to whom, before the units are laid out: units in the order of their
/// codes, by place in that order, and the place of each one's recipient.
struct ReportingLine {
  /// As given, with the root at the end if it was not among them.
  private let given: [ReportingUnit]
  /// Index in `given` by place in the order of code bytes, each code once.
  private let order: [Int]
  let root: Int
  /// Free of circles; the root is its own parent.
  private(set) var parents: [Int]
  private(set) var isExpected: [Bool]

  init(units: [ReportingUnit], expected: [UnitCode: Expectation], root: UnitCode) {
    var given = units
    if !given.contains(where: { $0.code == root }) {
      given.append(ReportingUnit(code: root, name: root.text, kind: "country"))
    }
    let order = Self.sorted(given)
    self.given = given
    self.order = order
    self.root = Self.place(of: root, among: given, order) ?? 0
    self.parents = []
    self.isExpected = []
    parents.reserveCapacity(order.count)
    isExpected.reserveCapacity(order.count)
    for place in order.indices {
      let recipients = expected[given[order[place]].code]?.recipients
      isExpected.append(recipients != nil)
      parents.append(place == self.root ? place : recipient(of: place, first: recipients ?? []))
    }
    openCircles()
  }

  var places: Range<Int> { order.indices }

  func unit(at place: Int) -> ReportingUnit { given[order[place]] }

  /// Indices with every unit before those that report to it, siblings ascending.
  func preorder() -> [Int] {
    let none = -1
    var firstChild = [Int](repeating: none, count: places.count)
    var nextSibling = firstChild
    for index in places.reversed() where index != root {
      nextSibling[index] = firstChild[parents[index]]
      firstChild[parents[index]] = index
    }
    var preorder: [Int] = []
    preorder.reserveCapacity(places.count)
    var current = root
    while current != none {
      preorder.append(current)
      if firstChild[current] != none {
        current = firstChild[current]
        continue
      }
      while current != root, nextSibling[current] == none { current = parents[current] }
      current = current == root ? none : nextSibling[current]
    }
    return preorder
  }

  /// The last code looked up and its place: units next to each other report to the same.
  private var lastAsked: (code: UnitCode, place: Int?)?

  private mutating func place(of code: UnitCode) -> Int? {
    if let lastAsked, lastAsked.code == code { return lastAsked.place }
    let place = Self.place(of: code, among: given, order)
    lastAsked = (code, place)
    return place
  }

  /// - Complexity: O(log n); units next to each other report to the same, so that to look for
  ///   each recipient costs less than a dictionary of all units.
  private static func place(
    of code: UnitCode, among units: [ReportingUnit], _ order: [Int]
  ) -> Int? {
    var range = order.startIndex..<order.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = units[order[middle]].code
      if found == code { return middle }
      range = found < code ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The next area around the unit, else the institution that it belongs to.
  mutating func surrounding(of place: Int) -> Int? {
    let index = order[place]
    return other(given[index].area, than: place) ?? other(given[index].parent, than: place)
  }

  private mutating func recipient(of place: Int, first recipients: [String]) -> Int {
    for recipient in recipients {
      if let found = other(UnitCode(recipient), than: place) { return found }
    }
    let index = order[place]
    for recipient in given[index].reportsTo {
      if let found = other(recipient, than: place) { return found }
    }
    return other(given[index].parent, than: place) ?? other(given[index].area, than: place) ?? root
  }

  private mutating func other(_ code: UnitCode?, than place: Int) -> Int? {
    guard let code, let found = self.place(of: code), found != place else { return nil }
    return found
  }

  /// Each circle loses the line of its smallest code, so that the result does not
  /// depend on where the walk begins.
  private mutating func openCircles() {
    enum Visit { case never, thisWalk, before }
    var visits = [Visit](repeating: .never, count: places.count)
    visits[root] = .before
    for start in places {
      var walk: [Int] = []
      var current = start
      while visits[current] == .never {
        visits[current] = .thisWalk
        walk.append(current)
        current = parents[current]
      }
      if visits[current] == .thisWalk {
        var smallest = current
        var member = parents[current]
        while member != current {
          smallest = min(smallest, member)
          member = parents[member]
        }
        parents[smallest] = root
      }
      for index in walk { visits[index] = .before }
    }
  }

  /// Indices by code bytes without repeats.
  private static func sorted(_ units: [ReportingUnit]) -> [Int] {
    let order = units.indices.sorted { a, b in
      units[a].code == units[b].code ? a < b : units[a].code < units[b].code
    }
    var result: [Int] = []
    result.reserveCapacity(units.count)
    for index in order {
      if let last = result.last, units[last].code == units[index].code { continue }
      result.append(index)
    }
    return result
  }
}
