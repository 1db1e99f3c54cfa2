/// How often a reader who follows relations at random comes by each node: PageRank.
///
/// The reader follows, with the probability `damping`, an edge that leads away from where it is, each with the same
/// probability, parallel ones included; else, and where no edge leads away, it goes on at any node, each with the same
/// probability (Page, Brin, Motwani, Winograd: The PageRank Citation Ranking, 1999). Scores add up to 1.
///
/// In a graph of who owns, backs, issues and targets, a high score means that much leads there in the end.
public struct PageRank: Sendable {
  /// The share of time spent at each node.
  public let scores: NodeScores
  /// How often the nodes that lie on circles were gone through.
  public let sweepCount: Int
  /// By how much the scores, all differences added up, are wrong at most.
  public let errorBound: Double

  /// Ranks the nodes.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - damping: The probability of following an edge, from 0 to less than 1.
  ///   - tolerance: By how much the scores, all differences added up, may be wrong.
  ///   - maximumSweeps: When to stop at the latest.
  /// - Complexity: O(*n* + *m*) for nodes on no circle; O(log(1/*tolerance*)/(1-*damping*)) times as much for the others.
  public init(
    of graph: DirectedAnalysisGraph,
    damping: Double = 0.85,
    tolerance: Double = 1e-6,
    maximumSweeps: Int = 1000
  ) {
    var solver = PageRankSolver(graph.sources, damping: min(max(damping, 0), 0.999_999))
    (sweepCount, errorBound) = solver.solve(tolerance, maximumSweeps)
    scores = NodeScores(graph.table, solver.values)
  }
}
