/// Slow and obvious answers about small graphs, to hold the fast ones against.
public enum PathOracle {
  /// All simple paths between two nodes, by length, then node numbers.
  ///
  /// - Parameters:
  ///   - count: How many nodes there are.
  ///   - edges: The edges; parallel ones count once.
  ///   - start: Where the paths start.
  ///   - goal: Where they end.
  ///   - isDirected: Whether edges lead one way only.
  /// - Returns: The paths as node numbers.
  public static func simplePaths(
    _ count: Int,
    _ edges: [(Int, Int)],
    from start: Int,
    to goal: Int,
    isDirected: Bool = false
  ) -> [[Int]] {
    var neighbors = [Set<Int>](repeating: [], count: count)
    for (from, to) in edges where from != to {
      neighbors[from].insert(to)
      if !isDirected { neighbors[to].insert(from) }
    }
    var found: [[Int]] = []
    func extend(_ path: [Int]) {
      guard let last = path.last else { return }
      if last == goal {
        found.append(path)
        return
      }
      for next in neighbors[last].sorted() where !path.contains(next) { extend(path + [next]) }
    }
    extend([start])
    return found.sorted { left, right in
      left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
    }
  }

  /// The distances from a node, by relaxing all edges until nothing changes.
  ///
  /// - Parameters:
  ///   - count: How many nodes there are.
  ///   - edges: The edges, followed both ways.
  ///   - start: Where to measure from.
  /// - Returns: The distance of every node; `nil` for those out of reach.
  public static func distances(_ count: Int, _ edges: [(Int, Int)], from start: Int) -> [Int?] {
    var distance = [Int?](repeating: nil, count: count)
    distance[start] = 0
    for _ in 0..<count {
      for (from, to) in edges {
        for (one, other) in [(from, to), (to, from)] {
          if let reached = distance[one], reached + 1 < distance[other] ?? .max {
            distance[other] = reached + 1
          }
        }
      }
    }
    return distance
  }
}
