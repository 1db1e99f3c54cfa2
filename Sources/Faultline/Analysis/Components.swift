/// The parts of a graph that nothing connects: nodes are in one component if edges lead from one to the other,
/// followed either way.
///
/// Found by joining the ends of every edge (union by smallest root with path halving; Tarjan, van Leeuwen:
/// Worst-case Analysis of Set Union Algorithms, 1984).
public struct Components: Sendable {
  /// The components.
  public let parts: Partition

  /// Finds the components of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - filter: Which nodes and edges count.
  ///   - foldsGroups: Whether a group speaks for its legal entities.
  /// - Complexity: O(*n* + *m*) in practice; the edges are read once and nothing is built of them.
  public init(of graph: Graph, filter: Filter = Filter(), foldsGroups: Bool = true) {
    let traversal = Traversal(graph, filter: filter, foldsGroups: foldsGroups)
    let table = AnalysisNodes(traversal)
    let test = EdgeTest(traversal.test)
    let adjacency = graph.adjacency
    var parents = DisjointSets.singletons(table.nodes.count)
    var sets = DisjointSets(parents.mutableSpan)
    let places = table.places.span
    for node in places.indices where places[node] != AnalysisNodes.none {
      var root = sets.root(of: places[node])
      for end in adjacency.outRow(node) where test.admits(edge: adjacency.edge(end)) {
        let other = places[adjacency.neighbor(end)]
        if other != AnalysisNodes.none { root = sets.join(root, other) }
      }
    }
    sets.flatten()
    parts = Partition(table, labels: parents)
  }

  /// Finds the components of a projected graph.
  ///
  /// - Parameter graph: The graph.
  /// - Complexity: O(*n* + *m*) in practice.
  public init(of graph: AnalysisGraph) {
    var parents = DisjointSets.singletons(graph.nodeCount)
    var sets = DisjointSets(parents.mutableSpan)
    let (offsets, targets) = (graph.rows.offsets.span, graph.rows.targets.span)
    for place in 0..<graph.nodeCount {
      var root = sets.root(of: UInt32(place))
      for end in Int(offsets[place])..<Int(offsets[place + 1]) {
        // Every edge stands in the rows of both its ends; rows are sorted.
        let other = targets[end]
        if other > place { break }
        root = sets.join(root, other)
      }
    }
    sets.flatten()
    parts = Partition(graph.table, labels: parents)
  }
}
