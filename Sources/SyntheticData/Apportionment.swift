/// Splits `total` into whole parts in proportion to `weights` by largest
/// remainders (Hamilton's method), so that the parts add up to it exactly. Equal
/// remainders go to the earlier part.
///
/// - Precondition: weights are not negative; some weight is positive unless `total`
///   is 0.
/// - Complexity: O(*n* log *n*).
func apportioned(_ total: Int, by weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard total > 0 else { return weights.map { _ in 0 } }
  precondition(sum > 0, "something must carry the total")
  var parts = weights.map { total * $0 / sum }
  let remainders = weights.map { total * $0 % sum }
  let order = weights.indices.sorted {
    remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
  }
  for index in order.prefix(total - parts.reduce(0, +)) { parts[index] += 1 }
  return parts
}
