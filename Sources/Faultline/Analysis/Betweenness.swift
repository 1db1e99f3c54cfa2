/// On how many shortest ways between two others each node lies: betweenness centrality.
///
/// A pair of nodes gives each node between them the share of its shortest ways that pass it; a score is the sum over all pairs
/// (Freeman 1977), computed by accumulation from each source (Brandes: A Faster Algorithm for Betweenness Centrality, 2001).
/// Edges are followed either way. From a sample of the sources the scores are estimated, scaled up by the number of nodes
/// over that of samples (Brandes, Pich: Centrality Estimation in Large Networks, 2007).
public struct Betweenness: Sendable {
  /// From which nodes ways are counted.
  public enum Sources: Hashable, Sendable {
    /// From all: exact.
    case all
    /// From so many, chosen at random: the same seed chooses the same nodes.
    case sample(Int, seed: UInt64)
    /// From these: their own sum, not scaled.
    case nodes([NodeID])
  }

  /// The number of pairs of others between which each node lies, as shares of ways, exact or estimated.
  public let scores: NodeScores
  /// From how many nodes ways were counted.
  public let sourceCount: Int
  /// How many nodes have links, and so can be sources.
  public let linkedCount: Int

  /// Whether the scores are exact.
  public var isExact: Bool { sourceCount == linkedCount }

  /// Counts the ways.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - sources: From which nodes.
  ///   - threads: How many threads to use at most; `nil` for one a core. The scores do not depend on it.
  /// - Complexity: O(*s* (*n* + *m*)) in time for *s* sources, O(*n*) memory for each of eight slots.
  public init(of graph: AnalysisGraph, sources: Sources = .all, threads: Int? = nil) {
    let rows = graph.rows
    var places = (0..<UInt32(graph.nodeCount)).filter { rows.length(Int($0)) > 0 }
    linkedCount = places.count
    // Either end of a pair is a source, so that all sources together count it twice.
    var scale = 0.5
    switch sources {
    case .all: break
    case .sample(let count, let seed):
      var random = SeededNumbers(seed: seed)
      let wanted = min(max(count, 0), places.count)
      random.shuffle(&places, first: wanted)
      places.removeLast(places.count - wanted)
      if wanted > 0 { scale *= Double(linkedCount) / Double(wanted) }
    case .nodes(let nodes):
      places = nodes.compactMap { graph.table.place(of: $0) }.map { UInt32($0) }
    }
    sourceCount = places.count
    let sources = places
    let slots = min(8, sources.count)
    let sums = Parallel.map(slots: slots, threads: threads) { slot in
      var search = BetweennessSearcher(rows)
      for index in stride(from: slot, to: sources.count, by: slots) {
        search.add(from: Int(sources[index]))
      }
      return search.scores
    }
    var values = [Double](repeating: 0, count: graph.nodeCount)
    for sum in sums { for place in values.indices { values[place] += sum[place] } }
    for place in values.indices { values[place] *= scale }
    scores = NodeScores(graph.table, values)
  }
}
