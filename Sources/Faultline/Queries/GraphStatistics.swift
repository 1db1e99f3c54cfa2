/// An overview of a graph.
public struct GraphStatistics: Sendable {
  /// A name and how often it occurs.
  public struct Count: Hashable, Sendable {
    /// The name.
    public let name: String
    /// How often it occurs.
    public let count: Int
  }

  /// How many entities there are.
  public let entityCount: Int
  /// How many actions there are.
  public let actionCount: Int
  /// How many relations there are.
  public let relationCount: Int
  /// How many parts in actions there are.
  public let roleCount: Int
  /// How many claims there are.
  public let claimCount: Int
  /// How many sources there are.
  public let sourceCount: Int
  /// Nodes by kind, the most frequent first.
  public let nodeKinds: [Count]
  /// Edges by kind, the most frequent first.
  public let edgeKinds: [Count]
  /// Edges by status, in the order of the statuses.
  public let statuses: [Count]
  /// Claims by status, in the order of the statuses.
  public let claimStatuses: [Count]
  /// Sources by class, the most frequent first.
  public let sourceClasses: [Count]
  /// Countries of entities, the most frequent first.
  public let countries: [Count]
  /// The nodes with the most edges, groups with those of their legal entities.
  public let mostLinked: [(node: NodeID, edges: Int)]

  /// Counts what a filter lets through.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - filter: What to count.
  ///   - top: How many of the most linked nodes to give.
  /// - Complexity: O(*n* + *m*); of the records, those of entities, claims and sources are read.
  public init(of graph: Graph, filter: Filter = Filter(), top: Int = 10) {
    let graph = graph.known(by: filter.knownBy)
    let traversal = Traversal(graph, filter: filter)
    let nodes = NodeCounts(graph, traversal.test)
    let edges = EdgeCounts(graph, traversal)
    let claims = graph.claims.compactMap { graph.claim($0) }.filter(traversal.test.admits)
    entityCount = nodes.count - nodes.actionCount
    actionCount = nodes.actionCount
    relationCount = edges.count - edges.roleCount
    roleCount = edges.roleCount
    claimCount = claims.count
    let sources = graph.sources
    sourceCount = sources.count
    nodeKinds = GraphStatistics.named(nodes.byKind, graph)
    edgeKinds = GraphStatistics.named(edges.byKind, graph)
    countries = GraphStatistics.sorted(nodes.byCountry)
    var classes: [String: Int] = [:]
    for source in sources {
      if let name = graph.source(source)?.sourceClass.rawValue { classes[name, default: 0] += 1 }
    }
    sourceClasses = GraphStatistics.sorted(classes)
    statuses = GraphStatistics.named(edges.byStatus)
    var claimCounts = [Int](repeating: 0, count: ClaimStatus.allCases.count)
    for claim in claims {
      guard let assessment = graph.assessment(of: claim, knownBy: filter.knownBy) else { continue }
      claimCounts[Int(assessment.status.rawValue)] += 1
    }
    claimStatuses = GraphStatistics.named(claimCounts)
    mostLinked = Ranking.top(max(0, top), of: edges.byNode)
      .map { (NodeID($0), Int(edges.byNode[$0])) }
  }

  private static func sorted(_ counts: [String: Int]) -> [Count] {
    counts.map { Count(name: $0, count: $1) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// Counts by the number of a kind, with the names of the kinds.
  private static func named(_ counts: [Int], _ graph: Graph) -> [Count] {
    var named: [String: Int] = [:]
    for (kind, count) in zip(graph.kinds.kinds, counts) where count > 0 {
      switch kind {
      case .node(let kind): named[kind.name, default: 0] += count
      case .edge(let kind): named[kind.name, default: 0] += count
      }
    }
    return sorted(named)
  }

  private static func named(_ counts: [Int]) -> [Count] {
    ClaimStatus.allCases.compactMap { status in
      let count = counts[Int(status.rawValue)]
      return count == 0 ? nil : Count(name: status.name, count: count)
    }
  }

  /// The nodes that a filter admits, counted by the number of their kind and by country.
  private struct NodeCounts {
    var count = 0
    var actionCount = 0
    var byKind: [Int]
    var byCountry: [String: Int] = [:]

    init(_ graph: Graph, _ test: FilterTest) {
      let isAction = graph.kinds.kinds.map { kind in
        if case .node(let kind) = kind { kind.isAction } else { false }
      }
      byKind = [Int](repeating: 0, count: isAction.count)
      for node in 0..<graph.nodeCount where test.admits(lone: node) {
        count += 1
        let kind = Int(graph.nodeKind[node])
        // A forged image may have kinds that are not in its table.
        if kind < byKind.count { byKind[kind] += 1 }
        if kind < byKind.count, isAction[kind] {
          actionCount += 1
        } else if let entity = graph.entity(NodeID(node)) {
          for country in entity.countries { byCountry[country, default: 0] += 1 }
        }
      }
    }
  }

  /// The edges that a filter admits between nodes that it admits.
  private struct EdgeCounts {
    var count = 0
    var roleCount = 0
    var byKind: [Int]
    var byStatus = [Int](repeating: 0, count: ClaimStatus.allCases.count)
    /// The edges at each admitted node, those of its legal entities among them; memberships do not count.
    var byNode: [Double]

    init(_ graph: Graph, _ traversal: Traversal) {
      let test = traversal.test
      let membership = graph.kinds.known(.edge(.relation(.memberOfGroup)))
      byKind = [Int](repeating: 0, count: graph.kinds.kinds.count)
      byNode = [Double](repeating: 0, count: graph.nodeCount)
      for edge in 0..<graph.edgeCount where test.admits(edge: edge) {
        let ends = (graph.from(EdgeID(edge)).index, graph.to(EdgeID(edge)).index)
        guard test.admits(node: ends.0), test.admits(node: ends.1) else { continue }
        count += 1
        if graph.edgeFlags[edge] & EdgeFlags.role != 0 { roleCount += 1 }
        let kind = Int(graph.edgeKind[edge])
        if kind < byKind.count { byKind[kind] += 1 }
        byStatus[Int(EdgeCounts.status(of: edge, graph, test).rawValue)] += 1
        if graph.edgeKind[edge] == membership { continue }
        let nodes = (
          EdgeCounts.spokesman(of: ends.0, traversal), EdgeCounts.spokesman(of: ends.1, traversal)
        )
        if test.admits(node: nodes.0) { byNode[nodes.0] += 1 }
        if nodes.1 != nodes.0, test.admits(node: nodes.1) { byNode[nodes.1] += 1 }
      }
    }

    /// The status in the column, unless what is known by the day of the filter makes another.
    private static func status(of edge: Int, _ graph: Graph, _ test: FilterTest) -> ClaimStatus {
      let stored = graph.status(of: EdgeID(edge))
      guard test.graph.horizon != nil,
        graph.edgeFlags[edge] & EdgeFlags.knowledgeSensitive != 0
      else { return stored }
      return test.status(edge) ?? stored
    }

    private static func spokesman(of node: Int, _ traversal: Traversal) -> Int {
      traversal.graph.nodeGroup[node] == 0 ? node : traversal.representative(of: node)
    }
  }
}
