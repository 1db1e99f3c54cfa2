/// A number for each node of a graph.
public struct NodeScores: Sendable {
  let table: AnalysisNodes
  /// The scores, in the order of ``nodes``.
  public let values: [Double]

  init(_ table: AnalysisNodes, _ values: [Double]) {
    self.table = table
    self.values = values
  }

  /// The nodes that have a score, in the order of the graph.
  public var nodes: [NodeID] { table.nodes }

  /// The score of a node.
  ///
  /// A legal entity has the score of the group that speaks for it; a node that the filter did not admit has none.
  public subscript(node: NodeID) -> Double? { table.place(of: node).map { values[$0] } }

  /// The nodes with the highest scores above 0.
  ///
  /// - Parameter count: How many at most.
  /// - Returns: The nodes, the highest score first, then in the order of the graph.
  /// - Complexity: O(*n* + *k* log *k* log *n*), for *k* nodes.
  public func top(_ count: Int) -> [(node: NodeID, score: Double)] {
    Ranking.top(count, of: values).map { (nodes[$0], values[$0]) }
  }
}
