/// Who stands in the middle of a graph, by one measure or another, with groups speaking for their legal entities.
public struct Centrality: Sendable {
  /// What makes a node central.
  public enum Measure: String, Sendable, CaseIterable {
    /// Much leads to it: ``PageRank``.
    case pagerank
    /// It lies between others: ``Betweenness``.
    case betweenness
    /// It is linked with many: ``Degrees``.
    case degree
  }

  /// From how many nodes an estimate was made.
  public struct Sample: Hashable, Sendable {
    /// How many nodes were chosen.
    public let sources: Int
    /// Out of how many.
    public let candidates: Int
    /// What they were chosen by.
    public let seed: UInt64
  }

  /// Up to how many linked nodes betweenness is exact unless a sample is asked for.
  public static let exactLimit = 5000
  /// How many sources are drawn from more.
  public static let standardSample = 256

  /// The measure.
  public let measure: Measure
  /// The scores by the measure.
  public let scores: NodeScores
  /// With how many others each node is linked.
  public let degrees: NodeScores
  /// How the scores were estimated; `nil` if they are exact.
  public let sample: Sample?
  /// How many pairs of nodes are linked.
  public let linkCount: Int

  /// Measures the nodes of a graph.
  ///
  /// - Parameters:
  ///   - measure: The measure.
  ///   - graph: The graph.
  ///   - filter: Which nodes and edges count.
  ///   - sampleSize: From how many nodes to estimate betweenness; `nil` for all up to ``exactLimit`` nodes with
  ///     links, and ``standardSample`` of more.
  ///   - seed: What chooses them.
  /// - Complexity: O(*n* + *m*); for betweenness as many times as there are sources.
  public init(
    _ measure: Measure,
    of graph: Graph,
    filter: Filter = Filter(),
    sampleSize: Int? = nil,
    seed: UInt64 = 1
  ) {
    self.measure = measure
    let links = AnalysisGraph(of: graph, filter: filter)
    degrees = Degrees(of: links).scores
    linkCount = links.edgeCount
    switch measure {
    case .degree: (scores, sample) = (degrees, nil)
    case .pagerank:
      (scores, sample) = (
        PageRank(of: DirectedAnalysisGraph(of: graph, filter: filter)).scores, nil
      )
    case .betweenness:
      let linked = degrees.values.count { $0 > 0 }
      let size =
        sampleSize ?? (linked <= Centrality.exactLimit ? linked : Centrality.standardSample)
      let betweenness = Betweenness(
        of: links,
        sources: size >= linked ? .all : .sample(size, seed: seed)
      )
      scores = betweenness.scores
      sample =
        betweenness.isExact
        ? nil
        : Sample(sources: betweenness.sourceCount, candidates: betweenness.linkedCount, seed: seed)
    }
  }
}
