/// Everything in a graph that a filter lets through.
public struct WholeQuery: Sendable {
  /// What may appear in the answer.
  public var filter: Filter

  /// Makes a question.
  ///
  /// - Parameter filter: What may appear in the answer.
  public init(filter: Filter = Filter()) {
    self.filter = filter
  }

  /// Answers the question.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: All admitted nodes in the order of their ids, the admitted edges between them, the admitted claims.
  /// - Complexity: O(*n* + *m*).
  public func run(in graph: Graph) -> Slice {
    let test = FilterTest(filter, in: graph)
    let nodes = graph.nodes.filter { test.admits(lone: $0.index) }
    return Slice(
      question: .whole,
      filter: filter,
      nodes: nodes.map { Slice.Node(node: $0, role: .neighbor, distance: 0) },
      edges: graph.edges.compactMap { edge in
        guard test.admits(edge: edge.index), test.admits(node: graph.from(edge).index),
          test.admits(node: graph.to(edge).index)
        else { return nil }
        return Slice.Edge(
          edge: edge,
          validity: test.validity(edge.index),
          status: test.status(edge.index) ?? graph.status(of: edge)
        )
      },
      claims: graph.claims.filter { test.admits(claim: $0) }
    )
  }
}
