/// Counts shortest ways from one source after the other, with the memory for it.
///
/// A search finds the distances first. Then numbers of ways are added up from the source outwards, and dependencies
/// inwards, distance by distance: each place takes the sum over all its neighbors of an array that is 0 but for the places at
/// the distance before. That reads more than it needs and never has to ask, which is what a processor likes.
struct BetweennessSearcher {
  private var search: BreadthFirstSearcher
  /// What the places at the distance before hold for their neighbors; 0 for all others.
  private var offered: [Double]
  /// The number of shortest ways to each place, in the order of the search.
  private var ways: [Double]
  /// The sums so far: for each place, over all sources, the shares of ways to others that pass it.
  private(set) var scores: [Double]

  init(_ rows: CompressedRows) {
    search = BreadthFirstSearcher(rows)
    offered = [Double](repeating: 0, count: rows.count)
    ways = offered
    scores = offered
  }

  /// Adds the ways from a source to all others.
  mutating func add(from source: Int) {
    _ = search.run(from: [source])
    let (levels, rows, found) = (search.levels, search.rows, search.order)
    guard levels.count > 2 else { return }
    // The arrays are taken out for the search, so that each has one owner, and are put back after it.
    var (allOffered, allWays, allScores) = (self.offered, self.ways, self.scores)
    (self.offered, self.ways, self.scores) = ([], [], [])
    defer { (self.offered, self.ways, self.scores) = (allOffered, allWays, allScores) }
    let order = found.span
    var offered = allOffered.mutableSpan
    var ways = allWays.mutableSpan
    var scores = allScores.mutableSpan
    ways[0] = 1
    offered[source] = 1
    for level in 1..<levels.count - 1 {
      let range = levels[level]..<levels[level + 1]
      for index in range {
        ways[index] = BetweennessSearcher.sum(offered.span, Int(order[index]), rows)
      }
      for index in levels[level - 1]..<levels[level] { offered[Int(order[index])] = 0 }
      for index in range { offered[Int(order[index])] = ways[index] }
    }
    // Nobody lies behind the outermost places: each offers one way to itself.
    let last = levels[levels.count - 2]..<levels[levels.count - 1]
    for index in last { offered[Int(order[index])] = 1 / ways[index] }
    for level in (1..<levels.count - 2).reversed() {
      let range = levels[level]..<levels[level + 1]
      for index in range {
        let place = Int(order[index])
        let dependency = ways[index] * BetweennessSearcher.sum(offered.span, place, rows)
        scores[place] += dependency
        ways[index] = (1 + dependency) / ways[index]
      }
      for index in levels[level + 1]..<levels[level + 2] { offered[Int(order[index])] = 0 }
      for index in range { offered[Int(order[index])] = ways[index] }
    }
    for index in levels[1]..<levels[2] { offered[Int(order[index])] = 0 }
  }

  /// What the neighbors of a place offer together.
  @inline(__always) private static func sum(
    _ offered: Span<Double>,
    _ place: Int,
    _ rows: CompressedRows
  ) -> Double {
    let targets = rows.targets.span
    var sum = 0.0
    for end in rows.row(place) { sum += offered[Int(targets[end])] }
    return sum
  }
}
