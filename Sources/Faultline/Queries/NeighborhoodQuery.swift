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
    let focus = focus.filter { graph.isKnown($0) }
    let search = NeighborhoodSearch(
      graph,
      filter: filter,
      direction: direction,
      foldsGroups: foldsGroups
    )
    search.run(from: focus, hops: hops)
    let test = FilterTest(filter, in: graph)
    var slice = Slice(
      question: .neighborhood(focus, hops: hops),
      filter: filter,
      nodes: search.sortedNodes(),
      edges: [],
      claims: []
    )
    slice.edges = edges(among: search, test, graph)
    slice.claims = claims(slice, search, test, graph)
    return slice
  }

  /// All edges between the nodes that were reached, in order.
  private func edges(
    among search: NeighborhoodSearch,
    _ test: FilterTest,
    _ graph: Graph
  ) -> [Slice.Edge] {
    let adjacency = graph.adjacency
    // What holds groups together belongs to the answer whatever is asked for.
    let membership =
      foldsGroups && graph.nodeGroup.count > 0
      ? graph.kinds.known(.edge(.relation(.memberOfGroup))) : nil
    let nodes = search.nodesInOrder()
    var edges: [Slice.Edge] = []
    edges.reserveCapacity(
      min(nodes.reduce(0) { $0 + adjacency.outDegree(Int($1)) }, graph.edgeCount)
    )
    for node in nodes {
      for edge in adjacency.outEdges(Int(node)) {
        let brief = adjacency.brief(edge)
        if !test.admits(edge: edge, brief) {
          guard let membership, graph.kindNumber(edge, brief) == membership,
            test.admitsMembership(edge: edge)
          else { continue }
        }
        guard search.hasReached(brief.to) else { continue }
        edges.append(
          Slice.Edge(
            edge: EdgeID(edge),
            validity: test.validity(edge),
            status: test.status(edge, brief) ?? graph.status(of: EdgeID(edge))
          )
        )
      }
    }
    return edges
  }

  /// The claims about what was asked, about the actions and relations next to it, and those in which it speaks.
  private func claims(
    _ slice: Slice,
    _ search: NeighborhoodSearch,
    _ test: FilterTest,
    _ graph: Graph
  ) -> [ClaimID] {
    guard graph.claimCount > 0 else { return [] }
    var claims: [ClaimID] = []
    for entry in slice.nodes.prefix(while: { $0.distance < 2 }) {
      let isNear = entry.role <= .member && entry.distance == 0
      guard isNear || (entry.distance == 1 && graph.isAction(entry.node)) else { continue }
      claims += graph.claims(of: entry.node)
    }
    for place in stride(from: 0, to: graph.edgeClaims.count - 1, by: 2) {
      let edge = EdgeID(graph.checkedEdge(graph.edgeClaims[place]))
      guard search.hasReached(graph.from(edge).index), search.hasReached(graph.to(edge).index),
        test.admits(edge: edge.index)
      else { continue }
      claims.append(ClaimID(Int(graph.edgeClaims[place + 1])))
    }
    return claims.sortedOnce().filter { test.admits(claim: $0) }
  }
}
