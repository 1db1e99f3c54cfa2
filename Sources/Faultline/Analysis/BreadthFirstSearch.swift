/// How far all nodes are from one node, or from the nearest of several, in edges followed either way.
///
/// Where the frontier is small, it is followed to its neighbors; where it holds much of the graph, each node not yet found looks
/// for a neighbor in it and stops at the first (Beamer, Asanović, Patterson: Direction-Optimizing Breadth-First Search, 2012).
public struct BreadthFirstSearch: Sendable {
  private let table: AnalysisNodes
  /// The distance of each place; ``unreached`` for those out of reach.
  let distances: [UInt32]
  /// How many nodes are in reach, those that were started from among them.
  public let reachedCount: Int

  static let unreached = UInt32.max

  /// Measures the distances from some nodes.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - sources: Where to start; nodes that are not in the graph are passed over.
  /// - Complexity: O(*n* + *m*).
  public init(of graph: AnalysisGraph, from sources: [NodeID]) {
    var search = BreadthFirstSearcher(graph.rows)
    let places = sources.compactMap { graph.table.place(of: $0) }
    reachedCount = search.run(from: places, strategy: .automatic)
    table = graph.table
    distances = search.distances
  }

  /// The distance of a node; `nil` if it is out of reach or not in the graph.
  public func distance(to node: NodeID) -> Int? {
    guard let place = table.place(of: node), distances[place] != BreadthFirstSearch.unreached
    else { return nil }
    return Int(distances[place])
  }

  /// How many nodes are at each distance, from 0 on.
  public var countsByDistance: [Int] {
    var counts: [Int] = []
    for distance in distances where distance != BreadthFirstSearch.unreached {
      while counts.count <= Int(distance) { counts.append(0) }
      counts[Int(distance)] += 1
    }
    return counts
  }
}
