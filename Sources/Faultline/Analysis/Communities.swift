/// Groups of nodes that are linked more among themselves than chance would have it.
///
/// Found by the Leiden algorithm (Traag, Waltman, van Eck: From Louvain to Leiden: guaranteeing well-connected
/// communities, 2019), which looks for a partition of high modularity: for each community the share of links inside it, less
/// the share to be expected of nodes with so many links (Newman, Girvan 2004). Every community is connected. The order in
/// which nodes are visited is drawn from a seed; the same seed gives the same communities.
public struct Communities: Sendable {
  /// The communities; nodes without links are alone.
  public let parts: Partition
  /// The modularity of the partition, from -0.5 to 1, with the resolution that was asked for.
  public let modularity: Double

  /// Finds the communities.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - resolution: How dense a community has to be: above 1 for more and smaller ones, below 1 for fewer and larger ones.
  ///   - countsParallelEdges: Whether nodes that several edges link belong together the more.
  ///   - iterations: How often to go through the algorithm, each time from the communities found before; it ends as soon
  ///     as nothing gets better.
  ///   - seed: What draws the order of nodes.
  /// - Complexity: O(*n* + *m*) for a level, of which there are a few an iteration.
  public init(
    of graph: AnalysisGraph,
    resolution: Double = 1,
    countsParallelEdges: Bool = false,
    iterations: Int = 4,
    seed: UInt64 = 1
  ) {
    let level = LeidenLevel(
      graph.rows,
      weights: countsParallelEdges
        ? graph.multiplicities : [UInt32](repeating: 1, count: graph.rows.targets.count)
    )
    var leiden = Leiden(level, resolution: resolution, seed: seed)
    leiden.run(iterations: max(1, iterations))
    parts = Partition(graph.table, labels: leiden.connectedCommunities())
    modularity = level.modularity(of: parts.numbers, parts.count, resolution: resolution)
  }
}
