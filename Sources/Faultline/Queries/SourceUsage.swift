/// A source and how often it is cited.
public struct SourceUsage: Sendable {
  /// The source.
  public let source: SourceID
  /// How often entities cite it.
  public let entities: Int
  /// How often relations cite it, with their stances.
  public let relations: Int
  /// How often actions cite it, with their stances.
  public let actions: Int
  /// How often the stances of claims cite it.
  public let claims: Int

  /// How often it is cited at all.
  public var total: Int { entities + relations + actions + claims }

  /// Counts how often each source of a graph is cited.
  ///
  /// - Parameter graph: The graph.
  /// - Returns: All sources that count by its ``Graph/horizon``, the most cited first, then by id.
  /// - Complexity: O(*all records*).
  public static func all(in graph: Graph) -> [SourceUsage] {
    var counts = [[Int]](repeating: [0, 0, 0, 0], count: graph.sourceCount)
    func count(_ cites: [Cite], _ column: Int) {
      for cite in cites {
        if let source = graph.source(cite.source) { counts[source.index][column] += 1 }
      }
    }
    for node in graph.nodes {
      if let entity = graph.entity(node) {
        count(entity.cites + entity.names.flatMap(\.cites), 0)
      } else if let action = graph.action(node) {
        count(action.cites + action.stances.map(\.cite), 2)
      }
    }
    for edge in graph.edges {
      if let relation = graph.relation(edge) {
        count(relation.cites + relation.stances.map(\.cite), 1)
      }
    }
    for claim in graph.claims {
      count(graph.claim(claim)?.stances.map(\.cite) ?? [], 3)
    }
    return graph.sources.map { source in
      let numbers = counts[source.index]
      return SourceUsage(
        source: source,
        entities: numbers[0],
        relations: numbers[1],
        actions: numbers[2],
        claims: numbers[3]
      )
    }
    .sorted { ($1.total, $0.source) < ($0.total, $1.source) }
  }
}
