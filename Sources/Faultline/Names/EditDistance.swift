/// The number of single-letter slips between two words; keeps its tables from pair to pair.
struct EditDistance {
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var row: [Int] = []

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbors.
  ///
  /// - Parameters:
  ///   - left: One word.
  ///   - right: The other.
  ///   - limit: The most that is of interest.
  /// - Returns: The distance, or `nil` if it is more than `limit`.
  /// - Complexity: O(*n*·*m*) in the lengths of the words.
  mutating func between(
    _ left: Span<Unicode.Scalar>,
    _ right: Span<Unicode.Scalar>,
    limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    if row.count <= right.count {
      row = Array(0...right.count)
      beforeLast = row
      last = row
    }
    for j in 0...right.count { last[j] = j }
    for i in 1...left.count {
      row[0] = i
      var best = i
      for j in 1...right.count {
        let substitution = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        var cost = min(substitution, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row[j] = cost
        best = min(best, cost)
      }
      if best > limit { return nil }
      swap(&beforeLast, &row)
      swap(&beforeLast, &last)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  /// How many slips still make a word a plausible typing error: none up to 3 letters, 1 up to 7, else 2.
  static func allowance(forLength length: Int) -> Int {
    length <= 3 ? 0 : length <= 7 ? 1 : 2
  }
}
