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
  /// - Complexity: O(*n* log *n* + *m*).
  public init(of graph: Graph, filter: Filter = Filter(), top: Int = 10) {
    let slice = WholeQuery(filter: filter).run(in: graph)
    let nodes = slice.nodes.map(\.node)
    actionCount = nodes.count { graph.isAction($0) }
    entityCount = nodes.count - actionCount
    roleCount = slice.edges.count { graph.actionNode(of: $0.edge) != nil }
    relationCount = slice.edges.count - roleCount
    claimCount = slice.claims.count
    sourceCount = graph.sourceCount
    nodeKinds = GraphStatistics.counted(nodes.map { graph.kind(of: $0).name })
    edgeKinds = GraphStatistics.counted(slice.edges.map { graph.kind(of: $0.edge).name })
    sourceClasses = GraphStatistics.counted(
      graph.sources.compactMap { graph.source($0)?.sourceClass.rawValue }
    )
    countries = GraphStatistics.counted(nodes.flatMap { graph.entity($0)?.countries ?? [] })
    statuses = GraphStatistics.counted(slice.edges.map(\.status))
    claimStatuses = GraphStatistics.counted(
      slice.claims.compactMap { id in
        graph.claim(id).flatMap { graph.assessment(of: $0, knownBy: filter.knownBy)?.status }
      }
    )
    var degree = [Int](repeating: 0, count: graph.nodeCount)
    let traversal = Traversal(graph, filter: filter)
    for entry in slice.edges where graph.kind(of: entry.edge) != .relation(.memberOfGroup) {
      let ends = [graph.from(entry.edge), graph.to(entry.edge)]
      for end in Set(ends.map { traversal.representative(of: $0.index) }) { degree[end] += 1 }
    }
    mostLinked = nodes.filter { degree[$0.index] > 0 }
      .sorted { (degree[$1.index], $0) < (degree[$0.index], $1) }
      .prefix(top).map { ($0, degree[$0.index]) }
  }

  private static func counted(_ names: [String]) -> [Count] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.map { Count(name: $0, count: $1) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private static func counted(_ statuses: [ClaimStatus]) -> [Count] {
    ClaimStatus.allCases.compactMap { status in
      let count = statuses.count { $0 == status }
      return count == 0 ? nil : Count(name: status.name, count: count)
    }
  }
}
