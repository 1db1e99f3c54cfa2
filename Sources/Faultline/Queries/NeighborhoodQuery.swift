/// Who is linked to some nodes, within so many hops.
public struct NeighborhoodQuery: Sendable {
  /// Which edges to follow.
  public enum Direction: String, Sendable, CaseIterable {
    /// Those that start at a node.
    case out
    /// Those that end at a node.
    case `in`
    /// Both.
    case both
  }

  /// What is asked about.
  public var focus: [NodeID]
  /// How many edges to follow, at least 0.
  public var hops: Int
  /// Which edges to follow.
  public var direction: Direction
  /// What may appear in the answer.
  public var filter: Filter
  /// Whether a group speaks for its legal entities.
  public var foldsGroups: Bool

  /// Makes a question.
  ///
  /// - Parameters:
  ///   - focus: What is asked about.
  ///   - hops: How many edges to follow.
  ///   - direction: Which edges to follow.
  ///   - filter: What may appear in the answer.
  ///   - foldsGroups: Whether a group speaks for its legal entities.
  public init(
    focus: [NodeID],
    hops: Int = 1,
    direction: Direction = .both,
    filter: Filter = Filter(),
    foldsGroups: Bool = true
  ) {
    self.focus = focus
    self.hops = hops
    self.direction = direction
    self.filter = filter
    self.foldsGroups = foldsGroups
  }

  /// Answers the question.
  ///
  /// An action that is reached brings along who issued it, on which list, and what it covers, but not its other
  /// targets: being listed on one day links nobody. A legal entity that is reached brings its group along.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: The nodes by distance, role and id; all edges between them; the claims about what was asked.
  /// - Complexity: O(*n* + *m*) in the nodes and edges reached, and O(*N*) memory in the nodes of the graph.
  public func run(in graph: Graph) -> Slice {
    let graph = graph.known(by: filter.knownBy)
    let found = Neighborhood(self, in: graph)
    return Slice(
      question: .neighborhood(found.focus, hops: hops),
      filter: filter,
      nodes: found.search.sortedNodes(),
      edges: found.edges,
      claims: found.claims
    )
  }
}
