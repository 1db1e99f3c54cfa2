/// The number of single-letter slips between two words of bytes; keeps its table from pair to pair.
struct WordDistance {
  private var rows = [Int](repeating: 0, count: 3 * 65)

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbors.
  ///
  /// - Returns: The distance; `nil` if it is more than `limit`, or if a word has more than 64 letters.
  /// - Complexity: O(*n*·*m*) in the lengths of the words.
  mutating func between(
    _ a: [UInt8],
    _ left: Range<Int>,
    _ b: [UInt8],
    _ right: Range<Int>,
    limit: Int
  ) -> Int? {
    let (n, m) = (left.count, right.count)
    guard abs(n - m) <= limit, n <= 64, m <= 64 else { return nil }
    guard n > 0, m > 0 else { return max(n, m) }
    var (older, last, row) = (0, 65, 130)
    for j in 0...m { rows[last + j] = j }
    for i in 1...n {
      rows[row] = i
      var best = i
      let letter = a[left.lowerBound + i - 1]
      for j in 1...m {
        let other = b[right.lowerBound + j - 1]
        var cost = min(
          rows[last + j - 1] + (letter == other ? 0 : 1),
          min(rows[last + j], rows[row + j - 1]) + 1
        )
        if i > 1, j > 1, letter == b[right.lowerBound + j - 2],
          a[left.lowerBound + i - 2] == other
        {
          cost = min(cost, rows[older + j - 2] + 1)
        }
        rows[row + j] = cost
        best = min(best, cost)
      }
      if best > limit { return nil }
      (older, last, row) = (last, row, older)
    }
    return rows[last + m] <= limit ? rows[last + m] : nil
  }
}
