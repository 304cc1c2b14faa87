/// The names that `word` was probably meant to be, best first, at most `limit`.
///
/// Compared as ``folded(_:)`` does. In order: the same name; a name whose keys
/// gave `word` through an input method left on (see ``telexUndone(_:)``); one
/// slip away; names that begin with `word` (two letters or more); further slips
/// up to a third of the word's length. Equals keep the order of `names`; a name
/// is given once.
///
/// - Complexity: O(names · length²) at worst; names of another length cost O(1).
package func nearest(
  _ word: String, among names: some Sequence<String>, limit: Int
) -> [String] {
  let wanted = folded(word)
  guard !wanted.isEmpty, limit > 0 else { return [] }
  let search = NameSearch(
    word: Array(wanted.utf8), typed: Set(telexUndone(word).map { Array(folded($0).utf8) }))
  var found: [(name: String, cost: Int)] = []
  var seen: Set<String> = []
  for name in names {
    guard let cost = search.cost(of: Array(folded(name).utf8)), seen.insert(name).inserted else {
      continue
    }
    let place = found.firstIndex { $0.cost > cost } ?? found.endIndex
    guard place < limit else { continue }
    found.insert((name, cost), at: place)
    if found.count > limit { found.removeLast() }
  }
  return found.map(\.name)
}

private struct NameSearch {
  let word: [UInt8]
  /// What an input method may have made `word` from.
  let typed: Set<[UInt8]>

  /// Twice the number of slips, the odd numbers for what is no slip.
  func cost(of name: [UInt8]) -> Int? {
    if name == word { return 0 }
    if typed.contains(name) { return 1 }
    let limit = max(1, (word.count + 1) / 3)
    let slips = EditDistance.between(word, name, upTo: min(limit, max(name.count - 1, 0)))
    let begins = word.count >= 2 && name.starts(with: word)
    switch (slips, begins) {
    case (let slips?, true): return min(2 * slips, 3)
    case (let slips?, false): return 2 * slips
    case (nil, true): return 3
    case (nil, false): return nil
    }
  }
}
