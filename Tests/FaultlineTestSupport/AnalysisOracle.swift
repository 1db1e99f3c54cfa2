/// Slow and obvious measures of small graphs, straight from their definitions.
public enum AnalysisOracle {
  /// For each node the number of pairs of others, as shares of their shortest paths that pass it.
  ///
  /// - Parameters:
  ///   - count: How many nodes there are.
  ///   - edges: The edges, followed both ways; parallel ones count once.
  /// - Returns: The numbers by node.
  public static func betweenness(_ count: Int, _ edges: [(Int, Int)]) -> [Double] {
    var scores = [Double](repeating: 0, count: count)
    for from in 0..<count {
      for to in 0..<from {
        let paths = PathOracle.simplePaths(count, edges, from: from, to: to)
        let shortest = paths.filter { $0.count == paths[0].count }
        for path in shortest {
          for node in path.dropFirst().dropLast() { scores[node] += 1 / Double(shortest.count) }
        }
      }
    }
    return scores
  }

  /// PageRank by multiplying with the whole matrix, many times.
  ///
  /// - Parameters:
  ///   - count: How many nodes there are.
  ///   - edges: The edges; parallel ones count each.
  ///   - damping: The probability of following an edge.
  /// - Returns: The scores by node.
  public static func pageRank(_ count: Int, _ edges: [(Int, Int)], damping: Double) -> [Double] {
    let size = Double(count)
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for from in 0..<count {
      let leading = edges.filter { $0.0 == from }
      for to in 0..<count {
        let share =
          leading.isEmpty
          ? 1 / size : Double(leading.count { $0.1 == to }) / Double(leading.count)
        matrix[to][from] = damping * share + (1 - damping) / size
      }
    }
    var scores = [Double](repeating: 1 / size, count: count)
    for _ in 0..<400 {
      scores = matrix.map { row in zip(row, scores).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    return scores
  }

  /// The modularity of a partition of a graph without parallel edges, pair by pair.
  ///
  /// - Parameters:
  ///   - count: How many nodes there are.
  ///   - edges: The edges; parallel ones count once.
  ///   - parts: The part of each node.
  ///   - resolution: How dense a part has to be.
  /// - Returns: The modularity; 0 if there is no edge.
  public static func modularity(
    _ count: Int,
    _ edges: [(Int, Int)],
    _ parts: [Int],
    resolution: Double = 1
  ) -> Double {
    var linked = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for (from, to) in edges where from != to {
      linked[from][to] = true
      linked[to][from] = true
    }
    let degrees = linked.map { row in Double(row.count { $0 }) }
    let ends = degrees.reduce(0, +)
    guard ends > 0 else { return 0 }
    var sum = 0.0
    for one in 0..<count {
      for other in 0..<count where parts[one] == parts[other] {
        sum += (linked[one][other] ? 1 : 0) - resolution * degrees[one] * degrees[other] / ends
      }
    }
    return sum / ends
  }
}
