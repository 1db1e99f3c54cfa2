/// Graphs as lists of edges, for tests that try many.
public enum SmallGraphs {
  /// A number of nodes, and the ends of edges between them.
  public typealias Shape = (count: Int, edges: [(Int, Int)])

  /// All simple graphs without direction of one to four nodes.
  public static let undirected: [Shape] = (1...4).flatMap { count in
    subsets(of: (0..<count).flatMap { from in (0..<from).map { ($0, from) } }, count)
  }

  /// All simple directed graphs of one to three nodes.
  public static let directed: [Shape] = (1...3).flatMap { count in
    subsets(
      of: (0..<count).flatMap { from in
        (0..<count).compactMap { $0 == from ? nil : (from, $0) }
      },
      count
    )
  }

  /// Two hundred seeded random graphs of up to nine nodes, with parallel edges.
  public static let random: [Shape] = {
    var random = SplitMix64(seed: 20_260_101)
    return (0..<200).map { number in
      let count = Int.random(in: 2...9, using: &random)
      let edges = (0..<Int.random(in: 0...(2 * count), using: &random)).map { _ in
        (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
      }
      return (count, edges.filter { $0.0 != $0.1 })
    }
  }()

  /// One seeded random graph.
  ///
  /// - Parameters:
  ///   - count: How many nodes.
  ///   - edges: How many edges, before those from a node to itself are left out.
  ///   - seed: Equal seeds give equal graphs.
  /// - Returns: The graph; low numbers are drawn more often than high ones.
  public static func random(_ count: Int, edges: Int, seed: UInt64) -> Shape {
    var random = SplitMix64(seed: seed)
    let pairs = (0..<edges).map { _ in
      let low =
        Int.random(in: 0..<count, using: &random) * Int.random(in: 0..<count, using: &random)
      return (low / count, Int.random(in: 0..<count, using: &random))
    }
    return (count, pairs.filter { $0.0 != $0.1 })
  }

  /// The friendships in a karate club (Zachary: An Information Flow Model for Conflict and Fission in Small Groups, 1977).
  public static let karateClub: Shape = {
    let later: [[Int]] = [
      [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31], [2, 3, 7, 13, 17, 19, 21, 30],
      [3, 7, 8, 9, 13, 27, 28, 32], [7, 12, 13], [6, 10], [6, 10, 16], [16], [], [30, 32, 33],
      [33], [], [], [], [33], [32, 33], [32, 33], [], [], [32, 33], [33], [32, 33], [], [32, 33],
      [25, 27, 29, 32, 33], [25, 27, 31], [31], [29, 33], [33], [31, 33], [32, 33], [32, 33],
      [32, 33], [33],
    ]
    return (34, later.enumerated().flatMap { from, others in others.map { (from, $0) } })
  }()

  private static func subsets(of pairs: [(Int, Int)], _ count: Int) -> [Shape] {
    (0..<(1 << pairs.count)).map { mask in
      (count, pairs.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element))
    }
  }
}
