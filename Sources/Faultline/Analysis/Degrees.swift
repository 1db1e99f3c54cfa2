/// With how many others each node is linked: degree centrality.
public struct Degrees: Sendable {
  /// The numbers of linked nodes.
  public let scores: NodeScores

  /// Counts the links.
  ///
  /// - Parameter graph: The graph.
  /// - Complexity: O(*n*).
  public init(of graph: AnalysisGraph) {
    let offsets = graph.rows.offsets
    scores = NodeScores(
      graph.table,
      zip(offsets, offsets.dropFirst()).map { Double($1 - $0) }
    )
  }
}
